/**
 * The bands of the summary (要約の幅): hires and strength over the horizon summed up within each run, as in the expected one.
 *
 * The fewest hires of a run are those of its own fewest year, so their band is not that of any one year. Ages are those of the closing
 * 1 April and have its bands. Not here: how a summary is made (summary.ts).
 */
import { type Ensemble, type SampleValues, type Spread, spreadOfEach, type Totals } from '../measure/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import type { BandTable } from './band-table.ts'
import type { AgeSummary, Horizon, SummaryBands, SummaryFigure } from './comparison.ts'
import { AGE_MEASURES, summariseRecruitment, summariseStrength } from './summary.ts'

/** The figures that are summed up in each run, in the order of {@link summaries}; no run changes the strength of the base date. */
const FIGURES: readonly SummaryFigure[] = [
  ...(['total', 'min', 'max', 'range', 'cv', 'zigzag'] as const).map(name => `recruitment.${name}` as const),
  ...(['closing', 'lowest', 'highest', 'worstGap', 'yearsBelow'] as const).map(name => `strength.${name}` as const),
]

/** The bands of a scenario's summary (要約の幅), of what all runs know. @param bands those of the scenario. */
export function summaryBands(
  ensemble: Pick<Ensemble, 'scenario' | 'totals'>,
  bands: BandTable,
  { baseYear, from, closingYear }: Horizon,
): SummaryBands {
  const years = yearsBetween(from, closingYear)
  const hires = slotsOf(ensemble.totals, years, 'recruitment.filled')
  const strength = slotsOf(ensemble.totals, [baseYear, ...years], 'strength.actual')
  const spreads = hires && strength ? spreadOfEach(summaries(ensemble.totals, hires, strength)) : []
  const summed = spreads.map((spread, at) => [FIGURES[at], spread] as const)
  const ages = (Object.keys(AGE_MEASURES) as (keyof AgeSummary)[]).map(
    name => [`age.${name}`, bands.spread(ensemble.scenario, closingYear, AGE_MEASURES[name])] as const,
  )
  return Object.fromEntries([...summed, ...ages].filter((entry): entry is [SummaryFigure, Spread] => entry[1] !== undefined))
}

/** Where a total of each year stands in a run; undefined where one is not known. */
function slotsOf(totals: Totals, years: readonly FiscalYear[], measure: string): readonly number[] | undefined {
  const slots = years.flatMap(year => totals.slotOf(year, measure) ?? [])
  return slots.length === years.length ? slots : undefined
}

/** The figures of each run, a slot each. @param strength the base date first. */
function summaries({ runs, count, values }: Totals, hires: readonly number[], strength: readonly number[]): SampleValues {
  const found = new Float64Array(runs * FIGURES.length)
  const [base = 0, ...years] = strength
  const hired = new Array<number>(hires.length).fill(0)
  const people = new Array<number>(years.length).fill(0)
  for (let run = 0, first = 0; run < runs; run += 1, first += count) {
    copySlots(values, first, hires, hired)
    copySlots(values, first, years, people)
    const { total, min, max, range, cv, zigzag } = summariseRecruitment(hired)
    const { closing, lowest, highest, worstGap, yearsBelow } = summariseStrength(values[first + base] as number, people)
    const figures = [total, min, max, range, cv, zigzag, closing, lowest, highest, worstGap, yearsBelow]
    for (let at = 0; at < figures.length; at += 1) found[run * figures.length + at] = figures[at] as number
  }
  return { runs, values: found }
}

/** Copies some slots of a run. @param first where the run begins. */
function copySlots(values: Float64Array, first: number, slots: readonly number[], into: number[]): void {
  for (let at = 0; at < slots.length; at += 1) into[at] = values[first + (slots[at] as number)] as number
}
