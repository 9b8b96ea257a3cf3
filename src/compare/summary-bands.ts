/**
 * The bands of the summary (要約の幅): hires and strength over the horizon summed up within each run, as in the expected one.
 *
 * The fewest hires of a run are those of its own fewest year, so their band is not that of any one year. Ages are those of the closing
 * 1 April and have its bands. Not here: how a summary is made (summary.ts).
 */
import { type Ensemble, type SampleValues, type Spread, spreadOfEach } from '../measure/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import type { BandTable } from './band-table.ts'
import type { AgeSummary, Horizon, RecruitmentSummary, StrengthSummary, SummaryBands, SummaryFigure } from './comparison.ts'
import { AGE_MEASURES, summariseRecruitment, summariseStrength } from './summary.ts'

/** The figures that are summed up in each run; no run changes the strength of the base date. */
const HIRES = ['total', 'min', 'max', 'range', 'cv', 'zigzag'] as const satisfies readonly (keyof RecruitmentSummary)[]
const STRENGTH = ['closing', 'lowest', 'highest', 'worstGap', 'yearsBelow'] as const satisfies readonly (keyof StrengthSummary)[]
const FIGURES: readonly SummaryFigure[] = [
  ...HIRES.map(name => `recruitment.${name}` as const),
  ...STRENGTH.map(name => `strength.${name}` as const),
]

/** The bands of a scenario's summary (要約の幅), of what all runs know. @param bands those of the scenario. */
export function summaryBands(ensemble: Ensemble, bands: BandTable, { baseYear, from, closingYear }: Horizon): SummaryBands {
  const years = yearsBetween(from, closingYear)
  const hires = slotsOf(ensemble, years, 'recruitment.filled')
  const strength = slotsOf(ensemble, [baseYear, ...years], 'strength.actual')
  const spreads = hires && strength ? spreadOfEach(summaries(ensemble, hires, strength)) : []
  const summed = spreads.map((spread, at) => [FIGURES[at], spread] as const)
  const ages = (Object.keys(AGE_MEASURES) as (keyof AgeSummary)[]).map(
    name => [`age.${name}`, bands.spread(ensemble.scenario, closingYear, AGE_MEASURES[name])] as const,
  )
  return Object.fromEntries([...summed, ...ages].filter((entry): entry is [SummaryFigure, Spread] => entry[1] !== undefined))
}

/** Where a total of each year stands in a run; undefined where one is not known. */
function slotsOf({ totals }: Ensemble, years: readonly FiscalYear[], measure: string): readonly number[] | undefined {
  const slots = years.flatMap(year => totals.slotOf(year, measure) ?? [])
  return slots.length === years.length ? slots : undefined
}

/** The figures of each run, a slot each. @param strength the base date first. */
function summaries({ totals }: Ensemble, hires: readonly number[], strength: readonly number[]): SampleValues {
  const { runs, count, values } = totals
  const found = new Float64Array(runs * FIGURES.length)
  const hired = hires.map(() => 0)
  const people = strength.slice(1).map(() => 0)
  for (let run = 0, at = 0, first = 0; run < runs; run += 1, first += count) {
    const read = (slot: number | undefined): number => values[first + (slot as number)] as number
    for (let year = 0; year < hired.length; year += 1) hired[year] = read(hires[year])
    for (let year = 0; year < people.length; year += 1) people[year] = read(strength[year + 1])
    const ofHires = summariseRecruitment(hired)
    const ofStrength = summariseStrength(read(strength[0]), people)
    for (const name of HIRES) found[at++] = ofHires[name]
    for (const name of STRENGTH) found[at++] = ofStrength[name]
  }
  return { runs, values: found }
}
