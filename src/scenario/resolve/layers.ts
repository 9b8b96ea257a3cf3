/**
 * Layers (層): the municipality and the chain of scenarios, from the root to the scenario itself.
 *
 * Every layer writes some values; a later layer replaces the values of earlier ones key by key. Lists, levers and dated values are
 * replaced whole.
 */
import type { Place } from '../../diagnostics/index.ts'
import type { Status } from '../../terms/index.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey, placeOfPath, type ValuePath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { onceForEach } from './once-for-each.ts'

/** A file that writes levers (層). */
export type Layer = ValidatedAs<'scenario'> | ValidatedAs<'municipality'>

/** A value as one layer wrote it (書かれた値), with the source that holds for it. */
export interface WrittenValue {
  readonly path: ValuePath
  /** The path as maps are keyed by it. */
  readonly key: string
  readonly value: unknown
  readonly layer: Layer
  readonly place: Place
  readonly status: Status
  readonly source: string
  readonly note?: string
}

/** The values of all layers (重ねた値): by path, the nearest layer's first. */
export type Layered = ReadonlyMap<string, readonly WrittenValue[]>

interface Origin {
  readonly status: Status
  readonly source: string
  readonly note?: string
}

const ORIGIN_KEYS: ReadonlySet<string> = new Set(['status', 'source', 'note'])
const SECTIONS = [
  'recruitment',
  'separation',
  'after60',
  'managers',
  'fixedTerm',
  'leave',
  'quota',
  'fte',
  'fiscalYearAppointees',
  'substitution',
  'service',
  'transfers',
  'dx',
  'reallocation',
  'effectiveManpower',
  'workload',
  'pay',
  'cost',
  'assumptions',
  'uncertainty',
] as const

/** The keys that belong to single policies; a child with another policy does not inherit them. */
export const KEYS_OF_POLICIES = [
  'share',
  'window',
  'resolve',
  'years',
  'centred',
  'balance',
  'hires',
  'budget',
  'formula',
] as const

/** Puts layers on each other, the root first (重ね合わせ). */
export function layered(layers: readonly Layer[]): Layered {
  const values = new Map<string, WrittenValue[]>()
  for (const layer of layers) {
    const written = valuesOf(layer)
    forgetPolicyKeys(values, written)
    forgetSubstitutes(values, written)
    for (const value of written) values.set(value.key, [value, ...(values.get(value.key) ?? [])])
  }
  return values
}

/** Substitutes follow a number or a share of those on leave: what a layer writes replaces the other. */
function forgetSubstitutes(values: Map<string, WrittenValue[]>, written: readonly WrittenValue[]): void {
  const [number, share] = [pathKey(['leave', 'substitutes']), pathKey(['leave', 'fillShare'])]
  if (written.some(({ key }) => key === number)) values.delete(share)
  else if (written.some(({ key }) => key === share)) values.delete(number)
}

function forgetPolicyKeys(values: Map<string, WrittenValue[]>, written: readonly WrittenValue[]): void {
  for (const chosen of written.filter(({ path }) => path[0] === 'recruitment' && path.at(-1) === 'policy')) {
    const before = values.get(chosen.key)?.[0]
    if (before === undefined || chosen.value === before.value) continue
    const section = chosen.path.slice(0, -1)
    for (const [key, [nearest]] of values) {
      const name = nearest?.path[section.length]
      if (KEYS_OF_POLICIES.some(own => own === name) && isWithin(nearest, section)) values.delete(key)
    }
  }
}

/** Whether a value stands in a section. */
export const isWithin = (written: WrittenValue | undefined, section: ValuePath): written is WrittenValue =>
  written !== undefined && section.every((step, index) => written.path[index] === step)

/** Every value that a layer writes. */
export const valuesOf: (layer: Layer) => readonly WrittenValue[] = onceForEach(layer => {
  const spec: LeversSpec = leversOf(layer)
  const because = layer.kind === 'scenario' ? (layer.spec?.because ?? '') : ''
  const found: WrittenValue[] = []
  collect({ layer, found }, spec, [], { status: 'assumed', source: because })
  return found
})

/** The sections of a file that hold levers. */
function leversOf(layer: Layer): LeversSpec {
  const spec = (layer.spec ?? {}) as Record<string, unknown>
  return Object.fromEntries(SECTIONS.filter(name => spec[name] !== undefined).map(name => [name, spec[name]])) as LeversSpec
}

function collect(
  context: { readonly layer: Layer; readonly found: WrittenValue[] },
  value: unknown,
  path: ValuePath,
  around: Origin,
): void {
  if (!isSection(value)) {
    const { source, map } = context.layer.parsed
    context.found.push({
      path,
      key: pathKey(path),
      value,
      layer: context.layer,
      place: placeOfPath(source, map, path, 'value'),
      ...originOf(value, around),
    })
    return
  }
  const inside = originOf(value, around)
  for (const [key, child] of Object.entries(value)) {
    if (child !== undefined && !ORIGIN_KEYS.has(key)) collect(context, child, [...path, key], inside)
  }
}

/** Whether a value is a mapping of further values: neither a list nor a lever, a constant or a band of ages. */
const isSection = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isKinded(value) && !isAges(value)

/** A band of ages is one value. */
const isAges = (value: object): boolean => 'text' in value && 'from' in value

const isKinded = (value: object): boolean => 'kind' in value && (value.kind === 'lever' || value.kind === 'constant')

/** The source that holds for a value: its own, else that of the section around it. */
export function originOf(value: unknown, around: Origin): Origin {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return around
  const own = value as Partial<Record<'status' | 'source' | 'note', string | undefined>>
  if (own.status === undefined && own.source === undefined && own.note === undefined) return around
  const note = own.note ?? (own.status === undefined && own.source === undefined ? around.note : undefined)
  return {
    status: (own.status as Status | undefined) ?? around.status,
    source: own.source ?? around.source,
    ...(note === undefined ? {} : { note }),
  }
}

/** The nearest layer's values as one typed tree. A modifier that a layer switches on without any value, `sixty-plus-on-top: {}`, stands in it too. */
export function nested(values: Layered, layers: readonly Layer[] = []): LeversSpec {
  const switchedOn = layers.some(layer => leversOf(layer).recruitment?.['sixty-plus-on-top'] !== undefined)
  const tree: Record<string, unknown> = switchedOn ? { recruitment: { 'sixty-plus-on-top': {} } } : {}
  for (const [nearest] of values.values()) {
    if (nearest === undefined) continue
    let branch = tree
    for (const step of nearest.path.slice(0, -1)) {
      branch[step] ??= {}
      branch = branch[step] as Record<string, unknown>
    }
    branch[String(nearest.path.at(-1))] = nearest.value
  }
  return tree as LeversSpec
}
