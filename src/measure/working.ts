/**
 * Work as measures (実働人員、常勤換算): FTE of everybody in post, and what of it is at work.
 *
 * FTE (常勤換算) = heads × the factor of their type. Working strength (実働人員) leaves appointees for a fiscal year out and takes leave off: on
 * 1 April by head (`strength.present`), over the year by time (`strength.working`: heads of 1 April less the person-years away, also of leaves
 * that begin and end within the year). Only where FTE factors are given. Not here: newcomers' ramp, DX; those belong to effective manpower.
 */
import type { RunPlan, WorkPlan } from '../engine/index.ts'
import { ABSENCES, APPOINTEE, EMPLOYMENT_TYPES, fromPeople, LEAVES, POST_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn, YearTerms, yearsOf } from './in-kernel.ts'
import { substitutionColumns } from './substitution.ts'

/** FTE, working strength, appointees, and posts replaced (実働人員など). */
export function workColumns(plan: RunPlan): readonly KernelColumns[] {
  const { work } = plan
  if (work === undefined) return []
  return [
    ...(work.fte === undefined ? [] : [fteColumns(plan, work)]),
    ...(work.appointees === undefined ? [] : [appointeeColumns(plan)]),
    ...(work.substitutions.length === 0 ? [] : [substitutionColumns(work)]),
  ]
}

/** Appointees for a fiscal year on every 1 April: the number written, and the posts that stand for regular ones (会計年度任用職員). */
function appointeesOf(plan: RunPlan): number[] {
  const { appointees, substitutions } = plan.work as WorkPlan
  const posts = Array.from({ length: yearsOf(plan) }, (_, year) => appointees?.people[year] ?? 0)
  for (const substitution of substitutions) {
    if (substitution.to !== APPOINTEE) continue
    for (let year = 0; year < posts.length; year += 1)
      posts[year] = (posts[year] as number) + (substitution.posts[year] as number)
  }
  return posts
}

const appointeeColumns = (plan: RunPlan): KernelColumns => ({
  columns: [{ measure: 'fiscalYearAppointees', unit: 'people' }],
  readIn: kernel => {
    const appointees = new YearTerms(kernel, plan, 1)
    const write = (drawn: RunPlan): void => appointees.write(0, appointeesOf(drawn))
    return { reader: 'series', terms: appointees.place, begin: { parts: ['work'], write } }
  },
})

function fteColumns(plan: RunPlan, { appointees }: WorkPlan): KernelColumns {
  const column = (item: string): Column => ({ measure: 'strength.fte', dimension: 'employmentType', item, unit: 'people' })
  const types = appointees === undefined ? EMPLOYMENT_TYPES : POST_TYPES
  return {
    columns: [
      { measure: 'strength.fte', unit: 'people' },
      ...types.map(column),
      { measure: 'strength.present', unit: 'people' },
      { measure: 'strength.working', unit: 'people' },
    ],
    readIn: kernel => {
      const terms = new YearTerms(kernel, plan, BESIDE + 1)
      const kinds = plan.leave === undefined ? 0 : LEAVES.length
      const besides = Number(appointees !== undefined)
      return {
        reader: 'working',
        terms: wholeIn(kernel, [terms.place, wholeIn(kernel, ON_LEAVE), kinds, PARTIAL_LEAVE, besides]),
        begin: { parts: ['work', 'after60'], write: drawn => writeTerms(drawn, terms) },
      }
    },
  }
}

/** Where the terms of a year stand after the FTE by employment type, in the order of Working in kernel/assembly/measures/working.ts. */
const NOT_WORKED = EMPLOYMENT_TYPES.length
const BESIDE = NOT_WORKED + 1

/** By absence, 1 where it is a leave. */
const ON_LEAVE = ABSENCES.map(absence => Number((LEAVES as readonly string[]).includes(absence)))
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Writes what working strength is counted with. */
function writeTerms(plan: RunPlan, terms: YearTerms): void {
  const { fte, appointees } = plan.work as WorkPlan
  for (let type = 0; type < EMPLOYMENT_TYPES.length; type += 1) terms.write(type, fte?.[type])
  const beside = appointeesOf(plan).map((people, year) => fromPeople(people * (appointees?.fte[year] ?? 0)))
  const hours = plan.after60.choices?.partialLeaveHours
  terms.write(NOT_WORKED, hours ?? beside.map(() => 0))
  terms.write(BESIDE, beside)
}
