/**
 * Checking a preset (型の点検) without a municipality: its keys, its values against each other, and its formulas.
 *
 * A preset may rely only on what every municipality has: the counting rule `actual` and the names of the language. Not here: what
 * its policy still lacks, because the scenario that extends it may write that.
 */
import { fiscalYear } from '../../terms/index.ts'
import type { CountingRule, Municipality } from '../resolved.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey, type ValuePath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { buildScenario } from './build-scenario.ts'
import { checkLeave, checkSubstitutes } from './check-leave.ts'
import { assumptionIds, checkLevers } from './check-levers.ts'
import { checkPay } from './check-pay.ts'
import { checkPolicyKeys } from './check-policy-keys.ts'
import { formulaNames } from './formula-names.ts'
import { type Layered, layered, nested, type WrittenValue } from './layers.ts'
import { formulaParser, LeverReader } from './lever-reader.ts'
import { readLineage } from './lineage.ts'
import type { Reading } from './reading.ts'

/** The counting rule that every municipality has (現員). */
const EVERYWHERE = 'actual'

/** A name that only some municipalities have, where it is written. */
interface OwnName {
  readonly group: 'counting-rule' | 'job-family' | 'department' | 'staff-variant'
  readonly value: string
  readonly written: WrittenValue
  readonly path: ValuePath
}

/** Checks a preset and the presets that it extends (型の点検). */
export async function checkPreset(reading: Reading, own: ValidatedAs<'scenario'>): Promise<void> {
  const { scenarios } = await readLineage(reading, own)
  const layers = [...scenarios].reverse()
  checkPolicyKeys(reading, layers)
  checkSubstitutes(reading, layers)
  const values = layered(layers)
  const spec = nested(values)
  const names = ownNames(values, spec)
  for (const { group, value, written, path } of names) reading.report(written.layer, 'E_PRESET_NAME', { group, value }, path)
  const municipality = anyMunicipality(names)
  checkLevers(reading, { values, spec, municipality })
  checkLeave(reading, { values, spec, municipality })
  checkPay(reading, { values, spec, municipality }, true)
  const reader = new LeverReader(values, await formulaParser(values))
  const known = formulaNames(anyMunicipality([]), assumptionIds(spec), spec.leave?.model === 'by-age')
  buildScenario({ spec, reader, names: known, municipality })
  reading.diagnostics.push(...reader.diagnostics)
}

/** The names that a preset takes from some municipality. */
function ownNames(values: Layered, spec: LeversSpec): OwnName[] {
  const at = (group: OwnName['group'], path: ValuePath): OwnName[] => {
    const written = values.get(pathKey(path))?.[0]
    return written === undefined ? [] : [{ group, value: String(written.value), written, path }]
  }
  const rules = [...at('counting-rule', ['recruitment', 'target', 'rule']), ...at('counting-rule', ['quota', 'rule'])]
  const bands = (['resignation', 'earlyRetirement', 'death'] as const).flatMap(cause => {
    const written = values.get(pathKey(['separation', cause]))?.[0]
    return (spec.separation?.[cause] ?? []).flatMap(({ jobFamily: value }, index): OwnName[] =>
      written === undefined || value === undefined
        ? []
        : [{ group: 'job-family', value, written, path: [...written.path, index, 'jobFamily'] }],
    )
  })
  return [
    ...rules.filter(({ value }) => value !== EVERYWHERE),
    ...bands,
    ...transferNames(values, spec),
    ...at('staff-variant', ['assumptions', 'staffTable']),
  ]
}

/** Job families and departments between which a preset moves people. */
function transferNames(values: Layered, spec: LeversSpec): OwnName[] {
  const written = values.get(pathKey(['transfers']))?.[0]
  if (written === undefined) return []
  return (spec.transfers ?? []).flatMap((transfer, index) =>
    (['from', 'to'] as const).flatMap(end =>
      (['jobFamily', 'department'] as const).flatMap((key): OwnName[] => {
        const value = transfer[end][key]
        const group = key === 'jobFamily' ? 'job-family' : 'department'
        return value === undefined ? [] : [{ group, value, written, path: ['transfers', index, end, key] }]
      }),
    ),
  )
}

/** What every municipality has, and the names given, so that they are reported once. */
function anyMunicipality(names: readonly OwnName[]): Municipality {
  const of = (group: OwnName['group']): string[] => names.filter(name => name.group === group).map(({ value }) => value)
  const rule = (id: string): CountingRule => ({ id, title: id, weights: { regular: 1 }, sixtyPlusWeight: 1 })
  return {
    id: '',
    name: '',
    baseYear: NO_YEAR,
    staff: [],
    jobFamilies: of('job-family').map(id => ({ id, title: id, retirementClass: '' })),
    departments: [],
    countingRules: [EVERYWHERE, ...of('counting-rule')].map(rule),
    retirementClasses: [],
    besides: [],
    ordinance: { rule: EVERYWHERE, authorities: [], total: 0 },
    population: [{ fiscalYear: NO_YEAR, total: 0, age0to14: 0, age15to64: 0, age65plus: 0 }],
    history: [],
    composition: [],
    quotaHistory: [],
    dxActionPlan: [],
    notes: [],
  }
}

/** Stands for a year where none is looked at. */
const NO_YEAR = fiscalYear(0)
