/**
 * The bands that charts draw (図に描く幅): percentiles of sampled runs by year, and how they are worded.
 *
 * A band is drawn only where all percentiles are known, which takes 20 runs (measure/spread.ts). Words follow the rule of the house:
 * 「100回の試算のうち80回はこの範囲」. Not here: how wide a band is.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { PERCENTILES, type PercentileName, type Spread } from '../measure/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import { printedPeople } from './printed.ts'
import { sourceNote } from './series.ts'

/** The percentiles of a value (値の幅), all of them, and whether every run gave the same. */
export interface Band extends Readonly<Record<PercentileName, number>> {
  readonly constant: boolean
}

/** A band on a 1 April (年度の幅). */
export interface BandPoint extends Band {
  readonly scenario: string
  readonly fiscalYear: FiscalYear
}

/** The percentiles of a spread (百分位); undefined below 20 runs. */
export function bandIn(spread: Spread | undefined): Band | undefined {
  if (spread === undefined || PERCENTILES.some(([name]) => spread[name] === undefined)) return undefined
  const { p10, p25, p50, p75, p90, constant } = spread as Required<Spread>
  return { p10, p25, p50, p75, p90, constant }
}

/** The band of a total (幅) in a year; undefined where it is not known. */
export const bandAt = (comparison: Comparison, scenario: string, year: FiscalYear, measure: string): Band | undefined =>
  bandIn(comparison.bands.spread(scenario, year, measure))

/** Bands of a total over years (幅の推移). */
export const bandPath = (
  comparison: Comparison,
  scenario: string,
  years: readonly FiscalYear[],
  measure: string,
): readonly BandPoint[] =>
  years.flatMap(fiscalYear => {
    const band = bandAt(comparison, scenario, fiscalYear, measure)
    return band === undefined ? [] : [{ scenario, fiscalYear, ...band }]
  })

/** The bands of strength of all scenarios (現員の幅), from the base date to the closing date. */
export function strengthBands(comparison: Comparison): readonly BandPoint[] {
  const years = yearsBetween(comparison.study.baseYear, comparison.study.closingYear)
  return comparison.scenarios.flatMap(({ id }) => bandPath(comparison, id, years, 'strength.actual'))
}

/** The band of strength on the closing date (期末の現員の幅). */
export const closingBand = (comparison: Comparison, { id }: ScenarioComparison): Band | undefined =>
  bandAt(comparison, id, comparison.study.closingYear, 'strength.actual')

/** Ten to ninety per cent of a band (80%の幅) in people: 「638～668」, or 「幅なし」 where no run changes the value. */
export const printedRange = ({ p10, p90, constant }: Pick<Band, 'p10' | 'p90' | 'constant'>): string =>
  constant ? '幅なし' : `${printedPeople(p10)}～${printedPeople(p90)}`

/** How far ten to ninety per cent reach (80%の幅の大きさ): 「29人」, or 「幅なし」. Not its half with a sign: bands are seldom even on both sides. */
export const printedWidth = ({ p10, p90, constant }: Pick<Band, 'p10' | 'p90' | 'constant'>): string =>
  constant ? '幅なし' : `${printedPeople(p90 - p10)}人`

/** The note that says what a band is (幅の説明), and that the expected run need not stand in its middle; nothing without bands. */
export function bandNotes(comparison: Comparison, drawn: string): readonly string[] {
  if (!comparison.scenarios.some(scenario => closingBand(comparison, scenario) !== undefined)) return []
  return [
    `※${drawn}は乱数による試算${printedPeople(comparison.study.runs)}回の10～90%で、100回の試算のうち80回はこの範囲。期待値は乱数を使わない計算で、幅の中央にあるとは限らない。`,
  ]
}

/** The line below a chart of sampled runs: where the figures come from. */
export const sampledSourceNote = ({ municipality, study }: Comparison): string =>
  `出典：${municipality.name}の資料（基準日まで）及び本推計（基準日より後。乱数による試算${printedPeople(study.runs)}回）`

/** The line below a chart of expected values with bands beside them (出典); that of expected values alone where there are none. */
export function bandedSourceNote(comparison: Comparison): string {
  if (!comparison.scenarios.some(scenario => closingBand(comparison, scenario) !== undefined)) return sourceNote(comparison)
  const { municipality, study } = comparison
  return `出典：${municipality.name}の資料（基準日まで）及び本推計（基準日より後。期待値と、乱数による試算${printedPeople(study.runs)}回の幅）`
}

/** A finding of the expected run, said to be one where bands stand beside it. */
export const expectedFinding = (comparison: Comparison, finding: string): string =>
  comparison.scenarios.some(scenario => closingBand(comparison, scenario) !== undefined) ? `期待値では、${finding}` : finding
