/**
 * The hand-made comparison for a city of another size and another horizon (規模と期間を変えた比較), for what happens where room is
 * scarce or plentiful.
 *
 * People are scaled by size ÷ 658, hires to whole people; years after R15 repeat the eleven years before. Strength therefore no longer
 * follows from the flows: only layouts are tested with it.
 */
import type { Comparison, ScenarioComparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aComparison } from './a-comparison.ts'

const PEOPLE = 658

/** The first `count` plans for a city of `people` on the base date, with hires planned for `years` fiscal years. */
export function aSizedComparison(count: number, people: number, years: number): Comparison {
  const short = aComparison(count)
  const { baseYear, from, closingYear: lastKnown } = short.study
  const cycle = lastKnown - baseYear
  const to = fiscalYear(from + years - 1)
  const closingYear = fiscalYear(to + 1)
  const scaled = (value: number) => (value * people) / PEOPLE
  const whole = (value: number) => Math.round(scaled(value))
  const sized = (row: MeasureRow): number => {
    if (row.unit !== 'people') return row.value
    return row.measure.startsWith('recruitment') ? whole(row.value) : scaled(row.value)
  }
  const rows = short.measures.rows.flatMap(row => {
    const repeats = row.fiscalYear === baseYear ? [0] : [0, 1, 2]
    return repeats.map(repeat => ({ ...row, fiscalYear: fiscalYear(row.fiscalYear + repeat * cycle), value: sized(row) }))
  })
  const measures = measureTable(rows.filter(row => row.fiscalYear <= closingYear))
  return {
    ...short,
    study: { ...short.study, to, closingYear },
    municipality: {
      ...short.municipality,
      history: short.municipality.history.map(row => ({
        ...row,
        actual: whole(row.actual),
        ...(row.planned === undefined ? {} : { planned: whole(row.planned) }),
      })),
      composition: short.municipality.composition.map(row => ({
        ...row,
        people: Object.fromEntries(Object.entries(row.people).map(([type, heads]) => [type, whole(heads ?? 0)])),
      })),
    },
    scenarios: short.scenarios.map(scenario => summarised(scenario, measures, yearsBetween(from, closingYear))),
    measures,
    lines: short.lines.map(line => ({
      ...line,
      values: yearsBetween(baseYear, closingYear).map(year => ({ fiscalYear: year, value: whole(line.values[0]?.value ?? 0) })),
    })),
  }
}

function summarised(
  scenario: ScenarioComparison,
  measures: Comparison['measures'],
  years: readonly ReturnType<typeof fiscalYear>[],
): ScenarioComparison {
  const of = (measure: string) => years.map(year => measures.value(scenario.id, year, measure) ?? 0)
  const hires = of('recruitment.filled')
  const strengths = of('strength.actual')
  const total = hires.reduce((sum, value) => sum + value, 0)
  const mean = total / hires.length
  const variance = hires.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / hires.length
  const [min, max, lowest] = [Math.min(...hires), Math.max(...hires), Math.min(...strengths)]
  const base = measures.value(scenario.id, fiscalYear((years[0] ?? 0) - 1), 'strength.actual') ?? 0
  return {
    ...scenario,
    summary: {
      ...scenario.summary,
      recruitment: { ...scenario.summary.recruitment, total, min, max, range: max - min, cv: Math.sqrt(variance) / mean },
      strength: {
        closing: strengths.at(-1) ?? 0,
        lowest,
        highest: Math.max(...strengths),
        base,
        worstGap: lowest - base,
        yearsBelow: strengths.filter(value => Math.round(value) < Math.round(base)).length,
      },
    },
  }
}
