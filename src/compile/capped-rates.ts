/**
 * Rates that a yearly shock lifts above 100 % (年ごとの変動で100%を超える率): nobody leaves twice, so what is above is cut, and the mean falls.
 *
 * For a rate p and a factor F the mean is p − E[max(0, pF − 1)]. A warning stands where it falls by more than a hundredth of itself:
 * a shock of 20 % may stand on rates up to some 80 %, one of 50 % on rates up to some 60 %. Both factor and rate are taken at the middles of equal
 * parts of their draws. Not here: years after the horizon, in which nobody leaves.
 */
import type { Arguments, Diagnostic } from '../diagnostics/index.ts'
import { type Sampler, samplerOf } from '../random/index.ts'
import type { DatedQuantity, ResolvedScenario, SeparationBand } from '../scenario/index.ts'
import { type FiscalYear, shortYear } from '../terms/index.ts'
import { percent } from './after60.ts'
import { type Compilation, compileSeries, quantityIn, SHARE } from './series.ts'
import { shockFactor } from './shocks.ts'

/** The fall of a mean that is not worth a word, as a share of it. */
const NEGLIGIBLE = 0.01
/** A factor is 2 at most, so a rate of a half or less is never cut. */
const NEVER_CUT = 0.5
/** Parts into which the draw of a factor is divided: means are right to some ten thousandths. */
const FACTORS = 1000
/** Parts into which the draw of an uncertain rate is divided. */
const RATES = 100

/** Warns of rates of which a shock takes more than a negligible part (年ごとの変動で下がる率), each at the first year in which it does. */
export function warnOfCappedRates(scenario: ResolvedScenario, to: FiscalYear, compilation: Compilation): void {
  const { resignation, earlyRetirement, death } = scenario.separation
  const causes = [
    ['resignation', 'resignation', resignation],
    ['early-retirement', 'earlyRetirement', earlyRetirement],
    ['death', 'death', death],
  ] as const
  for (const [cause, key, bands] of causes) {
    const sd = scenario.uncertainty?.shocks[cause] ?? 0
    if (sd === 0) continue
    const factors = middles(shockFactor(sd), FACTORS)
    compilation.findings.push(...bands.flatMap(band => cappedRate(band, { sd, key, factors, to }, compilation)))
  }
}

interface Shock {
  readonly sd: number
  /** The key below `uncertainty.shocks`. */
  readonly key: string
  readonly factors: readonly number[]
  readonly to: FiscalYear
}

function cappedRate({ rate }: SeparationBand, { sd, key, factors, to }: Shock, compilation: Compilation): Diagnostic[] {
  const { years } = compilation
  const series = compileSeries(compilation, rate, SHARE)
  for (const [index, year] of years.entries()) {
    if (year > to) break
    const rates = ratesIn(rate, year, series[index] as number)
    if (!rates.some(value => value > NEVER_CUT)) continue
    const mean = meanOf(rates)
    const products = rates.flatMap(value => factors.map(factor => value * factor))
    const left = meanOf(products.map(product => Math.min(1, product)))
    if (mean - left <= NEGLIGIBLE * mean) continue
    const cut = percent(meanOf(products.map(product => (product > 1 ? 1 : 0))))
    const since = index === 0 ? {} : { year: shortYear(year) }
    const args: Arguments['W_SHOCK_CUT'] = { key, sd: percent(sd), mean: percent(mean), cut, low: percent(left), ...since }
    const { path, place } = rate
    return [{ code: 'W_SHOCK_CUT', severity: 'warning', args, path, ...(place === undefined ? {} : { place }) }]
  }
  return []
}

/** What a rate may be in a year, each as likely as the others: of a formula and a certain rate, what the expected run takes. */
function ratesIn(rate: DatedQuantity, year: FiscalYear, central: number): readonly number[] {
  const quantity = quantityIn(rate, year)
  if (quantity === undefined || quantity.kind === 'fixed' || quantity.kind === 'formula') return [central]
  return middles(samplerOf(quantity), RATES)
}

const middles = (value: Sampler, parts: number): number[] =>
  Array.from({ length: parts }, (_, part) => value((part + 0.5) / parts))

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
