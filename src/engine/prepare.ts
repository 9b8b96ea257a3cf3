/**
 * Preparation (準備): what every run of a plan needs and no run changes, computed once.
 *
 * Rates as dense tables, the places to which a policy's hires go, and the opening rows in one order. Not here: anything that depends on a
 * draw or a decision.
 */
import { EMPLOYMENT_TYPES, PERSON } from '../terms/index.ts'
import { absentFactors } from './counting.ts'
import { Lattice, typeIndex } from './lattice.ts'
import { OLDEST } from './ledger.ts'
import type { MemberRow } from './member-row.ts'
import { NEWCOMER } from './member-row.ts'
import type { OpeningRow, RecruitmentPlan, RunPlan, SeparationPlan } from './run-plan.ts'

/** Where the hires of a policy go (採用者の配置先): regular cells and their people on the base date. */
export interface Places {
  readonly cells: readonly number[]
  readonly base: readonly number[]
  readonly baseTotal: number
}

/** A plan made ready for its runs (準備済みの計画). */
export interface PreparedPlan {
  readonly plan: RunPlan
  readonly lattice: Lattice
  /** The lattice of forecasts, which do not tell departments apart. */
  readonly coarse: Lattice
  readonly opening: readonly MemberRow[]
  readonly rates: readonly RateTable[]
  /** The lowest age at which staying on is a choice, over all job families. */
  readonly lowestChoiceAge: number
  /** By policy: where its hires go, by cell and, in forecasts, by job family. */
  readonly places: readonly { readonly full: Places; readonly coarse: Places }[]
  /** Indices of all job families. */
  readonly families: readonly number[]
  /** Weights of each counting rule by index of employment type. */
  readonly weights: readonly (readonly number[])[]
  /** By counting rule: what a head in each absence counts; undefined where like everybody. */
  readonly absent: readonly (readonly number[] | undefined)[]
}

/** Yearly probabilities of one cause: index `(year × job families + job family) × (OLDEST + 1) + age`. */
interface RateTable {
  readonly cause: SeparationPlan['cause']
  readonly byYearFamilyAndAge: Float64Array
  /** Whether the cause has a rate above 0 in a year. */
  readonly active: readonly boolean[]
}

/** Makes a plan ready for its runs (計画の準備). */
export function prepare(plan: RunPlan): PreparedPlan {
  const lattice = new Lattice(plan)
  const coarse = new Lattice({ jobFamilies: plan.jobFamilies, departments: [''] })
  return {
    plan,
    lattice,
    coarse,
    opening: [...plan.opening].sort(byPlace).map(openingRow),
    rates: plan.separations.map(separation => rateTable(separation, plan)),
    lowestChoiceAge: Math.min(...plan.choiceAge),
    places: plan.recruitment.map(recruitment => ({
      full: placesOf(plan, recruitment, lattice, row => row.department),
      coarse: placesOf(plan, recruitment, coarse, () => 0),
    })),
    families: plan.jobFamilies.map((_, family) => family),
    absent: plan.countingRules.map(absentFactors),
    weights: plan.countingRules.map(rule => EMPLOYMENT_TYPES.map(type => rule.weights[type])),
  }
}

const openingRow = (row: OpeningRow): MemberRow => ({
  ...NEWCOMER,
  birthYear: row.birthYear,
  jobFamily: row.jobFamily,
  employmentType: typeIndex(row.employmentType),
  department: row.department,
  termEnds: row.termEnds ?? 0,
  entryYear: row.entryYear ?? 0,
  people: row.people * PERSON,
})

/** One order for the same people, in whatever order the plan lists them: ties in later shares then fall the same way. */
function byPlace(one: OpeningRow, other: OpeningRow): number {
  return (
    one.birthYear - other.birthYear ||
    typeIndex(one.employmentType) - typeIndex(other.employmentType) ||
    one.jobFamily - other.jobFamily ||
    one.department - other.department ||
    (one.entryYear ?? 0) - (other.entryYear ?? 0) ||
    (one.termEnds ?? 0) - (other.termEnds ?? 0)
  )
}

function rateTable({ cause, rates }: SeparationPlan, plan: RunPlan): RateTable {
  const perYear = plan.jobFamilies.length * (OLDEST + 1)
  const table = new Float64Array(rates.length * perYear)
  rates.forEach((families, year) => {
    families.forEach((ages, family) => {
      ages.forEach((rate, age) => {
        if (age <= OLDEST) table[year * perYear + family * (OLDEST + 1) + age] = rate
      })
    })
  })
  return {
    cause,
    byYearFamilyAndAge: table,
    active: rates.map(families => families.some(ages => ages.some(rate => rate > 0))),
  }
}

/** The regular cells of a policy's job families with their people on the base date; one place where nobody is. */
function placesOf(
  plan: RunPlan,
  { jobFamilies }: RecruitmentPlan,
  lattice: Lattice,
  departmentOf: (row: OpeningRow) => number,
): Places {
  const regular = typeIndex('regular')
  const base = new Map<number, number>()
  for (const row of plan.opening) {
    if (row.employmentType !== 'regular' || row.people === 0 || !jobFamilies.includes(row.jobFamily)) continue
    const cell = lattice.index(regular, row.jobFamily, departmentOf(row))
    base.set(cell, (base.get(cell) ?? 0) + row.people)
  }
  if (base.size === 0) base.set(lattice.index(regular, jobFamilies[0] ?? 0, 0), 1)
  const cells = [...base.keys()].sort((one, other) => one - other)
  const people = cells.map(cell => base.get(cell) as number)
  return { cells, base: people, baseTotal: people.reduce((sum, count) => sum + count, 0) }
}
