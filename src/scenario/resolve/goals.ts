/**
 * Resolving goals (目標の解決): measure, one condition, and the years in which it must hold.
 *
 * Without years of its own a goal holds from the first year of the horizon to the closing 1 April.
 */
import { shortYear, yearAfter } from '../../terms/index.ts'
import type { DatedQuantity, Goal, ResolvedScenario } from '../resolved.ts'
import type { LeverSpec } from '../schema/lever.ts'
import type { StudySpec } from '../schema/study.ts'
import { pathKey, placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { checkKnown } from './check-known.ts'
import { formulaNames } from './formula-names.ts'
import type { Layered, WrittenValue } from './layers.ts'
import { formulaParser, LeverReader, namesUsed } from './lever-reader.ts'
import type { Reading } from './reading.ts'

type GoalSpec = NonNullable<StudySpec['goals']>[number]

const CONDITIONS = ['at-least', 'at-most', 'within'] as const

/** Resolves the goals of a study (目標の解決). Formulas may use the names of the first scenario. */
export async function resolveGoals(
  reading: Reading,
  file: ValidatedAs<'study'>,
  spec: StudySpec,
  scenario: ResolvedScenario,
): Promise<Goal[]> {
  const goals = spec.goals ?? []
  const reader = new LeverReader(new Map(), await formulaParser(leversOf(file, goals)))
  const names = formulaNames(
    scenario.municipality,
    scenario.assumptions.map(({ id }) => id),
  ).lever
  const known = measuresOf(scenario)
  const resolved = goals.map((goal, index) => {
    const path = ['goals', index]
    checkKnown(reading, file, [...path, 'measure'], { group: 'measure', value: goal.measure, known })
    checkGoal(reading, file, goal, path)
    checkGoalYears(reading, file, { goal, spec, scenario }, path)
    const earlier = goals.slice(0, index).some(({ id }) => id === goal.id)
    if (earlier) reading.report(file, 'E_NAME_DUPLICATE', { id: goal.id, files: ['goals'] }, [...path, 'id'])
    const bound = (key: 'at-least' | 'at-most'): DatedQuantity | undefined => {
      const lever = goal[key]
      const dated = lever && reader.datedIn(writtenIn(file, [...path, key], lever), lever, [...path, key], names)
      if (dated !== undefined) checkCertain(reading, file, { dated, scenario }, [...path, key])
      return dated
    }
    const bounds = { atLeast: bound('at-least'), atMost: bound('at-most') }
    return resolveGoal(goal, spec, boundsWithin(goal, path) ?? bounds)
  })
  reading.diagnostics.push(...reader.diagnostics)
  return resolved
}

/** The measures that goals can ask for (指標): `recruitment`, `strength.<counting rule>` `authority.<appointing authority>`,
 * effective manpower and its growth. */
const measuresOf = (scenario: ResolvedScenario): string[] => [
  'recruitment',
  ...scenario.municipality.countingRules.map(({ id }) => `strength.${id}`),
  ...(scenario.municipality.ordinance.groups ?? [])
    .filter(({ departments }) => departments.length > 0)
    .map(({ id }) => `authority.${id}`),
  'effectiveManpower',
  'effectiveManpower.growth',
]

/** A study's value in the form in which layers hold theirs. */
const writtenIn = (file: ValidatedAs<'study'>, path: ValuePath, value: LeverSpec): WrittenValue => ({
  path,
  key: pathKey(path),
  value,
  layer: file as unknown as WrittenValue['layer'],
  place: placeOfPath(file.parsed.source, file.parsed.map, path, 'value'),
  status: 'assumed',
  source: '',
})

const leversOf = (file: ValidatedAs<'study'>, goals: readonly GoalSpec[]): Layered =>
  new Map(
    goals.flatMap((goal, index) =>
      (['at-least', 'at-most'] as const).flatMap(key => {
        const lever = goal[key]
        return lever === undefined ? [] : [[`${index} ${key}`, [writtenIn(file, ['goals', index, key], lever)]] as const]
      }),
    ),
  )

function checkGoal(reading: Reading, file: ValidatedAs<'study'>, goal: GoalSpec, path: ValuePath): void {
  const found = CONDITIONS.filter(key => goal[key] !== undefined)
  const broken = file.diagnostics.some(finding => finding.path?.startsWith(`goals[${path[1]}]`))
  if (found.length !== 1 && !broken) reading.report(file, 'E_GOAL_PREDICATE', { found }, path)
  const { years } = goal
  if (years !== undefined && years.from > years.to) {
    reading.report(file, 'E_YEARS_REVERSED', { from: shortYear(years.from), to: shortYear(years.to) }, [...path, 'years'])
  }
}

/** A bound is the same in every run, so its formula uses no name that is uncertain, directly or through others. */
function checkCertain(
  reading: Reading,
  file: ValidatedAs<'study'>,
  { dated, scenario }: { readonly dated: DatedQuantity; readonly scenario: ResolvedScenario },
  path: ValuePath,
): void {
  const uncertain = new Set<string>()
  const levers = [...scenario.assumptions, { id: 'quota.planned', value: scenario.quota.planned }]
  for (const { id, value } of levers) {
    const varies = value.entries.some(({ quantity }) => quantity.kind !== 'fixed' && quantity.kind !== 'formula')
    // Assumptions are in an order in which each uses only those above it.
    if (varies || namesUsed(value).some(name => uncertain.has(name))) uncertain.add(id)
  }
  const name = namesUsed(dated).find(used => uncertain.has(used))
  if (name !== undefined) reading.report(file, 'E_GOAL_UNCERTAIN', { name }, path)
}

interface GoalInStudy {
  readonly goal: GoalSpec
  readonly spec: StudySpec
  readonly scenario: ResolvedScenario
}

/** A goal outside the projection could never be judged. */
function checkGoalYears(
  reading: Reading,
  file: ValidatedAs<'study'>,
  { goal, spec, scenario }: GoalInStudy,
  path: ValuePath,
): void {
  const { years } = goal
  const { baseYear } = scenario.municipality
  // Nobody is hired on the base date.
  const first = goal.measure === 'recruitment' ? yearAfter(baseYear) : baseYear
  const last = yearAfter(spec.horizon.to)
  if (years === undefined || years.from > years.to || spec.horizon.from > spec.horizon.to) return
  if (years.from >= first && years.to <= last) return
  const args = { from: shortYear(years.from), to: shortYear(years.to), first: shortYear(first), last: shortYear(last) }
  reading.report(file, 'E_GOAL_YEARS', args, [...path, 'years'])
}

interface Bounds {
  readonly atLeast: DatedQuantity | undefined
  readonly atMost: DatedQuantity | undefined
}

/** The two bounds of `within`, or undefined for a goal without it. */
function boundsWithin({ within }: GoalSpec, path: ValuePath): Bounds | undefined {
  if (within === undefined) return undefined
  const fixed = (value: number): DatedQuantity => ({
    path: printPath([...path, 'within']),
    entries: [{ quantity: { kind: 'fixed', value } }],
  })
  return { atLeast: fixed(within[0]), atMost: fixed(within[1]) }
}

function resolveGoal(goal: GoalSpec, spec: StudySpec, { atLeast, atMost }: Bounds): Goal {
  return {
    id: goal.id,
    title: goal.title,
    measure: goal.measure,
    from: goal.years?.from ?? spec.horizon.from,
    to: goal.years?.to ?? yearAfter(spec.horizon.to),
    ...(atLeast && { atLeast }),
    ...(atMost && { atMost }),
    ...(goal.probability === undefined ? {} : { probability: goal.probability }),
  }
}
