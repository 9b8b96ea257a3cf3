/**
 * Work as measures (実働人員、常勤換算): FTE of everybody in post, and what of it is at work.
 *
 * FTE (常勤換算) = heads × the factor of their type. Working strength (実働人員) leaves appointees for a fiscal year out and takes leave off: on
 * 1 April by head (`strength.present`), over the year by time (`strength.working`: heads of 1 April less the person-years away, also of leaves
 * that begin and end within the year). Only where FTE factors are given. Not here: newcomers' ramp, DX; those belong to effective manpower.
 */
import type { RunPlan, SubstitutionPlan, WorkPlan, YearLedger } from '../engine/index.ts'
import { ABSENCES, APPOINTEE, EMPLOYMENT_TYPES, fromPeople, LEAVES, POST_TYPES } from '../terms/index.ts'
import type { Column, ColumnGroup, KernelColumns } from './column.ts'
import { placeIn, Row, wholeIn, writeYear } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'
import { substitutionColumns } from './substitution.ts'

/** FTE, working strength, appointees, and posts replaced (実働人員など). */
export function workColumns(plan: RunPlan, inPost: PeopleInPost): readonly (ColumnGroup | KernelColumns)[] {
  const { work } = plan
  if (work === undefined) return []
  return [
    ...(work.fte === undefined ? [] : [fteColumns(work, inPost)]),
    ...(work.appointees === undefined ? [] : [appointeeColumns()]),
    ...(work.substitutions.length === 0 ? [] : [substitutionColumns(work)]),
  ]
}

/** Appointees for a fiscal year on a 1 April: the number written, and the posts that stand for regular ones (会計年度任用職員). */
function appointeesIn(plan: RunPlan, year: number): number {
  const at = year - plan.from
  const { appointees, substitutions } = plan.work as WorkPlan
  let posts = appointees?.people[at] ?? 0
  for (let index = 0; index < substitutions.length; index += 1) {
    const substitution = substitutions[index] as SubstitutionPlan
    if (substitution.to === APPOINTEE) posts += substitution.posts[at] as number
  }
  return posts
}

const appointeeColumns = (): ColumnGroup => ({
  columns: [{ measure: 'fiscalYearAppointees', unit: 'people' }],
  read: ({ fiscalYear }, into, at, plan) => {
    into[at] = appointeesIn(plan, fiscalYear)
  },
})

function fteColumns(work: WorkPlan, inPost: PeopleInPost): KernelColumns {
  const column = (item: string): Column => ({ measure: 'strength.fte', dimension: 'employmentType', item, unit: 'people' })
  const types = work.appointees === undefined ? EMPLOYMENT_TYPES : POST_TYPES
  return {
    columns: [
      { measure: 'strength.fte', unit: 'people' },
      ...types.map(column),
      { measure: 'strength.present', unit: 'people' },
      { measure: 'strength.working', unit: 'people' },
    ],
    readIn: kernel => {
      const terms = new Row(kernel, AWAY + 1)
      const besides = Number(work.appointees !== undefined)
      const place = wholeIn(kernel, [placeIn(terms.values, 0), wholeIn(kernel, ON_LEAVE), PARTIAL_LEAVE, besides])
      return (ledger, into, at, drawn) => {
        writeTerms(drawn, ledger, terms.values)
        kernel.call.readWorking(inPost.place, place, placeIn(into, at))
      }
    },
  }
}

/** Where the terms of a year stand after the FTE by employment type, in the order of Working in kernel/assembly/working.ts. */
const NOT_WORKED = EMPLOYMENT_TYPES.length
const BESIDE = NOT_WORKED + 1
const AWAY = NOT_WORKED + 2

/** By absence, 1 where it is a leave. */
const ON_LEAVE = ABSENCES.map(absence => Number((LEAVES as readonly string[]).includes(absence)))
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Writes what working strength is counted with in a year. */
function writeTerms(plan: RunPlan, { fiscalYear, leave }: YearLedger, terms: Float64Array): void {
  const year = fiscalYear - plan.from
  const { fte, appointees } = plan.work as WorkPlan
  writeYear(fte ?? [], year, terms)
  terms[NOT_WORKED] = plan.after60.choices?.partialLeaveHours[year] ?? 0
  terms[BESIDE] = fromPeople(appointeesIn(plan, fiscalYear) * (appointees?.fte[year] ?? 0))
  terms[AWAY] = timeAway(plan, leave)
}

/** Person-years away in the year that begins, in the engine's unit; unknown for the closing 1 April. */
function timeAway(plan: RunPlan, leave: YearLedger['leave']): number {
  if (plan.leave === undefined) return 0
  return leave === undefined ? Number.NaN : leave.personYears.reduce((sum, years) => sum + years, 0)
}
