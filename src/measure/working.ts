/**
 * Work as measures (実働人員、常勤換算): FTE of everybody in post, and what of it is at work.
 *
 * FTE (常勤換算) = heads × the factor of their type. Working strength (実働人員) leaves appointees for a fiscal year out and takes leave off: on
 * 1 April by head (`strength.present`), over the year by time (`strength.working`: heads of 1 April less the person-years away, also of leaves
 * that begin and end within the year). Only where FTE factors are given. Not here: newcomers' ramp, DX; those belong to effective manpower.
 */
import { onLeave, REGULAR, type RunPlan, type Stock, type WorkPlan, type YearLedger } from '../engine/index.ts'
import { APPOINTEE, EMPLOYMENT_TYPES, fromPeople, LEAVES, POST_TYPES, toPeople } from '../terms/index.ts'
import { type Column, type ColumnGroup, headsOfType } from './column.ts'
import { substitutionColumns } from './substitution.ts'

/** FTE, working strength, appointees, and posts replaced (実働人員など). */
export function workColumns(plan: RunPlan): readonly ColumnGroup[] {
  const { work } = plan
  if (work === undefined) return []
  return [
    ...(work.fte === undefined ? [] : [fteColumns(work)]),
    ...(work.appointees === undefined ? [] : [appointeeColumns()]),
    ...(work.substitutions.length === 0 ? [] : [substitutionColumns(work)]),
  ]
}

/** Appointees for a fiscal year on a 1 April: the number written, and the posts that stand for regular ones (会計年度任用職員). */
function appointeesIn(plan: RunPlan, year: number): number {
  const at = year - plan.from
  const { appointees, substitutions } = plan.work as WorkPlan
  return substitutions.reduce(
    (sum, { to, posts }) => sum + (to === APPOINTEE ? (posts[at] as number) : 0),
    appointees?.people[at] ?? 0,
  )
}

const appointeeColumns = (): ColumnGroup => ({
  columns: [{ measure: 'fiscalYearAppointees', unit: 'people' }],
  read: ({ fiscalYear }, into, at, plan) => {
    into[at] = appointeesIn(plan, fiscalYear)
  },
})

function fteColumns(work: WorkPlan): ColumnGroup {
  const byType = (item: string): Column => ({ measure: 'strength.fte', dimension: 'employmentType', item, unit: 'people' })
  const types = work.appointees === undefined ? EMPLOYMENT_TYPES : POST_TYPES
  return {
    columns: [
      { measure: 'strength.fte', unit: 'people' },
      ...types.map(byType),
      { measure: 'strength.present', unit: 'people' },
      { measure: 'strength.working', unit: 'people' },
    ],
    read: ({ fiscalYear, stock, leave }, into, at, plan) => {
      const year = fiscalYear - plan.from
      const { fte, appointees } = plan.work as WorkPlan
      const factor = (type: number): number => fte?.[type]?.[year] as number
      const inPost = EMPLOYMENT_TYPES.map((_, type) => {
        const heads = headsOfType(stock, plan.jobFamilies.length, type) - (type === REGULAR ? notWorked(plan, stock, year) : 0)
        return Math.round(heads * factor(type))
      })
      const projected = inPost.reduce((sum, fte) => sum + fte, 0)
      const beside = fromPeople(appointeesIn(plan, fiscalYear) * (appointees?.fte[year] ?? 0))
      into[at] = toPeople(projected + beside)
      inPost.forEach((fte, type) => {
        into[at + 1 + type] = toPeople(fte)
      })
      if (appointees !== undefined) into[at + 1 + EMPLOYMENT_TYPES.length] = toPeople(beside)
      const next = at + 1 + types.length
      const onLeaves = LEAVES.reduce((sum, absence) => sum + onLeave(stock, absence), 0)
      into[next] = toPeople(projected - Math.round(onLeaves * factor(REGULAR)))
      const away = timeAway(plan, leave)
      if (away !== undefined) into[next + 1] = toPeople(projected - Math.round(away * factor(REGULAR)))
    },
  }
}

/** What those on 高齢者部分休業 do not work, in heads. */
const notWorked = ({ after60 }: RunPlan, stock: Stock, year: number): number =>
  onLeave(stock, 'partial-leave') * (after60.choices?.partialLeaveHours[year] ?? 0)

/** Person-years away in the year that begins, in the engine's unit; unknown for the closing 1 April. */
function timeAway(plan: RunPlan, leave: YearLedger['leave']): number | undefined {
  if (plan.leave === undefined) return 0
  return leave?.personYears.reduce((sum, years) => sum + years, 0)
}
