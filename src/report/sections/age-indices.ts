/**
 * 年齢構成の指標: shares, age dent and succession now and on the closing date, for every scenario, and by job family for the reference.
 *
 * The ages that the indices compare are assumed and printed with the definition. A ratio of too few people is not printed. Not here: mean
 * length of service, see service.ts.
 */
import { DENT, FEWEST_IN_DENOMINATOR, printedAgeIndex, SUCCESSIONS, shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { INDEX_AGES } from '../../measure/index.ts'
import { axisYear, type FiscalYear, STATUS_TITLES } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, percent } from '../format.ts'
import { cell, type ReportRow } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'

const INDICES = [DENT, ...SUCCESSIONS]

/** Adds the tables of age indices (年齢構成の指標); nothing where ages are not known. */
export function addAgeIndices(writer: SectionWriter, comparison: Comparison): void {
  const { study, reference, measures } = comparison
  if (measures.value(reference, study.baseYear, DENT.measure) === undefined) return
  writer.heading('年齢構成の指標')
  addDefinitions(writer)
  addByScenario(writer, comparison)
  addByFamily(writer, comparison)
}

function addDefinitions(writer: SectionWriter): void {
  writer.table({
    caption: '年齢構成の指標の定義',
    columns: [
      { label: '指標', align: 'left', width: 0.22 },
      { label: '計算', align: 'left', width: 0.4 },
      { label: '年齢の幅', align: 'center', width: 0.1 },
      { label: '出典', align: 'left', width: 0.28 },
    ],
    headingColumns: 1,
    rows: INDICES.map(({ title, formula }) => ({
      cells: [cell(title), cell(formula), cell(STATUS_TITLES[INDEX_AGES.status], 'assumed'), cell(INDEX_AGES.source)],
    })),
    notes: ['年齢は4月1日現在。谷指数は1より小さいほど谷が深く、後継者比率は1より小さいほど次の世代が少ない。'],
  })
}

function addByScenario(writer: SectionWriter, comparison: Comparison): void {
  const { study, reference, scenarios } = comparison
  const rowOf = (label: string, scenario: string, year: FiscalYear): ReportRow => {
    const read = (measure: string): number | undefined => comparison.measures.value(scenario, year, measure)
    const cells = [
      label,
      decimal(read('age.mean')),
      percent(read('share.sixtyOnePlus')),
      percent(read('share.underThirty')),
      ...INDICES.map(index => printedAgeIndex(comparison, index, { scenario, year })),
    ]
    return { cells: cells.map(text => cell(text)) }
  }
  const rows: readonly ReportRow[] = [
    { ...rowOf(`現在（${axisYear(study.baseYear)}）`, reference, study.baseYear), kind: 'reference' },
    ...scenarios.map(scenario =>
      rowOf(`${shortTitle(comparison, scenario)}（${axisYear(study.closingYear)}）`, scenario.id, study.closingYear),
    ),
  ]
  writer.table({
    caption: `年齢構成の指標（${axisYear(study.baseYear)}.4.1と${axisYear(study.closingYear)}.4.1）`,
    columns: ['案', '平均年齢', '61歳以上', '30歳未満', ...INDICES.map(({ title }) => title)].map((label, index) => ({
      label,
      align: index === 0 ? ('left' as const) : ('right' as const),
      width: index === 0 ? 0.28 : 0.12,
    })),
    headingColumns: 1,
    rows,
    notes: ['平均年齢（歳）と割合は現員による。61歳以上は、4月1日にその年齢に達している人。', ...fewNotes(rows)],
  })
}

function addByFamily(writer: SectionWriter, comparison: Comparison): void {
  const { study, reference, municipality } = comparison
  if (municipality.jobFamilies.length < 2) return
  const years = [study.baseYear, study.closingYear]
  const rows: readonly ReportRow[] = municipality.jobFamilies.map(({ id, title }) => ({
    cells: [
      cell(title),
      ...INDICES.flatMap(index =>
        years.map(year => cell(printedAgeIndex(comparison, index, { scenario: reference, year, family: id }))),
      ),
    ],
  }))
  writer.table({
    caption: `職種別の年齢構成の指標（「${referenceTitle(comparison)}」）`,
    columns: [
      { label: '職種', align: 'left', width: 0.22 },
      ...INDICES.flatMap(({ title }) =>
        years.map(year => ({ label: `${title} ${axisYear(year)}`, align: 'right' as const, width: 0.13 })),
      ),
    ],
    headingColumns: 1,
    rows,
    notes: fewNotes(rows),
    dense: true,
  })
}

/** What 「－」 stands for, where it is printed. */
const fewNotes = (rows: readonly ReportRow[]): readonly string[] =>
  rows.some(({ cells }) => cells.some(({ text }) => text === NOT_APPLICABLE))
    ? [`${NOT_APPLICABLE}は、比の分母の年齢の現員が${FEWEST_IN_DENOMINATOR}人に満たないため示さないもの。`]
    : []
