/**
 * Uncertain values as text (不確かな値の表示): as the planner writes them, and read out in plain words.
 *
 * The plain words name what is used in the expected run and what eight runs of ten lie between, whatever the form; computed limits
 * are rounded to three digits. `{ low, mode, high }` keeps its own ends in the list of assumptions.
 */
import { centralValue, type Distribution, eightOfTen } from '../../random/index.ts'
import type { UncertainReading } from '../resolved.ts'
import type { LeverSpec } from '../schema/lever.ts'
import { groupedNumber, isShare, percentText, plainNumber } from '../schema/number-text.ts'

type Shown = (value: number) => string

/** An uncertain value in the planner's own form: `{ interval: [1.4%, 3%] }`. */
export function distributionText(distribution: Distribution, shown: Shown): string {
  switch (distribution.kind) {
    case 'range':
      return `{ low: ${shown(distribution.low)}, mode: ${shown(distribution.mode)}, high: ${shown(distribution.high)} }`
    case 'interval':
      return `{ interval: [${shown(distribution.low)}, ${shown(distribution.high)}] }`
    case 'normal': {
      const { mean, sd, low, high } = distribution
      const ends = [...(low === undefined ? [] : [`low: ${shown(low)}`]), ...(high === undefined ? [] : [`high: ${shown(high)}`])]
      return `{ normal: { ${[`mean: ${shown(mean)}`, `sd: ${shown(sd)}`, ...ends].join(', ')} } }`
    }
    case 'beta':
      return `{ beta: { mean: ${shown(distribution.mean)}, sd: ${shown(distribution.sd)} } }`
    case 'empirical':
      return `{ empirical: [${distribution.values.map(shown).join(', ')}] }`
  }
}

/** An uncertain value in the list of assumptions: 「2%（1.4%～3%）」, 「2.2%（10回中8回は1.4%～3%）」. */
export const distributionInJapanese = (distribution: Distribution, shown: Shown): string =>
  distribution.kind === 'range'
    ? `${shown(distribution.mode)}（${shown(distribution.low)}～${shown(distribution.high)}）`
    : `${shown(rounded(centralValue(distribution)))}（${eightOfTenText(distribution, shown)}）`

/** 「10回中8回は1.4%～3%」 (P10 and P90). */
export function eightOfTenText(distribution: Distribution, shown: Shown): string {
  const { low, high } = eightOfTen(distribution)
  return `10回中8回は${shown(rounded(low))}～${shown(rounded(high))}`
}

/** A lever's uncertain entries read out (不確かな前提の読み); undefined where it has none. @param key its last key. */
export function readingOf(value: unknown, key: string): readonly UncertainReading[] | undefined {
  if (typeof value !== 'object' || value === null || !('entries' in value)) return undefined
  const { entries, unit } = value as LeverSpec
  const shown: Shown = number => amountText(rounded(number), unit, key)
  const readings = entries.flatMap(({ from, quantity }, index): UncertainReading[] => {
    if (quantity.kind === 'fixed' || quantity.kind === 'formula') return []
    const { low, high } = eightOfTen(quantity)
    const until = entries[index + 1]?.from
    return [
      {
        ...(from && { from }),
        ...(until && { until }),
        central: shown(centralValue(quantity)),
        low: shown(low),
        high: shown(high),
      },
    ]
  })
  return readings.length === 0 ? undefined : readings
}

/** Units of levers that are plain numbers, by their last key. */
const LEVER_UNITS: Readonly<Record<string, string>> = { hours: '時間', yearly: '円', threshold: '人', entryAge: '歳' }

/** A number of a lever in Japanese: 「1.4%」, 「12人」, 「300時間」, 「3」. @param key its last key. */
export const amountText = (value: number, unit: LeverSpec['unit'], key: string): string =>
  isShare(unit)
    ? percentText(value)
    : unit === 'people'
      ? `${plainNumber(value)}人`
      : unit === 'yen'
        ? `${groupedNumber(Math.round(value))}円`
        : `${plainNumber(value)}${LEVER_UNITS[key] ?? ''}`

/** Three digits, and all digits before the decimal point; what is less than a billionth is nothing. */
export const rounded = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : threeDigits(value))

const threeDigits = (value: number): number =>
  Math.abs(value) >= 1000 ? Math.round(value) : Number(plainNumber(Number(value.toPrecision(3))))
