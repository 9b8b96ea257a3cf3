/**
 * 1 結論: the findings, what they rest on, and all scenarios in one table.
 *
 * Which inputs are assumed stands here, before any number is used, because an assumption must never be taken for the city's own
 * figure. Not here: the assumptions themselves, which section 6 lists.
 */
import { type Comparison, isMissed, type ScenarioComparison } from '../../compare/index.ts'
import { longYear, shortYear } from '../../terms/index.ts'
import { findings } from '../findings.ts'
import { people } from '../format.ts'
import { goalsInShort } from '../goal-words.ts'
import { cell, type ReportRow, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { hasSummaryRanges, scenarioLabel, summaryCells, summaryColumns, summaryEnds } from '../summary-rows.ts'
import { type AssumedSubject, assumedSubjects } from './assumed-subjects.ts'

/** 1 結論. */
export function conclusion(comparison: Comparison): ReportSection {
  const writer = new SectionWriter(1)
  const subjects = assumedSubjects(comparison.provenance)
  writer.add({ kind: 'findings', items: findings(comparison) })
  writer.add({ kind: 'caution', title: 'この試算の前提', items: cautions(comparison, subjects) })
  addSummary(writer, comparison)
  addAssumed(writer, subjects)
  return writer.section('conclusion', '結論')
}

/** The first three caveats: what is assumed, what the numbers are, what they are not. */
function cautions(comparison: Comparison, subjects: readonly AssumedSubject[]): readonly string[] {
  const assumed =
    subjects.length === 0
      ? '仮定による値はない。すべて公表値とその計算による。'
      : `公表されていないため仮定とした値が${people(countOf(subjects))}件ある。${comparison.municipality.name}の公表値ではない。対象は表「${ASSUMED}」に、値と根拠は「6 前提一覧」に示す。`
  const { study } = comparison
  return [
    assumed,
    study.runs === 0
      ? '退職などは率による期待値（平均）で計算しており、年度ごとの偶然のばらつきの幅は含まない。採用は整数で決めている。'
      : `ことわりのない値は、退職などを率による期待値（平均）で計算したもので、採用は整数で決めている。乱数による試算${people(study.runs)}回の幅と確率は「7 不確実性」に示す。`,
    `職員数は各年度4月1日現在（その日の採用を含む）である。期間は${longYear(study.from)}から${longYear(study.to)}まで、期末は${shortYear(study.closingYear)}.4.1である。`,
  ]
}

const ASSUMED = '仮定とした値の対象'

const countOf = (subjects: readonly AssumedSubject[]): number => subjects.reduce((sum, { count }) => sum + count, 0)

/** What is assumed, with how many values each; nothing where nothing is. */
function addAssumed(writer: SectionWriter, subjects: readonly AssumedSubject[]): void {
  if (subjects.length === 0) return
  writer.table({
    caption: ASSUMED,
    unit: '件',
    columns: [
      { label: '対象', align: 'left', width: 0.8 },
      { label: '仮定とした値', align: 'right', width: 0.2 },
    ],
    headingColumns: 1,
    rows: subjects.map(({ title, count }) => ({ cells: [cell(title), cell(people(count))] })),
    notes: [],
    dense: true,
  })
}

function addSummary(writer: SectionWriter, comparison: Comparison): void {
  const { study, scenarios } = comparison
  const base = scenarios[0]?.summary.strength.base
  const columns = summaryColumns('ja')
  writer.table({
    caption: '案の要約',
    unit: '人（変動係数・平均年齢・割合・目標を除く）',
    columns: [
      { label: '案', align: 'left', width: 0.18 },
      ...columns.slice(0, -1).map(label => ({ label, align: 'right' as const, width: 0.069 })),
      { label: columns.at(-1) ?? '', align: 'center', width: 0.061 },
    ],
    headingColumns: 1,
    rows: scenarios.flatMap(scenario => [summaryRow(comparison, scenario), ...rangeRows(scenario)]),
    notes: [
      `採用は${shortYear(study.from)}.4.1から${shortYear(study.closingYear)}.4.1までの各4月1日。変動係数は標準偏差÷平均で、0に近いほど毎年度の採用がそろう。`,
      `「最大の不足」「下回る年数」は、基準日の職員数${people(base)}人（現員維持）に対するもの。不足がなければ0。`,
      `平均年齢、60歳以上と30歳未満の割合は${shortYear(study.closingYear)}.4.1のもの。平均年齢は、4月1日現在の満年齢に平均して半年を加えて計算する（満42歳の職員は42.5歳とみる）。`,
      ...rangeNotes(scenarios),
      ...((scenarios[0]?.goals.length ?? 0) > 1
        ? ['「達成 2/3」は、3つの目標のうち2つを達成し、1つが未達であることを示す。']
        : []),
      ...(isJudgedByRuns(comparison)
        ? ['目標は、確率を求めるものは乱数による試算でその確率に届くか、ほかは期待値で満たすかによって判定する。']
        : []),
    ],
    dense: true,
  })
}

/** Whether runs were sampled and some goal is judged by them: a probability is demanded of it. */
const isJudgedByRuns = ({ scenarios }: Comparison): boolean =>
  scenarios.some(({ goals }) => goals.some(({ demanded, chances }) => demanded !== undefined && chances !== undefined))

function summaryRow(comparison: Comparison, scenario: ScenarioComparison): ReportRow {
  const cells = summaryCells(scenario, 'ja').map(text => cell(text))
  const goals = scenario.goals.length === 0 ? undefined : scenario.goals.some(isMissed) ? 'missed' : 'met'
  return {
    cells: [cell(scenarioLabel(comparison, scenario, 'ja')), ...cells.slice(0, -1), cell(goalsInShort(scenario), goals)],
  }
}

/** The ends of the range of 80 % below a scenario; nothing below 20 runs. */
function rangeRows(scenario: ScenarioComparison): readonly ReportRow[] {
  if (!hasSummaryRanges(scenario)) return []
  const row = (label: string, end: 'p10' | 'p90'): ReportRow => ({
    cells: [label, ...summaryEnds(scenario, end)].map(text => cell(text)),
  })
  return [row('　80%の幅の下端', 'p10'), row('　80%の幅の上端', 'p90')]
}

/** How the rows of ranges are to be read. */
const rangeNotes = (scenarios: readonly ScenarioComparison[]): readonly string[] =>
  scenarios.some(hasSummaryRanges)
    ? [
        '案の行は期待値。「80%の幅」は、回ごとに期間を集計した値の幅で、100回の試算のうち80回はこの範囲。端は列ごとに求めており、同じ回の値とは限らない。「最大の不足」は不足の多い側が下端である。',
        '期待値は年度ごとの偶然をならした値なので、採用の最少・最多・幅・変動係数と不足では、80%の幅の外になることがある。',
      ]
    : []
