/**
 * Checks of the limits of hiring (採用の上下限の点検): the smallest number is not above the largest one, year by year as they are in force.
 *
 * Certain limits in the wrong order, or uncertain ones whose central values are, are an error: the expected run itself could not keep both.
 * Uncertain ones that may cross in a sampled run are a warning, because there the largest number wins. Not here: limits by formulas, see compile/crossed-bounds.ts.
 */
import type { Arguments } from '../../diagnostics/index.ts'
import { chanceAbove, type Distribution, eightOfTen } from '../../random/index.ts'
import { type FiscalYear, shortYear, yearAfter } from '../../terms/index.ts'
import type { LeverSpec, QuantitySpec } from '../schema/lever.ts'
import { percentText, plainNumber } from '../schema/number-text.ts'
import { printPath } from '../source-map.ts'
import { firstYear, type Levers, quantityIn, writtenAt } from './check-levers.ts'
import type { HiringUnit } from './hiring-units.ts'
import type { WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

/** Runs in which the limits cross that are not worth a word: in 1,000 of them fewer than one. */
const NEGLIGIBLE = 0.001

/** Checks the limits of a policy (採用の上下限の点検). */
export function checkBounds(reading: Reading, levers: Levers, { path, spec }: HiringUnit): void {
  const { min, max } = spec.bounds ?? {}
  if (min === undefined || max === undefined) return
  const place = (...keys: readonly ('min' | 'max')[]): WrittenValue | undefined => {
    const written = keys.map(key => writtenAt(levers, [...path, 'bounds', key]))
    return written.find(value => value?.layer.kind === 'scenario') ?? written[0]
  }
  const reversed = firstYear(min, max, (least, most) => least > most)
  const crossing = reversed === undefined ? firstCrossing(levers, path, { min, max }) : undefined
  const shown = crossing?.certain === 'max' ? place('min', 'max') : place('max', 'min')
  if (shown === undefined) return
  if (reversed !== undefined)
    reading.report(shown.layer, 'E_BOUNDS_ORDER', { min: plainNumber(reversed.a), max: plainNumber(reversed.b) }, shown.path)
  if (crossing !== undefined) reading.report(shown.layer, 'W_BOUNDS_MAY_CROSS', crossing.args, shown.path)
}

interface Crossing {
  readonly args: Arguments['W_BOUNDS_MAY_CROSS']
  /** Which of the two is certain, if any. */
  readonly certain: 'min' | 'max' | undefined
}

/** The first year from which uncertain limits cross in more than a negligible share of the runs. */
function firstCrossing(
  { spec, municipality }: Levers,
  path: HiringUnit['path'],
  { min, max }: Readonly<Record<'min' | 'max', LeverSpec>>,
): Crossing | undefined {
  const first = yearAfter(municipality.baseYear)
  const names = ['min', 'max'].map(key => printPath([...path, 'bounds', key]))
  const pair = spec.uncertainty?.correlations?.find(({ between }) => names.every(name => between.includes(name)))
  for (const year of decisionYears([min, max], first)) {
    const [least, most] = [knownOf(quantityIn(min, year)), knownOf(quantityIn(max, year))]
    const chance = least === undefined || most === undefined ? 0 : chanceAbove(least, most, pair?.r)
    if (least === undefined || most === undefined || chance < NEGLIGIBLE) continue
    const since = year === first ? {} : { year: shortYear(year) }
    const args = { min: rangeOf(least), max: rangeOf(most), chance: percentText(Number(chance.toPrecision(2))), ...since }
    return { args, certain: typeof least === 'number' ? 'min' : typeof most === 'number' ? 'max' : undefined }
  }
  return undefined
}

/** The years from which limits are in force that may differ from those before, none before the first decision. */
const decisionYears = (limits: readonly LeverSpec[], first: FiscalYear): readonly FiscalYear[] => [
  ...new Set(
    limits
      .flatMap(({ entries }) => entries.map(({ from }) => (from === undefined || from < first ? first : from)))
      .sort((one, other) => one - other),
  ),
]

/** What is known of a limit before the run: nothing of a formula. */
const knownOf = (quantity: QuantitySpec | undefined): number | Distribution | undefined =>
  quantity === undefined || quantity.kind === 'formula' ? undefined : quantity.kind === 'fixed' ? quantity.value : quantity

/** A certain number, or what eight runs of ten lie between. */
function rangeOf(value: number | Distribution): { readonly low: string; readonly high: string } {
  const { low, high } = typeof value === 'number' ? { low: value, high: value } : eightOfTen(value)
  return { low: plainNumber(low), high: plainNumber(high) }
}
