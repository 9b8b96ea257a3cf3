/**
 * Cost beside other measures (費用の比較): cost per effective person, where effective manpower is measured.
 *
 * Personnel cost without the retirement allowance, because allowances follow those who leave and not those who work, ÷ effective
 * manpower of the same 1 April. Whole yen, in the expected run and in every sampled one. Not here: the difference to the retirement age
 * staying as it was, which needs runs of its own.
 */
import { type BandRow, type Ensemble, type MeasureRow, type MeasureTable, spreadOfEach, type Totals } from '../measure/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The measure, and the two that it is made of. */
const [PER_PERSON, COST, MANPOWER] = ['cost.perEffectivePerson', 'cost.personnel', 'effectiveManpower'] as const

/** Yen a year for each effective person (実質1人あたり人件費); NaN where there is nobody or either number is not known. */
const perPerson = (cost: number, people: number): number => (people > 0 ? roundHalfAway(cost / people) : Number.NaN)

/** The measure `cost.perEffectivePerson` of the scenarios, in yen a year (実質1人あたり人件費). */
export const costPerEffectivePerson = (
  measures: MeasureTable,
  scenarios: readonly string[],
  years: readonly FiscalYear[],
): readonly MeasureRow[] =>
  scenarios.flatMap(scenario =>
    years.flatMap((fiscalYear): MeasureRow[] => {
      const read = (measure: string): number => measures.value(scenario, fiscalYear, measure) ?? Number.NaN
      const value = perPerson(read(COST), read(MANPOWER))
      return Number.isNaN(value) ? [] : [{ scenario, band: 'expected', fiscalYear, measure: PER_PERSON, value, unit: 'yen' }]
    }),
  )

/** The bands of `cost.perEffectivePerson` in the runs of a scenario (実質1人あたり人件費の幅), in the years that know both numbers. */
export function costPerEffectivePersonBands(
  { scenario, totals }: Pick<Ensemble, 'scenario' | 'totals'>,
  years: readonly FiscalYear[],
): readonly BandRow[] {
  const known = years.flatMap(fiscalYear => {
    const [cost, people] = [totals.slotOf(fiscalYear, COST), totals.slotOf(fiscalYear, MANPOWER)]
    return cost === undefined || people === undefined ? [] : [{ fiscalYear, cost, people }]
  })
  if (known.length === 0) return []
  const spreads = spreadOfEach({ runs: totals.runs, values: quotients(totals, known) })
  return spreads.flatMap((spread, slot) => {
    const { fiscalYear } = known[slot] as (typeof known)[number]
    return spread === undefined ? [] : [{ scenario, fiscalYear, measure: PER_PERSON, unit: 'yen' as const, spread }]
  })
}

/** The cost per person of some years, run by run, a slot each. */
function quotients(
  { runs, count, values }: Totals,
  years: readonly { readonly cost: number; readonly people: number }[],
): Float64Array {
  const found = new Float64Array(runs * years.length)
  let at = 0
  for (let first = 0; first < values.length; first += count)
    for (const { cost, people } of years) {
      found[at] = perPerson(values[first + cost] as number, values[first + people] as number)
      at += 1
    }
  return found
}
