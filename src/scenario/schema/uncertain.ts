/**
 * Uncertain values (不確かな値) as planners write them: `{ low, mode, high }`, `{ triangular: { low, mode, high } }`, `{ interval: [low, high] }`,
 * `{ normal: { mean, sd } }` with optional `low` and `high`, `{ beta: { mean, sd } }` for shares, `{ empirical: [v1, v2, …] }`.
 *
 * A normal is refused when more than a tenth of it lies where the value has no meaning and the planner did not say where to cut;
 * an interval cannot come to that, because its P10 and P90 have a meaning. Not here: drawing, see `random`.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { cutAway, type Distribution, type Limits } from '../../random/index.ts'
import type { JsonSchema, Report } from './leaf.ts'
import { expectedOf, isShare, type NumberRule, percentText, plainNumber, printed, readNumber } from './number-text.ts'
import { numberJson } from './values.ts'

type Mapping = Readonly<Record<string, unknown>>

/** The keys of a range (幅). */
export const RANGE_KEYS = ['low', 'mode', 'high'] as const
/** The names of the other forms (不確かな値の書き方). */
export const FORMS = ['interval', 'triangular', 'normal', 'beta', 'empirical'] as const

/** How much of a normal may lie outside the allowed range on one side, unless the planner wrote where to cut. */
const MOST_CUT = 0.1

/** Whether a mapping is meant as an uncertain value, and not as values by year. */
export const isUncertain = (mapping: Mapping): boolean => [...RANGE_KEYS, ...FORMS].some(key => key in mapping)

/** Reads an uncertain value, or reports. */
export function readUncertain(mapping: Mapping, rule: NumberRule, report: Report): Distribution | undefined {
  const keys = Object.keys(mapping)
  const form = FORMS.find(name => name in mapping)
  if (form === undefined) {
    const complete = keys.length === 3 && RANGE_KEYS.every(key => key in mapping)
    return complete ? asWhole(readRange(mapping, rule, report), rule) : report('E_LEVER_FORM', { keys }, [keys[0] ?? ''], true)
  }
  if (keys.length > 1) return report('E_LEVER_FORM', { keys, form }, [keys.find(key => key !== form) ?? form], true)
  const inside: Report = (code, args, path = [], atKey = false) => report(code, args, [form, ...path], atKey)
  return asWhole(READERS[form](mapping[form], rule, inside), rule)
}

const asWhole = (found: Distribution | undefined, { whole }: NumberRule): Distribution | undefined =>
  found === undefined || whole !== true ? found : { ...found, whole: true }

type Reader = (value: unknown, rule: NumberRule, report: Report) => Distribution | undefined

const READERS: Readonly<Record<(typeof FORMS)[number], Reader>> = {
  interval: readInterval,
  triangular: (value, rule, report) => {
    const found = readKeys(value, { required: RANGE_KEYS, section: 'triangular' }, report)
    return found && readRange(found, rule, report)
  },
  normal: readNormal,
  beta: readBeta,
  empirical: readEmpirical,
}

function readRange(mapping: Mapping, rule: NumberRule, report: Report): Distribution | undefined {
  const [low, mode, high] = RANGE_KEYS.map(key => numberAt(mapping[key], rule, report, key))
  if (low === undefined || mode === undefined || high === undefined) return undefined
  if (low === mode && mode === high) return report('E_UNCERTAIN_ONE_VALUE', { value: shown(low, rule) })
  if (low <= mode && mode <= high) return { kind: 'range', low, mode, high }
  return report('E_RANGE_ORDER', { low: shown(low, rule), mode: shown(mode, rule), high: shown(high, rule) })
}

function readInterval(value: unknown, rule: NumberRule, report: Report): Distribution | undefined {
  if (!Array.isArray(value) || value.length !== 2) return report('E_INTERVAL_FORM', { value: listText(value) })
  const [low, high] = value.map((end, index) => numberAt(end, rule, report, index))
  if (low === undefined || high === undefined) return undefined
  if (low === high) return report('E_UNCERTAIN_ONE_VALUE', { value: shown(low, rule) })
  if (low < high) return { kind: 'interval', low, high, limits: limitsOf(rule) }
  return report('E_INTERVAL_ORDER', { low: shown(low, rule), high: shown(high, rule) })
}

function readNormal(value: unknown, rule: NumberRule, report: Report): Distribution | undefined {
  const found = readKeys(value, { required: ['mean', 'sd'], optional: ['low', 'high'], section: 'normal' }, report)
  if (found === undefined) return undefined
  const free = withoutWhole(rule)
  const mean = numberAt(found.mean, free, report, 'mean')
  const sd = spreadAt(found.sd, rule, report)
  const [low, high] = (['low', 'high'] as const).map(key => (key in found ? numberAt(found[key], rule, report, key) : null))
  if (mean === undefined || sd === undefined || low === undefined || high === undefined) return undefined
  const limits = limitsOf(rule)
  const ends = { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) }
  const [least, most] = [low ?? limits.min ?? Number.NEGATIVE_INFINITY, high ?? limits.max ?? Number.POSITIVE_INFINITY]
  if (low !== null && low === high) return report('E_UNCERTAIN_ONE_VALUE', { value: shown(low, rule) })
  if (low !== null && high !== null && low > high)
    return report('E_INTERVAL_ORDER', { low: shown(low, rule), high: shown(high, rule) })
  if (mean < least || mean > most)
    return report('E_MEAN_OUTSIDE', { mean: shown(mean, rule), ...endTexts(least, most, rule) }, ['mean'])
  const { below, above } = cutAway(mean, sd, limits)
  const end = low === null && below > MOST_CUT ? limits.min : high === null && above > MOST_CUT ? limits.max : undefined
  if (end === undefined) return { kind: 'normal', mean, sd, ...ends, limits }
  const cut = percentText(Math.round(Math.max(below, above) * 100) / 100)
  const side = end === limits.min ? 'low' : 'high'
  return report('E_NORMAL_CUT', { mean: shown(mean, rule), sd: shown(sd, rule), cut, side, end: shown(end, rule) }, ['sd'])
}

function readBeta(value: unknown, rule: NumberRule, report: Report): Distribution | undefined {
  if (rule.unit !== 'share') return report('E_BETA_SHARE', { unit: rule.unit }, [], true)
  const found = readKeys(value, { required: ['mean', 'sd'], section: 'beta' }, report)
  if (found === undefined) return undefined
  const mean = numberAt(found.mean, rule, report, 'mean')
  const sd = spreadAt(found.sd, rule, report)
  if (mean === undefined || sd === undefined) return undefined
  if (mean <= 0 || mean >= 1) return report('E_BETA_MEAN', { mean: shown(mean, rule) }, ['mean'])
  // A share of this mean spreads most when it is 0 or 1: variance mean × (1 − mean).
  const most = Math.sqrt(mean * (1 - mean))
  if (sd < most) return { kind: 'beta', mean, sd }
  const largest = percentText(Number((most * 0.99).toPrecision(2)))
  return report('E_BETA_SPREAD', { mean: shown(mean, rule), sd: shown(sd, rule), largest }, ['sd'])
}

function readEmpirical(value: unknown, rule: NumberRule, report: Report): Distribution | undefined {
  if (!Array.isArray(value)) return report('E_SCHEMA_TYPE', { expected: 'list', value: printed(value) })
  if (value.length === 0) return report('E_SCHEMA_EMPTY', { what: 'list' })
  const values = value.map((item, index) => numberAt(item, rule, report, index))
  if (!values.every(item => item !== undefined)) return undefined
  const [first, ...others] = values as [number, ...number[]]
  if (others.every(other => other === first)) return report('E_UNCERTAIN_ONE_VALUE', { value: shown(first, rule) })
  return { kind: 'empirical', values }
}

/** The keys of a form, all of them and no other, or reports. */
function readKeys(
  value: unknown,
  { required, optional = [], section }: { required: readonly string[]; optional?: readonly string[]; section: string },
  report: Report,
): Mapping | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return report('E_SCHEMA_TYPE', { expected: 'mapping', value: printed(value) })
  const allowed = [...required, ...optional]
  const unknown = Object.keys(value).filter(key => !allowed.includes(key))
  for (const key of unknown) report('E_SCHEMA_UNKNOWN_KEY', { key, allowed, ...suggestedKey(key, allowed) }, [key], true)
  // A misspelt key is told as such, and not as a missing one as well.
  const missing = unknown.length > 0 ? [] : required.filter(key => !(key in value))
  for (const key of missing) report('E_SCHEMA_REQUIRED', { key, section }, [], true)
  return unknown.length > 0 || missing.length > 0 ? undefined : (value as Mapping)
}

/** The key that was meant: ends are named low and high here. */
const suggestedKey = (key: string, allowed: readonly string[]): { readonly nearest?: string } =>
  suggestion(ENDS[key] ?? key, allowed)

const ENDS: Readonly<Record<string, string>> = { min: 'low', max: 'high' }

function numberAt(value: unknown, rule: NumberRule, report: Report, at: string | number): number | undefined {
  const inside: Report = (code, args) => report(code, args, [at])
  const found = readNumber(value, rule, inside)
  return found === 'other' ? inside('E_SCHEMA_TYPE', { expected: expectedOf(rule), value: printed(value) }) : found
}

/** A standard deviation: above 0. A share’s may carry a percent sign, and is 100 % at most. */
function spreadAt(value: unknown, { unit }: NumberRule, report: Report): number | undefined {
  const found = numberAt(value, { unit, title: '標準偏差（sd）', ...(isShare(unit) && { max: 1 }) }, report, 'sd')
  if (found === undefined || found > 0) return found
  return report('E_SD_NOT_POSITIVE', { value: shown(found, { unit }) }, ['sd'])
}

const withoutWhole = ({ whole: _, ...rule }: NumberRule): NumberRule => rule

const limitsOf = ({ min, max }: NumberRule): Limits => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})

const shown = (value: number, { unit }: NumberRule): string => (isShare(unit) ? percentText(value) : plainNumber(value))

const endTexts = (low: number, high: number, rule: NumberRule) => ({
  ...(Number.isFinite(low) ? { min: shown(low, rule) } : {}),
  ...(Number.isFinite(high) ? { max: shown(high, rule) } : {}),
})

const listText = (value: unknown): string => (Array.isArray(value) ? `[${value.map(printed).join(', ')}]` : printed(value))

/** The JSON Schema of the forms of an uncertain value. */
export function uncertainJson(rule: NumberRule): JsonSchema[] {
  const single = numberJson(rule)
  const free = numberJson(withoutWhole(rule))
  const mapping = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  })
  const range = mapping(Object.fromEntries(RANGE_KEYS.map(key => [key, single])), RANGE_KEYS)
  const form = (name: (typeof FORMS)[number], json: JsonSchema): JsonSchema => mapping({ [name]: json }, [name])
  return [
    range,
    form('interval', { type: 'array', items: single, minItems: 2, maxItems: 2 }),
    form('triangular', range),
    form('normal', mapping({ mean: free, sd: free, low: single, high: single }, ['mean', 'sd'])),
    ...(rule.unit === 'share' ? [form('beta', mapping({ mean: free, sd: free }, ['mean', 'sd']))] : []),
    form('empirical', { type: 'array', items: single, minItems: 2 }),
  ]
}
