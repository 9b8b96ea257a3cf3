/**
 * The DX ledger (DX台帳): what becomes of every hour that digital items save, by department and year.
 *
 *   hours saved = used for people moved + fragments + kept in the department + given up
 *
 * given up: saved on paper, not realised (1 − 実現率). fragments: what is left below one whole person in a department and job family;
 * remainders of different departments never add up to a post. kept: whole people's hours that no priority takes or that a
 * barrier (job family, threshold, nobody to move) holds. Hours are whole thousandths, so the identity holds without tolerance.
 */
import type { DxItems } from './dx-items.ts'
import { type DxMemory, type Movable, openDxMemory } from './dx-memory.ts'
import type { DxPlan } from './dx-plan.ts'
import { releases } from './redeployment.ts'
import type { Transfer } from './transfer.ts'

/** One hour, in the ledger's unit (千分の一時間). */
export const HOUR = 1000

/** The hours of one department and job family in one year (DX台帳の行), in thousandths. */
export interface DxRow {
  readonly department: number
  readonly jobFamily?: number | undefined
  readonly saved: number
  readonly moved: number
  readonly fragments: number
  readonly kept: number
  readonly givenUp: number
  /** People who have been moved away so far, and hours by which they exceed what is freed now (a saving that fell again). */
  readonly people: number
  readonly uncovered: number
}

/** One year of the ledger (DX台帳の年度). */
export interface DxYear {
  readonly fiscalYear: number
  readonly rows: readonly DxRow[]
  /** Hours that side-by-side running ties up, by department, in thousandths (並行運用). */
  readonly effort: readonly number[]
  /** Who is moved on this 1 April, and how many people each priority department has received so far. */
  readonly transfers: readonly Transfer[]
  readonly received: readonly { readonly department: number; readonly people: number }[]
  /** Yen (経費). */
  readonly cost: number
}

/** The ledger of one run (DX台帳), written year by year. */
export class DxBook {
  private readonly plan: DxPlan
  private readonly hours: DxItems
  private readonly memory: DxMemory
  private readonly hoursPerPerson: number

  /** @param hours those of the plan, which one run after another works with. */
  constructor(plan: DxPlan, hours: DxItems) {
    this.plan = plan
    this.hours = hours
    this.memory = openDxMemory(hours.cells.department.length, plan.reallocation?.priorities.length ?? 0)
    this.hoursPerPerson = Math.round(plan.hoursPerFte * HOUR)
  }

  /** Writes a year (記帳). @param at its index in the plan's series. @param movable who can be moved on its 1 April. */
  write(fiscalYear: number, at: number, movable: Movable): DxYear {
    const { plan, hours, memory, hoursPerPerson } = this
    hours.addUp(at)
    const { cells, freed } = hours
    const { reallocation } = plan
    const transfers =
      reallocation === undefined ? [] : releases({ plan: reallocation, cells, freed, memory, at, hoursPerPerson, movable })
    const rows: DxRow[] = []
    for (let cell = 0; cell < cells.department.length; cell += 1) rows.push(this.rowOf(cell))
    const effort: number[] = []
    for (let department = 0; department < cells.departments; department += 1) effort.push(hours.effort[department] as number)
    return { fiscalYear, rows, effort, transfers, received: this.received(), cost: costIn(plan, at) }
  }

  /** What becomes of the hours of a cell, from which so many people have been moved. */
  private rowOf(cell: number): DxRow {
    const { hours, memory, hoursPerPerson } = this
    const { cells } = hours
    const saved = hours.saved[cell] as number
    const freed = hours.freed[cell] as number
    const people = memory.moved[cell] as number
    const moved = Math.min(people * hoursPerPerson, freed)
    const whole = Math.floor(freed / hoursPerPerson) * hoursPerPerson
    const fragments = Math.min(freed - whole, freed - moved)
    return {
      department: cells.department[cell] as number,
      jobFamily: cells.jobFamily[cell],
      saved,
      moved,
      fragments,
      kept: freed - moved - fragments,
      givenUp: saved - freed,
      people,
      uncovered: people * hoursPerPerson - moved,
    }
  }

  /** How many people each priority has received so far. */
  private received(): DxYear['received'] {
    const received: { department: number; people: number }[] = []
    const priorities = this.plan.reallocation?.priorities ?? []
    for (let seat = 0; seat < priorities.length; seat += 1) {
      const people = this.memory.received[seat] as number
      if (people > 0) received.push({ department: priorities[seat]?.department as number, people })
    }
    return received
  }
}

function costIn({ items }: DxPlan, at: number): number {
  let yen = 0
  for (let item = 0; item < items.length; item += 1) yen += items[item]?.cost[at] ?? 0
  return yen
}
