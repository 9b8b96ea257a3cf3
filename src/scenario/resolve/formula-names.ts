/**
 * The names that formulas may use (計算式で使える名前), by where the formula stands.
 *
 * Everywhere: the year, the population, the ordinance quota, the base date's year and strength, and the scenario's assumptions.
 * Only in the recruitment formula and its target: what is known of the run by that 1 April, with the people on leave where leaves are counted.
 */
import { EMPLOYMENT_TYPES, LEAVES, SEPARATION_CAUSES } from '../../terms/index.ts'
import { ALLOWED_FUNCTIONS } from '../formula/check-words.ts'
import { CONSTANT_WORDS, FORBIDDEN_WORDS, JAPANESE_NAMES, LOGICAL_WORDS } from '../formula/names.ts'
import type { Municipality } from '../resolved.ts'

/** Names by place of use (計算式で使える名前). */
export interface FormulaNames {
  /** Formulas of assumptions: everything but the quota, which may itself use assumptions. */
  readonly assumption: ReadonlySet<string>
  /** Formulas of the planned quota. */
  readonly quota: ReadonlySet<string>
  readonly lever: ReadonlySet<string>
  /** `recruitment.target.path`. */
  readonly target: ReadonlySet<string>
  /** `recruitment.formula`. */
  readonly recruitment: ReadonlySet<string>
}

/**
 * The names of a scenario (計算式で使える名前).
 * @param assumptions the ids of its named numbers. @param leaves whether it counts leaves: `leave.childcare_leave` and the like.
 */
export function formulaNames(municipality: Municipality, assumptions: readonly string[], leaves = false): FormulaNames {
  const rules = municipality.countingRules.map(({ id }) => id)
  const population =
    municipality.population.length === 0 ? [] : ['total', 'age0to14', 'age15to64', 'age65plus'].map(part => `population.${part}`)
  const fixed = ['year', ...population, 'ordinance.total', 'base.year', ...rules.map(rule => `base.${rule}`), ...assumptions]
  const run = [
    'leavers',
    'previous.recruitment',
    ...SEPARATION_CAUSES.map(cause => `separations.${cause.replaceAll('-', '_')}`),
    ...EMPLOYMENT_TYPES.map(type => `staff.${type.replaceAll('-', '_')}`),
    ...rules.map(rule => `strength.${rule}`),
    ...(leaves ? LEAVES.map(absence => `leave.${absence.replaceAll('-', '_')}`) : []),
  ]
  const lever = [...fixed, 'quota.planned']
  return {
    assumption: new Set(fixed),
    quota: new Set(fixed),
    lever: new Set(lever),
    target: new Set([...lever, ...run]),
    recruitment: new Set([...lever, ...run, 'target']),
  }
}

/** Words that formulas already know, and that therefore no assumption can be called. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...[
    'year',
    'leavers',
    'target',
    'population',
    'quota',
    'ordinance',
    'base',
    'separations',
    'staff',
    'strength',
    'previous',
    'leave',
  ],
  ...JAPANESE_NAMES.keys(),
  ...ALLOWED_FUNCTIONS,
  ...LOGICAL_WORDS,
  ...FORBIDDEN_WORDS,
  ...CONSTANT_WORDS,
])
