/**
 * 類似団体との差の見通し in 4 案の比較: projected staff of 普通会計 against benchmarks that grow with the population, by scenario.
 *
 * The basis and the two assumptions stand under the table, because the gap is no figure of the city. Not here: the comparison of the past
 * year, which stands in section 2.
 */
import { ROUNDING_NOTE, shortTitle } from '../../charts/index.ts'
import type { BenchmarkComparison, BenchmarkLine, Comparison } from '../../compare/index.ts'
import type { FiscalYear } from '../../terms/index.ts'
import { shortYear } from '../../terms/index.ts'
import { lineTitle } from '../benchmark-line.ts'
import { decimal, people, signed } from '../format.ts'
import type { SectionWriter } from '../section-writer.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'
import { addBenchmarkRanges } from './benchmark-ranges.ts'

/** Adds the gaps to similar cities by scenario (類似団体との差の見通し); nothing where no year has a population. */
export function addBenchmarkOutlook(writer: SectionWriter, comparison: Comparison): void {
  const { benchmarks } = comparison
  const first = benchmarks?.years[comparison.reference] ?? []
  if (benchmarks === undefined || first.length === 0 || benchmarks.lines.length === 0) return
  const years = first.map(({ fiscalYear }) => fiscalYear)
  writer.heading('類似団体との差の見通し')
  addYearTable(
    writer,
    {
      caption: '普通会計の職員数（各年度4月1日現在）',
      unit: '人',
      heading: '人口、基準、案',
      notes: lineNotes(benchmarks),
    },
    years,
    [...populationLines(comparison, benchmarks), ...staffLines(comparison, benchmarks)],
  )
  addYearTable(
    writer,
    {
      caption: '類似団体との差（普通会計、各年度4月1日現在）',
      unit: '人',
      heading: '基準：案',
      notes: ['差の△は、類似団体の人数より少ないことを示す。', ROUNDING_NOTE, ...assumptionNotes(comparison, benchmarks)],
    },
    years,
    benchmarks.lines.flatMap(line => gapLines(comparison, benchmarks, line)),
  )
  addBenchmarkRanges(writer, comparison, benchmarks)
}

const at = <T extends { readonly fiscalYear: FiscalYear }>(list: readonly T[] | undefined, year: FiscalYear): T | undefined =>
  list?.find(({ fiscalYear }) => fiscalYear === year)

function populationLines({ reference }: Comparison, benchmarks: BenchmarkComparison): readonly YearLine[] {
  const list = benchmarks.years[reference]
  return [
    { id: 'population', label: '人口推計', reference: true, at: year => people(at(list, year)?.population) },
    ...benchmarks.lines.map(line => ({
      id: line.id,
      label: lineTitle(benchmarks, line),
      reference: true,
      at: (year: FiscalYear) => people(at(list, year)?.people[line.id]),
    })),
  ]
}

const staffLines = (comparison: Comparison, { years }: BenchmarkComparison): readonly YearLine[] =>
  comparison.scenarios.map(scenario => ({
    id: `staff:${scenario.id}`,
    label: shortTitle(comparison, scenario),
    at: year => people(at(years[scenario.id], year)?.staff),
  }))

const gapLines = (comparison: Comparison, benchmarks: BenchmarkComparison, line: BenchmarkLine): readonly YearLine[] =>
  comparison.scenarios.map(scenario => ({
    id: `${line.id}:${scenario.id}`,
    label: `${lineTitle(benchmarks, line)}：${shortTitle(comparison, scenario)}`,
    at: year => signed(at(benchmarks.years[scenario.id], year)?.gaps[line.id]),
  }))

const lineNotes = (benchmarks: BenchmarkComparison): readonly string[] => [
  `基準の人数は、${shortYear(benchmarks.fiscalYear)}の人口1万人当たり職員数（${benchmarks.lines
    .map(line => `${lineTitle(benchmarks, line)}${decimal(line.perTenThousand, 2)}人`)
    .join('、')}）に、その年度の人口推計を掛けた人数。`,
]

function assumptionNotes(comparison: Comparison, benchmarks: BenchmarkComparison): readonly string[] {
  const { municipality } = comparison
  const { rule, outside, population, fiscalYear } = benchmarks
  const title = municipality.countingRules.find(({ id }) => id === rule)?.title ?? rule
  const departments = outside.map(id => municipality.departments.find(found => found.id === id)?.title ?? id)
  const excluded = departments.length === 0 ? '' : `から${departments.join('、')}の職員を除いた人数`
  const then = municipality.population.find(row => row.fiscalYear === fiscalYear)?.total
  return [
    `仮定：案の職員数は「${title}」の数え方による全部門の人数${excluded}。部門別の人数は現員についてだけ推計しているため、「${title}」の人数に、現員に占める普通会計の部門の割合を掛けて求めた。市の公表値ではない。`,
    '仮定：類似団体の人口1万人当たり職員数は、比較の時点から変わらないものとした。実際には他の市の職員数も変わる。',
    ...(then === undefined || then === population.people
      ? []
      : [
          `比較の人口${people(population.people)}人（${population.date}現在）と人口推計の${shortYear(fiscalYear)}の${people(then)}人は、時点と資料が違う。`,
        ]),
    ...typeNotes(comparison, benchmarks),
    '人口推計の表にない年度は計算しない。',
  ]
}

/** Years in which the population leaves the type of similar cities (類型), which would change the cities compared with. */
function typeNotes({ reference }: Comparison, { type, years }: BenchmarkComparison): readonly string[] {
  if (type === undefined) return []
  const outside = (years[reference] ?? []).filter(
    ({ population }) => population < type.min || population > (type.max ?? population),
  )
  const listed = outside.map(({ fiscalYear }) => shortYear(fiscalYear)).join('、')
  return listed === '' ? [] : [`${listed}は、人口推計が類型${type.name}の人口の外にあり、比べる団体が変わりうる。`]
}
