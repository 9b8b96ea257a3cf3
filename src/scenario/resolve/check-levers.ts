/**
 * Checks between values (値どうしの整合): names that must be declared, shares, bands.
 *
 * Each finding is shown in the file that wrote the value. Not here: recruitment, see check-recruitment.ts.
 */
import { centralValue, type Distribution, eightOfTen } from '../../random/index.ts'
import { shortYear } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import { ASSUMPTION_NAME } from '../schema/assumptions.ts'
import type { LeverSpec, QuantitySpec } from '../schema/lever.ts'
import { percentText } from '../schema/number-text.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { AgeBand } from '../schema/values.ts'
import { pathKey, type ValuePath } from '../source-map.ts'
import { checkIntervals } from './check-intervals.ts'
import { checkKnown } from './check-known.ts'
import { RESERVED_NAMES } from './formula-names.ts'
import type { Layered, WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'
import { rounded } from './uncertain-text.ts'

/** What the checks look at. */
export interface Levers {
  readonly values: Layered
  readonly spec: LeversSpec
  readonly municipality: Municipality
}

/** Checks the values of a scenario against each other and against the municipality. */
export function checkLevers(reading: Reading, levers: Levers): void {
  checkRules(reading, levers)
  checkSeparation(reading, levers)
  checkAfter60(reading, levers)
  checkAssumptionNames(reading, levers)
  checkTerms(reading, levers)
  checkIntervals(reading, levers.values)
}

/** The nearest layer's value at a path. */
export const writtenAt = ({ values }: Levers, path: ValuePath): WrittenValue | undefined => values.get(pathKey(path))?.[0]

function checkRules(reading: Reading, levers: Levers): void {
  const known = levers.municipality.countingRules.map(({ id }) => id)
  const path = ['quota', 'rule']
  const written = writtenAt(levers, path)
  if (written?.layer.kind === 'scenario')
    checkKnown(reading, written.layer, path, { group: 'counting-rule', value: String(written.value), known })
}

function checkSeparation(reading: Reading, levers: Levers): void {
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  for (const cause of ['resignation', 'earlyRetirement', 'death'] as const) {
    const path = ['separation', cause]
    const written = writtenAt(levers, path)
    const bands = levers.spec.separation?.[cause] ?? []
    if (written === undefined) continue
    bands.forEach(({ jobFamily }, index) => {
      const value = jobFamily ?? known[0] ?? ''
      checkKnown(reading, written.layer, [...path, index, 'jobFamily'], {
        group: 'job-family',
        value,
        known: jobFamily === undefined ? [value] : known,
      })
    })
    checkOverlaps(reading, written, bands)
  }
}

/** Reports bands of one list that share an age. */
export function checkOverlaps(
  reading: Reading,
  written: WrittenValue,
  bands: readonly { readonly ages: AgeBand; readonly jobFamily?: string | undefined }[],
): void {
  bands.forEach(({ ages, jobFamily }, index) => {
    const other = bands
      .slice(0, index)
      .find(band => band.jobFamily === jobFamily && band.ages.from <= ages.to && ages.from <= band.ages.to)
    if (other === undefined) return
    const args = { age: Math.max(ages.from, other.ages.from), first: other.ages.text, second: ages.text }
    reading.report(written.layer, 'E_BANDS_OVERLAP', args, [...written.path, index, 'ages'])
  })
}

/** What stands for an uncertain value in a check: its central value, or its high one. */
type Standing = (distribution: Distribution) => number

/** What of a lever is in force in a year; undefined before the first entry. */
export const quantityIn = (lever: LeverSpec | undefined, year: number): QuantitySpec | undefined =>
  lever?.entries.filter(({ from }) => from === undefined || from <= year).at(-1)?.quantity

/** The number that a lever has in a year; undefined for formulas and before the first entry. */
export function numberIn(lever: LeverSpec | undefined, year: number, standing: Standing = centralValue): number | undefined {
  const quantity = quantityIn(lever, year)
  if (quantity === undefined || quantity.kind === 'formula') return undefined
  return quantity.kind === 'fixed' ? quantity.value : standing(quantity)
}

/** The first year in which something holds of two levers, among the years in which either changes. */
export function firstYear(
  one: LeverSpec | undefined,
  other: LeverSpec | undefined,
  wrong: (a: number, b: number) => boolean,
  standing: Standing = centralValue,
) {
  const years = [...(one?.entries ?? []), ...(other?.entries ?? [])].map(({ from }) => from ?? 0).sort((a, b) => a - b)
  for (const year of years) {
    const [a, b] = [numberIn(one, year, standing), numberIn(other, year, standing)]
    if (a !== undefined && b !== undefined && wrong(a, b)) return { a, b, year }
  }
  return undefined
}

function checkAfter60(reading: Reading, levers: Levers): void {
  const { stay, partTime } = levers.spec.after60 ?? {}
  const exceeding = (a: number, b: number): boolean => a + b > 1 + 1e-9
  const over = firstYear(stay, partTime, exceeding)
  const high = over ?? firstYear(stay, partTime, exceeding, distribution => eightOfTen(distribution).high)
  const written = [writtenAt(levers, ['after60', 'stay']), writtenAt(levers, ['after60', 'partTime'])]
  const shown = written.find(value => value?.layer.kind === 'scenario') ?? written[0]
  if (high === undefined || shown === undefined) return
  const year = high.year === 0 ? {} : { year: shortYear(high.year as never) }
  const args = { sum: percentText(rounded(high.a + high.b)), ...year }
  reading.report(shown.layer, over === undefined ? 'W_SHARES_MAY_EXCEED_ONE' : 'E_SHARES_OVER_ONE', args, shown.path)
}

function checkAssumptionNames(reading: Reading, levers: Levers): void {
  for (const id of assumptionIds(levers.spec)) {
    const path = ['assumptions', id]
    const written = writtenAt(levers, [...path, 'value'])
    if (written === undefined) continue
    if (!ASSUMPTION_NAME.test(id)) reading.reportAtKey(written.layer, 'E_SCHEMA_ID', { value: id, form: 'name' }, path)
    else if (RESERVED_NAMES.has(id)) reading.reportAtKey(written.layer, 'E_ASSUMPTION_NAME', { id }, path)
  }
}

/** The ids of the named numbers of a scenario (前提値の名前). */
export const assumptionIds = (spec: LeversSpec): string[] => Object.keys(spec.assumptions ?? {}).filter(id => id !== 'staffTable')

/** Service with all renewals cannot be shorter than one term. */
function checkTerms(reading: Reading, levers: Levers): void {
  const { termYears, longestYears } = levers.spec.fixedTerm ?? {}
  const written = writtenAt(levers, ['fixedTerm', 'longestYears'])
  if (written === undefined || termYears === undefined || longestYears === undefined) return
  if (longestYears.value >= termYears.value) return
  const args = { termYears: termYears.value, longestYears: longestYears.value }
  reading.report(written.layer, 'E_TERM_LONGEST', args, written.path)
}
