/**
 * The target (目標) of a 1 April, and the names a formula may use when it is evaluated.
 *
 * A formula sees what the city knows on that 1 April before recruitment: its stock, last year's leavers, the law and the plan's own
 * series. Never a later year.
 * The names of the run count what the policy counts: the whole staff, or its own job families.
 */
import { type Expression, evaluate, namesIn } from '../../numeric/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, MOST_PEOPLE, SEPARATION_CAUSES, toPeople } from '../../terms/index.ts'
import { UndefinedFormula } from '../invariant-error.ts'
import { REGULAR, typeIndex } from '../lattice.ts'
import { offset, type Recruiter } from '../run-state.ts'
import { countedBy, countUnderRule, type Situation } from './situation.ts'

/** People aimed at on a 1 April, under the target's rule (目標人数). */
export function targetIn(recruiter: Recruiter, situation: Situation): number {
  const { state, plan } = recruiter
  const target = plan.target.people[offset(state, situation.year)]
  if (target === undefined || typeof target === 'number') return target ?? Number.NaN
  return evaluateOn(recruiter, target, situation, `${plan.path}.target.path`)
}

/**
 * Evaluates a formula on a 1 April (計算式の評価).
 * @throws UndefinedFormula when the result is not a finite number, or more people than anybody plans for.
 */
export function evaluateOn(recruiter: Recruiter, expression: Expression, situation: Situation, path: string): number {
  const value = evaluate(expression, name => nameValue(recruiter, situation, name))
  if (Number.isFinite(value) && value <= MOST_PEOPLE) return value
  const names = Object.fromEntries(namesIn(expression).map(name => [name, nameValue(recruiter, situation, name)]))
  throw new UndefinedFormula(path, value, { year: situation.year, names })
}

/** What a name stands for on this 1 April before recruitment (計算式の名前). */
function nameValue(recruiter: Recruiter, situation: Situation, name: string): number {
  const { state, order } = recruiter
  const planned = state.plan.names[name]
  if (planned !== undefined) return planned[offset(state, situation.year)] ?? Number.NaN
  if (name === 'leavers') return situation.leavers
  if (name === 'previous.recruitment') return state.hiring.lastFilled(order)
  if (name === 'target') return targetIn(recruiter, situation)
  const [group, item = ''] = name.split('.')
  const kind = item.replaceAll('_', '-')
  if (group === 'staff') return staffOf(recruiter, kind)
  if (group === 'separations') return separatedOf(recruiter, kind)
  if (group === 'leave') return absentOf(recruiter, kind)
  const rule = state.plan.countingRules.findIndex(candidate => candidate.id === item)
  return countUnderRule(recruiter, rule, situation.year)
}

function staffOf(recruiter: Recruiter, kind: string): number {
  const { members, prepared } = recruiter.state
  const type = EMPLOYMENT_TYPES.find(candidate => candidate === kind)
  if (type === undefined) return Number.NaN
  const families = countedBy(recruiter).jobFamilies ?? prepared.families
  return toPeople(families.reduce((sum, family) => sum + members.tally.headsOf(typeIndex(type), family), 0))
}

/** Regular staff who are on a kind of leave; nobody else is. */
function absentOf(recruiter: Recruiter, kind: string): number {
  const { members, prepared } = recruiter.state
  const families = countedBy(recruiter).jobFamilies ?? prepared.families
  const only = ABSENCES.map(absence => (absence === kind ? 1 : 0))
  return toPeople(families.reduce((sum, family) => sum + members.tally.headsOf(REGULAR, family, only), 0))
}

/** Who has left for a cause so far this year, in all job families or in those that the policy counts. */
function separatedOf(recruiter: Recruiter, kind: string): number {
  const { course, inKernel, lattice } = recruiter.state
  const { jobFamilies } = countedBy(recruiter)
  const cause = SEPARATION_CAUSES.find(candidate => candidate === kind)
  const cells = cause && course.bookAt(inKernel.pages).separations.get(cause)
  if (cells === undefined) return Number.NaN
  const people = cells.filter((_, cell) => jobFamilies?.includes(lattice.jobFamilyOf(cell)) !== false)
  return toPeople(people.reduce((sum, left) => sum + left, 0))
}
