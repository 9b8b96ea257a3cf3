/**
 * 4 案の比較: what each scenario is for, hires and strength year by year, differences from the reference, and which settings differ.
 *
 * All scenarios stand in the order of the study, here and in every chart. Strength is counted under `actual` (現員); a line that
 * is defined under another counting rule says so in a note.
 */
import { type ChartSpec, ROUNDING_NOTE, shortTitle, unfilledHires } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { familyHires } from '../family-hires.ts'
import { people } from '../format.ts'
import { recruitmentYears, strengthYears } from '../measure-reading.ts'
import { cell, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import { differenceLine, hiresLines, referenceLines, strengthLine, strengthRangeLines } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'
import { addAuthorities } from './authorities.ts'
import { addBenchmarkOutlook } from './benchmark-outlook.ts'
import { addCost } from './cost.ts'
import { addHeadroom } from './headroom.ts'
import { addManpower } from './manpower.ts'
import { addOffers } from './offers.ts'
import { addSettings } from './settings.ts'
import { addTransfers } from './transfers.ts'

/** Where the charts of the section stand (図の位置). */
interface AlternativeCharts {
  readonly hires: readonly ChartSpec[]
  readonly strength: readonly ChartSpec[]
  readonly manpower: readonly ChartSpec[]
  readonly cost: readonly ChartSpec[]
}

/** 4 案の比較, with the charts of recruitment, of headcount, of effective manpower and DX, and of cost. */
export function alternatives(comparison: Comparison, { hires, strength, manpower, cost }: AlternativeCharts): ReportSection {
  const writer = new SectionWriter(4)
  addPurposes(writer, comparison)
  writer.heading('採用者数')
  for (const chart of hires) writer.figure(chart)
  addRecruitment(writer, comparison)
  writer.heading('職員数')
  for (const chart of strength) writer.figure(chart)
  addStrength(writer, comparison)
  addHeadroom(writer, comparison)
  addAuthorities(writer, comparison)
  addTransfers(writer, comparison)
  addManpower(writer, comparison, manpower)
  addDifferences(writer, comparison)
  addBenchmarkOutlook(writer, comparison)
  addCost(writer, comparison, cost)
  addSettings(writer, comparison)
  return writer.section('alternatives', '案の比較')
}

function addPurposes(writer: SectionWriter, comparison: Comparison): void {
  writer.table({
    caption: '比較する案',
    columns: [
      { label: '案', align: 'left', width: 0.25 },
      { label: '考え方', align: 'left', width: 0.75 },
    ],
    headingColumns: 1,
    rows: comparison.scenarios.map(({ title, because }) => ({ cells: [cell(title), cell(because)] })),
    notes: [`「${referenceTitle(comparison)}」を基準案とし、差はこの案に対して示す。`],
  })
}

function addRecruitment(writer: SectionWriter, comparison: Comparison): void {
  const short = comparison.scenarios.some(({ id }) => unfilledHires(comparison, id) !== undefined)
  addYearTable(
    writer,
    {
      caption: '採用者数（各年度4月1日）',
      unit: '人',
      notes: [
        '任期付職員、育休代替職員、再任用は含まない。',
        ...(short
          ? [
              '「予定」は採用方針が求めた人数。充足率により、採用者数がこれを下回る年度がある。繰り越した未充足は、翌年度の予定に再び数える。',
            ]
          : []),
      ],
    },
    recruitmentYears(comparison),
    hiresLines(comparison, {
      label: scenario => shortTitle(comparison, scenario),
      planned: '（予定）',
      experienced: '（うち経験者）',
    }),
  )
  addFamilyHires(writer, comparison)
  addOffers(writer, comparison)
}

function addFamilyHires(writer: SectionWriter, comparison: Comparison): void {
  const hires = familyHires(comparison)
  if (hires.length === 0) return
  writer.table({
    caption: '職種別の採用（期間の計）',
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: 0.4 },
      { label: '職種', align: 'left', width: 0.3 },
      { label: '採用予定', align: 'right', width: 0.15 },
      { label: '採用者', align: 'right', width: 0.15 },
    ],
    headingColumns: 2,
    rows: hires.map(({ scenario, jobFamily, planned, filled }) => ({
      cells: [cell(shortTitle(comparison, scenario)), cell(jobFamily), cell(people(planned)), cell(people(filled))],
    })),
    notes: ['独自の採用方針をもつ職種がある案だけを示す。'],
  })
}

function addStrength(writer: SectionWriter, comparison: Comparison): void {
  const { municipality, lines, scenarios } = comparison
  const ruleTitle = (id: string): string => municipality.countingRules.find(rule => rule.id === id)?.title ?? id
  const otherRules = lines
    .filter(line => line.rule !== 'actual')
    .map(line => `「${line.title}」は「${ruleTitle(line.rule)}」の数え方によるもので、現員とは範囲が異なる。`)
  addYearTable(
    writer,
    {
      caption: '職員数（現員、各年度4月1日現在）',
      unit: '人',
      notes: [...otherRules, ...rangeNotes(comparison), ROUNDING_NOTE],
    },
    strengthYears(comparison),
    [
      ...scenarios.flatMap(scenario => [
        strengthLine(comparison, scenario, shortTitle(comparison, scenario)),
        ...strengthRangeLines(comparison, scenario),
      ]),
      ...referenceLines(comparison),
    ],
  )
}

/** What the rows of ranges are; nothing where there are none. */
const rangeNotes = (comparison: Comparison): readonly string[] =>
  comparison.scenarios.some(scenario => strengthRangeLines(comparison, scenario).length > 0)
    ? ['案の行は期待値。「80%の幅」は、100回の試算のうち80回はこの範囲。']
    : []

function addDifferences(writer: SectionWriter, comparison: Comparison): void {
  const others = comparison.scenarios.filter(scenario => scenario.id !== comparison.reference)
  if (others.length === 0) return
  writer.heading(`「${referenceTitle(comparison)}」との差`)
  const years = recruitmentYears(comparison)
  addYearTable(
    writer,
    { caption: '職員数の差', unit: '人', notes: [ROUNDING_NOTE] },
    years,
    others.map(scenario => differenceLine(scenario, shortTitle(comparison, scenario), 'strength')),
  )
  addYearTable(
    writer,
    { caption: '採用者数の差（基準日からの累計）', unit: '人', notes: ['△は基準案より少ないことを示す。', ROUNDING_NOTE] },
    years,
    others.map(scenario => differenceLine(scenario, shortTitle(comparison, scenario), 'cumulativeRecruitment')),
  )
}
