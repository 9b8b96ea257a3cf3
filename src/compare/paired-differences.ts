/**
 * Paired differences (対応のある差): scenario − reference within the same run, as bands.
 *
 * Run 17 of two scenarios shares its luck, so the band of their difference is that of the policy and not of chance; taking the difference of
 * two bands instead would make it many times too wide. Every total that both have is compared. Not here: the expected run.
 */
import { type BandRow, type SampleValues, type Spread, spreadOfEach, type Totals } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The band of a difference between two scenarios (差の幅), of one total in one year. */
export interface DifferenceBand extends Pick<BandRow, 'fiscalYear' | 'measure' | 'unit'> {
  readonly spread: Spread
}

/** The differences of a scenario from the reference, run by run (対応のある差): of every total, and of the hires so far. */
export interface PairedDifferences {
  readonly differenceBands: readonly DifferenceBand[]
  readonly cumulativeBands: readonly DifferenceBand[]
}

/** A total that two scenarios have (対応する合計), and its slot in each. */
interface Pair extends Pick<BandRow, 'fiscalYear' | 'measure' | 'unit'> {
  readonly own: number
  readonly other: number
}

/**
 * Pairs the runs of a scenario with those of the reference (試行の対応付け). @param years from the first to the closing one.
 * @param room for as many numbers as the reference has totals in all runs: the differences are written there on the way.
 */
export function pairRuns(
  scenario: Totals,
  reference: Totals,
  years: readonly FiscalYear[],
  room: Float64Array,
): PairedDifferences {
  const pairs = pairsOf(scenario, reference)
  const differences = { runs: scenario.runs, values: room.subarray(0, scenario.runs * pairs.length) }
  writeDifferences(scenario, reference, pairs, differences.values)
  const hires = pairs.flatMap(({ fiscalYear, measure }, slot) =>
    measure === 'recruitment.filled' && years.includes(fiscalYear) ? [slot] : [],
  )
  return {
    differenceBands: bandsOf(differences, pairs),
    cumulativeBands: bandsOf(
      sumsSoFar(differences, hires),
      hires.map(slot => pairs[slot] as Pair),
    ),
  }
}

/** The totals that both have, and know in as many runs. */
const pairsOf = (scenario: Totals, reference: Totals): Pair[] =>
  scenario.each.flatMap(({ fiscalYear, measure, unit, place: own, known }) => {
    const other = reference.find(fiscalYear, measure)
    return known === other?.known ? [{ fiscalYear, measure, unit, own, other: other.place }] : []
  })

/** Writes the differences of some totals, run by run (試行ごとの差), a slot each. */
function writeDifferences(scenario: Totals, reference: Totals, pairs: readonly Pair[], into: Float64Array): void {
  const own = Int32Array.from(pairs, pair => pair.own)
  const others = Int32Array.from(pairs, pair => pair.other)
  for (let run = 0, at = 0; run < scenario.runs; run += 1) {
    const [first, second] = [run * scenario.count, run * reference.count]
    for (let slot = 0; slot < own.length; slot += 1, at += 1) {
      const value = scenario.values[first + (own[slot] as number)] as number
      into[at] = value - (reference.values[second + (others[slot] as number)] as number)
    }
  }
}

/** The sums of some slots up to each of them, run by run (累計). */
function sumsSoFar({ runs, values }: SampleValues, slots: readonly number[]): SampleValues {
  const sums = new Float64Array(runs * slots.length)
  for (let run = 0, at = 0; run < runs; run += 1) {
    const first = (run * values.length) / runs
    let sum = 0
    for (const slot of slots) {
      sum += values[first + slot] as number
      sums[at] = sum
      at += 1
    }
  }
  return { runs, values: sums }
}

/** The bands of slots, each of which is a total. */
const bandsOf = (sample: SampleValues, totals: readonly Pair[]): DifferenceBand[] =>
  spreadOfEach(sample).flatMap((spread, slot) => {
    const { fiscalYear, measure, unit } = totals[slot] as Pair
    return spread === undefined ? [] : [{ fiscalYear, measure, unit, spread }]
  })
