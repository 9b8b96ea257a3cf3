/**
 * The composition by employment type (任用形態別の構成) on each 1 April: the city's own count up to the base date, then a scenario.
 *
 * Which types count as 現員 follows the city's counting rule. A type that a past table does not list is unknown in that year, not
 * zero. Not here: how it is drawn.
 */
import { type Comparison, typesInsideActual, type WholeBreakdown, wholeByType } from '../compare/index.ts'
import type { EmploymentType, FiscalYear } from '../terms/index.ts'
import { yearsBetween } from '../terms/index.ts'

/** One 1 April (年度): heads by type. */
export interface CompositionYear {
  readonly fiscalYear: FiscalYear
  readonly people: Readonly<Partial<Record<EmploymentType, number>>>
  /** Appointees for a fiscal year (会計年度任用), where known. */
  readonly appointees?: number
}

/** The composition (構成): the types within 現員 and outside it that ever hold someone, in the order of the council paper. */
export interface Composition {
  readonly inside: readonly EmploymentType[]
  readonly outside: readonly EmploymentType[]
  readonly years: readonly CompositionYear[]
  /** Whether the scenario tells the appointees for a fiscal year, who stand beside the projection. */
  readonly tellsAppointees: boolean
}

/** Reads the composition (構成) of the past and of a scenario. */
export function compositionOf(comparison: Comparison, scenario: string): Composition {
  const { study, municipality } = comparison
  const past = municipality.composition.filter(row => row.fiscalYear < study.baseYear)
  const { inside, outside } = wholeByType(comparison, scenario, yearsBetween(study.baseYear, study.closingYear))
  const ahead = projected(inside, outside).map(year => withAppointees(comparison, scenario, year))
  const years = [...[...past].sort((a, b) => a.fiscalYear - b.fiscalYear), ...ahead]
  const types = typesInsideActual(comparison)
  const isHeld = (type: EmploymentType) => years.some(({ people }) => (people[type] ?? 0) > 0)
  return {
    inside: types.inside.filter(isHeld),
    outside: types.outside.filter(isHeld),
    years,
    tellsAppointees: ahead[0]?.appointees !== undefined,
  }
}

const projected = (inside: WholeBreakdown, outside: WholeBreakdown): readonly CompositionYear[] =>
  inside.years.map((fiscalYear, index) => ({
    fiscalYear,
    people: Object.fromEntries([...inside.lines, ...outside.lines].map(line => [line.id, line.people[index] ?? 0])),
  }))

function withAppointees({ measures }: Comparison, scenario: string, year: CompositionYear): CompositionYear {
  const appointees = measures.value(scenario, year.fiscalYear, 'fiscalYearAppointees')
  return appointees === undefined ? year : { ...year, appointees }
}

/** Heads of some types together (人数の計); undefined where none of them is known. */
export function headsOf({ people }: CompositionYear, types: readonly EmploymentType[]): number | undefined {
  const known = types.flatMap(type => people[type] ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0)
}
