/**
 * Checks of the section `uncertainty` (不確かさの点検): correlations name two levers that exist and are uncertain, each pair once, and
 * together they are possible.
 *
 * A lever that is certain in this scenario, perhaps because a child wrote a plain number, makes its correlation idle: a warning.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { choleskyFactor, correlationMatrix } from '../../numeric/index.ts'
import type { ResolvedUncertainty } from '../resolved-uncertainty.ts'
import type { LeverSpec } from '../schema/lever.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey, printPath, type ValuePath } from '../source-map.ts'
import { valueAt } from '../validate.ts'
import { drawName } from './draw-names.ts'
import type { Layered, WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

const CORRELATIONS = ['uncertainty', 'correlations']

/** The uncertainty of a scenario (不確かさ), or undefined where nothing is written. */
export function resolveUncertainty(values: Layered, { uncertainty }: LeversSpec): ResolvedUncertainty | undefined {
  if (uncertainty === undefined) return undefined
  const levers = leversOf(values)
  const drawnAs = (path: string): string => levers.get(path)?.drawnAs ?? path
  const { resignation, earlyRetirement, death } = uncertainty.shocks ?? {}
  return {
    shocks: {
      ...(resignation && { resignation: resignation.value }),
      ...(earlyRetirement && { 'early-retirement': earlyRetirement.value }),
      ...(death && { death: death.value }),
    },
    correlations: (uncertainty.correlations ?? []).map(({ between: [one = '', other = ''], r }) => ({
      between: [drawnAs(one), drawnAs(other)],
      r,
    })),
  }
}

/** Checks the correlations of a scenario (相関の点検). */
export function checkUncertainty(reading: Reading, values: Layered, { uncertainty }: LeversSpec): void {
  const written = values.get(pathKey(CORRELATIONS))?.[0]
  const rows = uncertainty?.correlations ?? []
  if (written === undefined || rows.length === 0) return
  const levers = leversOf(values)
  const good = rows.filter((row, index) => checkPair({ reading, written, levers, rows }, row, index)).length === rows.length
  const correlations = resolveUncertainty(values, { uncertainty })?.correlations ?? []
  if (good && choleskyFactor(correlationMatrix(correlations).matrix) === undefined)
    reading.report(written.layer, 'E_CORRELATIONS_IMPOSSIBLE', {}, CORRELATIONS)
}

type Row = NonNullable<NonNullable<LeversSpec['uncertainty']>['correlations']>[number]

interface Context {
  readonly reading: Reading
  readonly written: WrittenValue
  readonly levers: ReadonlyMap<string, NamedLever>
  readonly rows: readonly Row[]
}

/** Whether a row names a pair of levers that no row before it names; reports what is wrong. */
function checkPair({ reading, written, levers, rows }: Context, { between }: Row, index: number): boolean {
  const path = [...CORRELATIONS, index, 'between']
  const [one, other] = between
  const { texts, complete } = textsAt(written, path)
  if (complete && !isPair(between)) {
    reading.report(written.layer, 'E_CORRELATION_PAIR', { value: `[${between.join(', ')}]` }, path)
    return false
  }
  const unknown = texts.filter(({ name }) => !levers.has(name))
  for (const { name, at } of unknown) {
    const known = [...levers.keys()]
    reading.report(written.layer, 'E_CORRELATION_PATH', { value: name, ...suggestion(name, known) }, [...path, at])
  }
  const twice = rows.slice(0, index).some(row => isPair(row.between) && row.between.every(name => between.includes(name)))
  if (twice) reading.report(written.layer, 'E_CORRELATION_TWICE', { first: String(one), second: String(other) }, path)
  for (const { name, at } of texts) {
    const lever = levers.get(name)?.lever
    if (lever !== undefined && !isUncertain(lever))
      reading.report(written.layer, 'W_CORRELATION_CERTAIN', { value: name }, [...path, at])
  }
  return complete && unknown.length === 0 && !twice
}

interface WrittenTexts {
  readonly texts: readonly { readonly name: string; readonly at: number }[]
  /** Whether there is nothing else. */
  readonly complete: boolean
}

/** The texts of a pair as the file has them: what is no list, or no text in it, has its own finding, and something else stands in for it here. */
function textsAt({ layer }: WrittenValue, path: ValuePath): WrittenTexts {
  const pair = valueAt(layer.parsed.value, path)
  if (!Array.isArray(pair)) return { texts: [], complete: false }
  const texts = pair.flatMap((name: unknown, at) => (typeof name === 'string' && name.trim() !== '' ? [{ name, at }] : []))
  return { texts, complete: texts.length > 0 && texts.length === pair.length }
}

const isPair = (between: readonly string[]): boolean => between.length === 2 && between[0] !== between[1]

const isUncertain = ({ entries }: LeverSpec): boolean =>
  entries.some(({ quantity }) => quantity.kind !== 'fixed' && quantity.kind !== 'formula')

/** A lever, and what its draws are keyed by. */
interface NamedLever {
  readonly lever: LeverSpec
  readonly drawnAs: string
}

/** Every lever in force by its path, those inside lists too. */
function leversOf(values: Layered): Map<string, NamedLever> {
  const found = new Map<string, NamedLever>()
  const add = (written: WrittenValue, path: ValuePath, value: unknown): void => {
    if (typeof value === 'object' && value !== null && 'entries' in value)
      found.set(printPath(path), { lever: value as LeverSpec, drawnAs: drawName(written, path) })
  }
  for (const [nearest] of values.values()) {
    if (nearest === undefined) continue
    add(nearest, nearest.path, nearest.value)
    if (!Array.isArray(nearest.value)) continue
    for (const [index, row] of nearest.value.entries())
      for (const [key, value] of Object.entries(row as object)) add(nearest, [...nearest.path, index, key], value)
  }
  return found
}
