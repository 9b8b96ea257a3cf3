/**
 * Keys of recruitment policies (採用方針ごとのキー): which keys a policy uses, and which it cannot do without.
 *
 * A key that would have no effect is an error where it is written.
 */
import { hasErrors } from '../../diagnostics/index.ts'
import type { RecruitmentPolicyName } from '../resolved.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey, printPath } from '../source-map.ts'
import { type HiringUnit, hiringUnits } from './hiring-units.ts'
import { KEYS_OF_POLICIES, type Layer, type Layered, layered, nested } from './layers.ts'
import type { Reading } from './reading.ts'

type PolicyKey = (typeof KEYS_OF_POLICIES)[number]

const POLICY_OF_KEY: Readonly<Record<PolicyKey, RecruitmentPolicyName>> = {
  share: 'replace-leavers',
  window: 'level',
  resolve: 'level',
  years: 'moving-average',
  centred: 'moving-average',
  balance: 'age-balance',
  hires: 'fixed',
  budget: 'budget-cap',
  formula: 'formula',
}

/** The key that a policy cannot do without, and how it might be written. */
const REQUIRED: Readonly<Partial<Record<RecruitmentPolicyName, readonly [PolicyKey, string]>>> = {
  level: ['window', 'window: { from: R5, to: R14 }'],
  'moving-average': ['years', 'years: 3'],
  'age-balance': ['balance', 'balance: { fromAge: 22, toAge: 64 }'],
  fixed: ['hires', 'hires: { R5: 16, R6: 20 }'],
  'budget-cap': ['budget', 'budget: { R5: 5600000000 }'],
  formula: ['formula', 'formula: "leavers * 0.5"'],
}

/** Reports keys that the policy in force does not use, in every layer that writes one. @param layers the root first. */
export function checkPolicyKeys(reading: Reading, layers: readonly Layer[]): void {
  layers.forEach((layer, index) => {
    if (layer.kind !== 'scenario') return
    const written = hiringUnits(layer.spec ?? {}).flatMap(({ path, jobFamily, spec }) =>
      KEYS_OF_POLICIES.filter(key => spec[key] !== undefined).map(key => ({ path: [...path, key], jobFamily, key })),
    )
    const inForce = written.length === 0 ? [] : hiringUnits(nested(layered(layers.slice(0, index + 1))))
    for (const { path, jobFamily, key } of written) {
      const policy = inForce.find(unit => unit.jobFamily === jobFamily)?.spec.policy
      const belongsTo = POLICY_OF_KEY[key]
      if (policy !== undefined && policy !== belongsTo)
        reading.reportAtKey(layer, 'E_POLICY_KEY', { key, policy, belongsTo }, path)
    }
  })
}

/** Levers that another one may stand for. */
const SUBSTITUTES = ['leave', 'substitutes']
const INSTEAD: ReadonlyMap<readonly string[], readonly string[]> = new Map([[SUBSTITUTES, ['leave', 'fillShare']]])

/** Levers that some layer must write, normally the municipality. */
const REQUIRED_LEVERS: readonly (readonly string[])[] = [
  ['after60', 'stay'],
  ['after60', 'partTime'],
  ['after60', 'leaving'],
  ...['uptake', 'fullTimeShare', 'leaving', 'untilAge', 'lastYear'].map(key => ['after60', 'reemployment', key]),
  ['fixedTerm', 'termYears'],
  ['fixedTerm', 'replacement'],
  SUBSTITUTES,
]

/** Reports levers that no layer writes, at the municipality file, where every scenario finds them. */
export function checkRequiredLevers(reading: Reading, municipality: Layer, values: Layered): void {
  if (hasErrors(municipality.diagnostics)) return
  for (const path of REQUIRED_LEVERS) {
    if (values.has(pathKey(path)) || values.has(pathKey(INSTEAD.get(path) ?? path))) continue
    const section = path.slice(0, -1)
    reading.reportAtKey(municipality, 'E_SCHEMA_REQUIRED', { key: path.at(-1) ?? '', section: section.join('.') }, section)
  }
}

/** Reports what the policies in force need and no layer writes. @param layers the root first, the scenario's own last. */
export function checkRequiredKeys(reading: Reading, layers: readonly Layer[], spec: LeversSpec): void {
  const writing = (jobFamily: string): Layer | undefined =>
    layers.findLast(layer => layer.kind === 'scenario' && layer.spec?.recruitment?.byJobFamily?.[jobFamily] !== undefined)
  for (const unit of hiringUnits({ ...spec, recruitment: { ...spec.recruitment, ...namedFamilies(layers, spec) } })) {
    const layer = unit.jobFamily === undefined ? layers.at(-1) : writing(unit.jobFamily)
    if (layer !== undefined && !hasErrors(layer.diagnostics)) checkUnit(reading, layer, unit)
  }
}

/** Job families that a layer names, also where their entry is empty and so leaves no value. */
function namedFamilies(
  layers: readonly Layer[],
  { recruitment }: LeversSpec,
): Pick<LeversSpec['recruitment'] & object, 'byJobFamily'> {
  const named = layers.flatMap(layer =>
    layer.kind === 'scenario' ? Object.keys(layer.spec?.recruitment?.byJobFamily ?? {}) : [],
  )
  return { byJobFamily: { ...Object.fromEntries(named.map(id => [id, {}])), ...recruitment?.byJobFamily } }
}

function checkUnit(reading: Reading, own: Layer, { path, spec: hiring, jobFamily }: HiringUnit): void {
  const { policy } = hiring
  const section = printPath(path)
  if (policy === undefined) {
    reading.reportAtKey(own, 'E_SCHEMA_REQUIRED', { key: 'policy', section }, path)
    return
  }
  const inside = jobFamily === undefined ? {} : { section }
  const [key, example] = REQUIRED[policy] ?? []
  if (key !== undefined && example !== undefined && hiring[key] === undefined) {
    reading.report(own, 'E_POLICY_REQUIRED_KEY', { key, policy, example, ...inside }, [...path, 'policy'])
  }
  checkTarget(reading, own, { path, spec: hiring })
}

/** Reports a target that the policy or a modifier needs, and halves of a target or an excess. */
function checkTarget(reading: Reading, own: Layer, { path, spec: hiring }: HiringUnit): void {
  const { policy, target, excess } = hiring
  const section = printPath(path)
  const needsTarget = [
    ...(policy === 'hold' || policy === 'level' || policy === 'two-year-average' || policy === 'age-balance' ? [policy] : []),
    ...(excess === undefined ? [] : ['excess']),
    ...(hiring['sixty-plus-on-top'] === undefined ? [] : ['sixty-plus-on-top']),
  ][0]
  const inside = section === 'recruitment' ? {} : { section }
  if (needsTarget !== undefined && target === undefined)
    reading.reportAtKey(own, 'E_TARGET_MISSING', { need: needsTarget, ...inside }, path)
  for (const part of ['rule', 'path'] as const) {
    if (target !== undefined && target[part] === undefined) {
      reading.reportAtKey(own, 'E_SCHEMA_REQUIRED', { key: part, section: `${section}.target` }, [...path, 'target'])
    }
  }
  for (const part of ['people', 'until'] as const) {
    if (excess !== undefined && excess[part] === undefined) {
      reading.reportAtKey(own, 'E_SCHEMA_REQUIRED', { key: part, section: `${section}.excess` }, [...path, 'excess'])
    }
  }
}
