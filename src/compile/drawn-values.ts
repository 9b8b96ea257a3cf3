/**
 * The values of a run (試行の値): what the uncertain levers of a plan come to, drawn once per run, and the series written with them.
 *
 * One draw per lever and run, keyed by what the lever is, gives the values of all its entries. Series that a plan only hands on are known
 * by reference: they are written over in every run, and what is computed from them is computed anew. Not here: which levers there are.
 */
import {
  centralValue,
  type Distribution,
  openUniform,
  type Sampler,
  type SeedKey,
  salt,
  samplerOf,
  textKey,
} from '../random/index.ts'
import type { Correlation } from '../scenario/index.ts'
import { CorrelatedDraws } from './correlated-draws.ts'
import type { Derived, PlainQuantity, ValueReader } from './series.ts'

/** An uncertain lever of a plan (不確かな前提): plain data. */
export interface UncertainLever {
  readonly path: string
  /** What its draws are keyed by: its path, rows of lists named by what they are about. */
  readonly drawnAs: string
  /** Its distributions, in the order of their years. */
  readonly distributions: readonly Distribution[]
}

/** A series of the plan, and where each of its numbers comes from. */
interface DrawnSeries {
  readonly series: number[]
  /** By year: the entry whose value it is; {@link WRITTEN} where the scenario says it. */
  readonly entries: Int32Array
}
const WRITTEN = -1

/** Draws the levers of a run and writes its series (試行の値). */
export class DrawnValues {
  /** By lever, and after them those that only others are correlated with. */
  private readonly keys: Int32Array
  private readonly draws: Float64Array
  private readonly correlated: CorrelatedDraws
  private readonly placesOfCorrelated: readonly number[]
  /** By uncertain entry, over all levers. */
  private readonly samplers: readonly Sampler[]
  private readonly leverOf: Int32Array
  private readonly values: Float64Array
  private readonly entryOf = new Map<Distribution, number>()
  private readonly series: DrawnSeries[] = []
  private readonly derived: Derived[] = []

  constructor(levers: readonly UncertainLever[], correlations: readonly Correlation[]) {
    const own = levers.map(({ drawnAs }) => drawnAs)
    this.correlated = new CorrelatedDraws(correlations)
    const names = [...own, ...this.correlated.levers.filter(name => !own.includes(name))]
    this.placesOfCorrelated = this.correlated.levers.map(name => names.indexOf(name))
    this.keys = Int32Array.from(names, textKey)
    this.draws = new Float64Array(names.length)
    const entries = levers.flatMap(({ distributions }, lever) => distributions.map(distribution => ({ lever, distribution })))
    this.samplers = entries.map(({ distribution }) => samplerOf(distribution))
    this.leverOf = Int32Array.from(entries, ({ lever }) => lever)
    this.values = new Float64Array(entries.length)
    // An entry of two levers is drawn with the first.
    for (const [entry, { distribution }] of entries.entries())
      if (!this.entryOf.has(distribution)) this.entryOf.set(distribution, entry)
  }

  /** Draws the levers of a run and writes all series with them (値の抽選). */
  draw(seed: SeedKey, run: number): void {
    const { keys, draws, values, samplers, leverOf, derived } = this
    const stepSalt = salt(seed, run, 0, 'parameter')
    for (let lever = 0; lever < draws.length; lever += 1) draws[lever] = openUniform(stepSalt, keys[lever] as number)
    // Mostly none are: then V8 does not compile with this what it has never seen called.
    if (this.placesOfCorrelated.length > 0) this.correlated.mix(draws, this.placesOfCorrelated)
    for (let entry = 0; entry < values.length; entry += 1)
      values[entry] = (samplers[entry] as Sampler)(draws[leverOf[entry] as number] as number)
    this.write()
    for (let index = 0; index < derived.length; index += 1) (derived[index] as Derived).fill()
  }

  private write(): void {
    const { values } = this
    for (let index = 0; index < this.series.length; index += 1) {
      const { series, entries } = this.series[index] as DrawnSeries
      for (let year = 0; year < entries.length; year += 1) {
        const entry = entries[year] as number
        if (entry !== WRITTEN) series[year] = values[entry] as number
      }
    }
  }

  /** Reads levers one by one, with the values of the present run. */
  readonly once: ValueReader = { valueOf: (_, distribution) => this.valueOf(distribution) }

  /** Reads levers for good: their series have the values of whichever run was drawn last. */
  readonly forAllRuns: ValueReader = {
    valueOf: (_, distribution) => centralValue(distribution),
    seriesOf: (_, quantities) => this.follow(quantities),
    derive: derived => {
      this.derived.push(derived)
    },
  }

  private valueOf(distribution: Distribution): number {
    const entry = this.entryOf.get(distribution)
    return entry === undefined ? centralValue(distribution) : (this.values[entry] as number)
  }

  private follow(quantities: readonly PlainQuantity[]): number[] {
    const entries = Int32Array.from(quantities, quantity =>
      quantity.kind === 'fixed' ? WRITTEN : (this.entryOf.get(quantity) ?? WRITTEN),
    )
    const series = quantities.map(quantity => (quantity.kind === 'fixed' ? quantity.value : centralValue(quantity)))
    if (entries.some(entry => entry !== WRITTEN)) this.series.push({ series, entries })
    return series
  }
}
