/**
 * Work as measures (実働人員、常勤換算): FTE of everybody in post, and what of it is at work.
 *
 * FTE (常勤換算) = heads × the factor of their type. Working strength (実働人員) leaves appointees for a fiscal year out and takes leave off: on
 * 1 April by head (`strength.present`), over the year by time (`strength.working`: heads of 1 April less the person-years away, also of leaves
 * that begin and end within the year). Only where FTE factors are given. Not here: newcomers' ramp, DX; those belong to effective manpower.
 */
import type { RunPlan, WorkPlan, WrittenPart } from '../engine/index.ts'
import { ABSENCES, APPOINTEE, EMPLOYMENT_TYPES, LEAVES, POST_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn, YearTerms } from './in-kernel.ts'
import { substitutionColumns } from './substitution.ts'

/** FTE, working strength, appointees, and posts replaced (実働人員など). */
export function workColumns(plan: RunPlan): readonly KernelColumns[] {
  const { work } = plan
  if (work === undefined) return []
  return [
    ...(work.fte === undefined && work.appointees === undefined ? [] : [workingColumns(plan, work)]),
    ...(work.substitutions.length === 0 ? [] : [substitutionColumns(plan, work)]),
  ]
}

function workingColumns(plan: RunPlan, { fte, appointees }: WorkPlan): KernelColumns {
  const people = (measure: Column['measure']): Column => ({ measure, unit: 'people' })
  const types = appointees === undefined ? EMPLOYMENT_TYPES : POST_TYPES
  const ofTypes = types.map((item): Column => ({ ...people('strength.fte'), dimension: 'employmentType', item }))
  const ofFte = [people('strength.fte'), ...ofTypes, people('strength.present'), people('strength.working')]
  return {
    columns: [...(fte === undefined ? [] : ofFte), ...(appointees === undefined ? [] : [people('fiscalYearAppointees')])],
    readIn: (kernel, written) => {
      const terms = new YearTerms(kernel, plan, APPOINTEE_FTE + 1)
      written.write('work', (work, part) => writeWork(work, part, terms))
      written.write('after60', ({ choices }, part) => part.copy(choices?.partialLeaveHours, terms.at(NOT_WORKED, 0)))
      const kinds = plan.leave === undefined ? 0 : LEAVES.length
      const known = [Number(fte !== undefined), Number(appointees !== undefined)]
      return {
        reader: 'working',
        terms: wholeIn(kernel, [terms.place, wholeIn(kernel, ON_LEAVE), kinds, PARTIAL_LEAVE, ...known]),
      }
    },
  }
}

/** Where the terms of a year stand after the FTE by employment type, in the order of Working in kernel/assembly/measures/working.ts. */
const NOT_WORKED = EMPLOYMENT_TYPES.length
const APPOINTEES = NOT_WORKED + 1
const APPOINTEE_FTE = NOT_WORKED + 2

/** By absence, 1 where it is a leave. */
const ON_LEAVE = ABSENCES.map(absence => Number((LEAVES as readonly string[]).includes(absence)))
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Writes FTE by employment type, and appointees for a fiscal year: the number written, and the posts that stand for regular ones (会計年度任用職員). */
function writeWork({ fte, appointees, substitutions }: WorkPlan, part: WrittenPart, terms: YearTerms): void {
  const factors = EMPLOYMENT_TYPES.map((_, type) => fte?.[type])
  part.copyAll(factors, terms.at(0))
  part.copyAll([appointees?.people, appointees?.fte], terms.at(APPOINTEES, 0))
  for (const { to, posts } of substitutions) if (to === APPOINTEE) part.compute(() => terms.add(APPOINTEES, posts))
}
