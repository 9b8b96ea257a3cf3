/**
 * Yearly rates made ready (離職率の表): what the draws of a year are held against, as whole numbers, and what shares of groups leave.
 *
 * They stand in the kernel, which draws. Whoever has passed the age at which staying on is a choice has no rate here, see kernel/assembly/steps/after-60.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { limitOf } from '../random/index.ts'
import type { RunPlan, SeparationPlan } from './run-plan.ts'
import { BIRTH_SLOTS } from './tally.ts'
import type { WrittenPlan } from './written-plan.ts'

/** Yearly probabilities of one cause, by year of the plan (離職率の表). */
export interface RateTable {
  readonly cause: SeparationPlan['cause']
  /** The rates of which it is made. */
  readonly rates: SeparationPlan['rates']
  readonly years: readonly YearRates[]
}

/** The probabilities of a year (1年の離職率); years with the same rates share them. */
export interface YearRates {
  /** By job family and age on 1 April; up to {@link lastAge} of the family. */
  readonly families: readonly (readonly number[])[]
  /** By job family: the highest age with a rate. */
  readonly lastAge: readonly number[]
  /**
   * Where the largest draw stands that each rate strikes: index `job family × BIRTH_SLOTS + age`. In the last group, after all job families,
   * nobody is struck; after it stand the highest limit of all, and 1 where anybody's rate is above 0.
   */
  readonly limits: Place
  /** Where the rates themselves stand, under the same indices. */
  readonly shares: Place
}

/** What is needed of the plan, and where the table is to stand. */
interface Wanted {
  readonly kernel: Kernel
  readonly choiceAge: RunPlan['choiceAge']
}

/** Makes the rates of a cause ready (表の作成). */
export function rateTable(separation: SeparationPlan, wanted: Wanted): RateTable {
  const table = newTable(separation, wanted)
  for (const write of writersOf(table, wanted.kernel)) write()
  return table
}

/**
 * Has the rates of a plan in which levers are drawn follow it (離職率の追随).
 * @param tables by cause, to begin with those of the known plan. Causes that are not drawn keep them.
 */
export function followRates(written: WrittenPlan, tables: RateTable[], plan: RunPlan): void {
  const known = { tables: [...tables], separations: plan.separations }
  const wanted = { kernel: written.kernel, choiceAge: plan.choiceAge }
  written.write('separations', (separations, part) => {
    separations.forEach((separation, cause) => {
      const ofKnown = separation === known.separations[cause]
      const before = ofKnown ? known.tables[cause] : tables[cause]
      const table = before?.rates === separation.rates ? before : newTable(separation, wanted)
      tables[cause] = table
      if (!ofKnown) for (const write of writersOf(table, wanted.kernel)) part.compute(write)
    })
  })
}

function newTable({ cause, rates }: SeparationPlan, wanted: Wanted): RateTable {
  const years: YearRates[] = []
  for (const [year, families] of rates.entries()) {
    const before = years[year - 1]
    years.push(before !== undefined && families === rates[year - 1] ? before : yearRates(families, wanted))
  }
  return { cause, rates, years }
}

function yearRates(families: readonly (readonly number[])[], { kernel, choiceAge }: Wanted): YearRates {
  const lastAge = families.map((ages, family) => Math.min(ages.length - 1, (choiceAge[family] as number) - 1))
  const length = (families.length + 1) * BIRTH_SLOTS
  const limits = kernel.call.allocate((length + BIRTH_SLOTS + 1) * Int32Array.BYTES_PER_ELEMENT)
  const shares = kernel.call.allocate(length * Float64Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.fill(limitOf(0), limits >>> 2, (limits >>> 2) + length + BIRTH_SLOTS)
  return { families, lastAge, limits, shares }
}

/** What writes the rates that now stand in the plan of a table (表の書込み手), by year; years with the same rates are written once. */
const writersOf = ({ years }: RateTable, kernel: Kernel): (() => void)[] =>
  years.filter((rates, year) => rates !== years[year - 1]).map(rates => limitWriter(rates, kernel))

/**
 * What writes the limits of a year from its rates; job families with the same rates follow one another and share the work. The loops stand in what is handed
 * over, so that V8 compiles them once and not with whatever calls them as well.
 */
function limitWriter(rates: YearRates, kernel: Kernel): () => void {
  const { families, lastAge } = rates
  const slots = BIRTH_SLOTS
  return () => {
    const { int32, float64 } = kernel
    const highest = (rates.limits >>> 2) + (families.length + 1) * slots
    int32.fill(limitOf(0), highest, highest + slots)
    let active = 0
    for (let family = 0; family < families.length; family += 1) {
      const ages = families[family] as readonly number[]
      const last = lastAge[family] as number
      const limits = (rates.limits >>> 2) + family * slots
      const shares = (rates.shares >>> 3) + family * slots
      if (isLikeBefore(rates, family)) {
        int32.copyWithin(limits, limits - slots, limits)
        float64.copyWithin(shares, shares - slots, shares)
        continue
      }
      for (let age = 0; age <= last; age += 1) {
        const rate = ages[age] as number
        const limit = limitOf(rate)
        int32[limits + age] = limit
        if (limit > (int32[highest + age] as number)) int32[highest + age] = limit
        float64[shares + age] = rate
        if (rate > 0) active = 1
      }
    }
    int32[highest + slots] = active
  }
}

/**
 * Of each year with rates: where the shares of people stand who are left when every cause has taken its own (年別の残留率), index
 * `job family × BIRTH_SLOTS + age`. Years with the same rates share them.
 */
export function stayingByYear(kernel: Kernel, tables: readonly RateTable[]): Place[] {
  const years = Math.max(0, ...tables.map(table => table.years.length))
  const places: Place[] = []
  for (let year = 0; year < years; year += 1) {
    const same = year > 0 && tables.every(table => table.years[year] === table.years[year - 1])
    places.push(
      same
        ? (places[year - 1] as Place)
        : stayingOf(
            kernel,
            tables.flatMap(table => table.years[year] ?? []),
          ),
    )
  }
  return places
}

function stayingOf(kernel: Kernel, causes: readonly YearRates[]): Place {
  const families = causes[0]?.families.length ?? 0
  const length = (families + 1) * BIRTH_SLOTS
  const place = kernel.call.allocate(length * Float64Array.BYTES_PER_ELEMENT)
  kernel.settle()
  const shares = kernel.view(Float64Array, place, length).fill(1)
  for (let family = 0; family < families; family += 1) {
    const at = family * BIRTH_SLOTS
    if (causes.every(rates => isLikeBefore(rates, family))) shares.copyWithin(at, at - BIRTH_SLOTS, at)
    else
      for (const rates of causes)
        thinOut(shares, at, rates.families[family] as readonly number[], rates.lastAge[family] as number)
  }
  return place
}

/** Takes of the shares of a job family those whom a cause takes. */
function thinOut(shares: Float64Array, at: number, ages: readonly number[], last: number): void {
  for (let age = 0; age <= last; age += 1) shares[at + age] = (shares[at + age] as number) * (1 - (ages[age] as number))
}

/** Whether a job family has the same rates as the one before it. */
const isLikeBefore = ({ families, lastAge }: YearRates, family: number): boolean =>
  family > 0 && families[family] === families[family - 1] && lastAge[family] === lastAge[family - 1]
