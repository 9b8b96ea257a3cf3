/**
 * Work as measures (実働人員、常勤換算): FTE of everybody in post, and what of it is at work.
 *
 * FTE (常勤換算) = heads × the factor of their type. Working strength (実働人員) leaves appointees for a fiscal year out and takes leave off: on
 * 1 April by head (`strength.present`), over the year by time (`strength.working`: heads of 1 April less the person-years away, also of leaves
 * that begin and end within the year). Only where FTE factors are given. Not here: newcomers' ramp, DX; those belong to effective manpower.
 */
import { REGULAR, type RunPlan, type SubstitutionPlan, type WorkPlan, type YearLedger } from '../engine/index.ts'
import { ABSENCES, APPOINTEE, EMPLOYMENT_TYPES, fromPeople, LEAVES, POST_TYPES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { PeopleInPost } from './people-in-post.ts'
import { substitutionColumns } from './substitution.ts'

/** FTE, working strength, appointees, and posts replaced (実働人員など). */
export function workColumns(plan: RunPlan, inPost: PeopleInPost): readonly ColumnGroup[] {
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

function fteColumns(work: WorkPlan, inPost: PeopleInPost): ColumnGroup {
  const column = (item: string): Column => ({ measure: 'strength.fte', dimension: 'employmentType', item, unit: 'people' })
  const types = work.appointees === undefined ? EMPLOYMENT_TYPES : POST_TYPES
  return {
    columns: [
      { measure: 'strength.fte', unit: 'people' },
      ...types.map(column),
      { measure: 'strength.present', unit: 'people' },
      { measure: 'strength.working', unit: 'people' },
    ],
    read: ({ fiscalYear, leave }, into, at, plan) => {
      const year = fiscalYear - plan.from
      const { byType: people, byAbsence } = inPost
      const { fte, appointees } = plan.work as WorkPlan
      const regular = fte?.[REGULAR]?.[year] as number
      let projected = 0
      for (let type = 0; type < EMPLOYMENT_TYPES.length; type += 1) {
        const heads = (people[type] as number) - (type === REGULAR ? notWorked(plan, byAbsence, year) : 0)
        const inPost = Math.round(heads * (fte?.[type]?.[year] as number))
        projected += inPost
        into[at + 1 + type] = toPeople(inPost)
      }
      const beside = fromPeople(appointeesIn(plan, fiscalYear) * (appointees?.fte[year] ?? 0))
      into[at] = toPeople(projected + beside)
      if (appointees !== undefined) into[at + 1 + EMPLOYMENT_TYPES.length] = toPeople(beside)
      const next = at + 1 + types.length
      into[next] = toPeople(projected - Math.round(onLeaves(byAbsence) * regular))
      const away = timeAway(plan, leave)
      if (away !== undefined) into[next + 1] = toPeople(projected - Math.round(away * regular))
    },
  }
}

/** Everybody on leave, in the engine's unit. */
function onLeaves(byAbsence: Float64Array): number {
  let people = 0
  for (let kind = 0; kind < LEAVE_KINDS.length; kind += 1) people += byAbsence[LEAVE_KINDS[kind] as number] as number
  return people
}

/** What those on 高齢者部分休業 do not work, in heads. */
const notWorked = ({ after60 }: RunPlan, byAbsence: Float64Array, year: number): number =>
  (byAbsence[PARTIAL_LEAVE] as number) * (after60.choices?.partialLeaveHours[year] ?? 0)

const LEAVE_KINDS = LEAVES.map(leave => ABSENCES.indexOf(leave))
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Person-years away in the year that begins, in the engine's unit; unknown for the closing 1 April. */
function timeAway(plan: RunPlan, leave: YearLedger['leave']): number | undefined {
  if (plan.leave === undefined) return 0
  return leave?.personYears.reduce((sum, years) => sum + years, 0)
}
