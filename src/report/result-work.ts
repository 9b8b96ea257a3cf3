/**
 * Work beside headcount in the result file (実働人員、常勤換算、休業): leaves, FTE, working strength, appointees, posts replaced.
 *
 * A field is there where the scenario counts what it tells. Not here: the rest of a year, see result-json.ts.
 */
import type { Comparison } from '../compare/index.ts'
import type { Dimension } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

type Breakdown = Readonly<Record<string, number>>

/** Leaves (休業): on leave on 1 April, and what happened in the year that begins then, each with its total first. */
export interface ResultLeave {
  readonly onLeave: Breakdown
  readonly started?: Breakdown
  readonly startedByWomen?: number
  readonly returned?: Breakdown
  /** Who left the service while on leave. */
  readonly left?: Breakdown
  /** Time away in the year, in person-years. */
  readonly personYears?: Breakdown
}

/** Work beside headcount of a year (実働人員など). */
export interface ResultWork {
  /** Everybody at the FTE of their type, appointees for a fiscal year included. */
  readonly fte?: Breakdown
  /** Working strength on 1 April, and over the year that begins then; without appointees for a fiscal year. */
  readonly workingStrength?: { readonly april: number; readonly year?: number }
  readonly leave?: ResultLeave
  readonly fiscalYearAppointees?: number
  /** Regular posts planned to be given up until this 1 April = given up + unfilled; posts of other types gained = given up. */
  readonly substitution?: {
    readonly planned: Breakdown
    readonly unfilled: Breakdown
    readonly givenUp: number
    readonly gained: Breakdown
    readonly givenUpFte: number
    readonly gainedFte: number
  }
}

/** The work of a scenario in a year, as far as it is known. */
export function workOf({ measures }: Comparison, scenario: string, year: FiscalYear): ResultWork {
  const value = (measure: string): number | undefined => measures.value(scenario, year, measure)
  const parts = (measure: string, dimension: Dimension): Breakdown | undefined => {
    const total = value(measure)
    return total === undefined
      ? undefined
      : { total, ...Object.fromEntries(measures.breakdown(scenario, year, measure, dimension)) }
  }
  const [april, whole] = [value('strength.present'), value('strength.working')]
  const onLeave = parts('leave.onLeave', 'absence')
  const leave = onLeave && {
    onLeave,
    ...known('started', parts('leave.started', 'absence')),
    ...known('startedByWomen', value('leave.startedByWomen')),
    ...known('returned', parts('leave.returned', 'absence')),
    ...known('left', parts('leave.left', 'absence')),
    ...known('personYears', parts('leave.personYears', 'absence')),
  }
  const [givenUp, gained] = [value('substitution.givenUp'), parts('substitution.gained', 'employmentType')]
  const [givenUpFte, gainedFte] = [value('substitution.givenUpFte'), value('substitution.gainedFte')]
  const [planned, unfilled] = (['planned', 'unfilled'] as const).map(name => parts(`substitution.${name}`, 'employmentType'))
  const substitution =
    planned === undefined ||
    unfilled === undefined ||
    givenUp === undefined ||
    gained === undefined ||
    givenUpFte === undefined ||
    gainedFte === undefined
      ? undefined
      : { planned, unfilled, givenUp, gained, givenUpFte, gainedFte }
  return {
    ...known('fte', parts('strength.fte', 'employmentType')),
    ...(april === undefined ? {} : { workingStrength: { april, ...known('year', whole) } }),
    ...known('leave', leave),
    ...known('fiscalYearAppointees', value('fiscalYearAppointees')),
    ...known('substitution', substitution),
  }
}

/** A field when its value is known, nothing when it is not. */
const known = <K extends string, V>(name: K, value: V | undefined): { readonly [name in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [name in K]?: V })
