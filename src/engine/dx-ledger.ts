/**
 * The DX ledger (DX台帳): what becomes of every hour that digital items save, by department and year.
 *
 *   hours saved = used for people moved + fragments + kept in the department + given up
 *
 * given up: saved on paper, not realised (1 − 実現率). fragments: what is left below one whole person in a department and job family;
 * remainders of different departments never add up to a post. kept: whole people's hours that no priority takes or that a
 * barrier (job family, threshold, nobody to move) holds. Hours are whole thousandths, so the identity holds without tolerance.
 */
import { type DxCells, dxCells, shareOut } from './dx-cells.ts'
import { type DxCell, type DxMemory, type Movable, openDxMemory } from './dx-memory.ts'
import type { DxItemPlan, DxPlan } from './dx-plan.ts'
import { rampShare } from './ramp.ts'
import { type Release, releases, STAY } from './redeployment.ts'
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
  readonly items: readonly { readonly id: string; readonly saved: number; readonly freed: number; readonly effort: number }[]
  /** Who is moved on this 1 April, and how many people each priority department has received so far. */
  readonly transfers: readonly Transfer[]
  readonly received: readonly { readonly department: number; readonly people: number }[]
  /** Yen (経費). */
  readonly cost: number
}

/**
 * Writes a year of the ledger (DX台帳の記帳).
 * @param year its index in the plan's series. @param cells those of the plan, if they are at hand.
 */
export function dxYear(
  plan: DxPlan,
  memory: DxMemory,
  year: { at: number; fiscalYear: number },
  movable: Movable,
  cells = dxCells(plan),
): DxYear {
  const items = plan.items.map(item => itemHours(item, year))
  const ofCells = hoursOfCells(plan, items, cells)
  const hoursPerPerson = Math.round(plan.hoursPerFte * HOUR)
  const released = releases({ plan, memory, at: year.at, hoursPerPerson, movable }, ofCells)
  return {
    fiscalYear: year.fiscalYear,
    rows: ofCells.map(cell => rowOf(cell, memory.moved.get(cell.key) ?? 0, hoursPerPerson)),
    effort: effortByDepartment(plan, items, cells),
    items,
    transfers: released.map(toTransfer),
    received: [...memory.received].filter(([to]) => to !== STAY).map(([department, people]) => ({ department, people })),
    cost: plan.items.reduce((sum, item) => sum + (item.cost[year.at] ?? 0), 0),
  }
}

/** What becomes of the hours of a cell, from which so many people have been moved. */
function rowOf({ department, jobFamily, saved, freed }: DxCell, people: number, hoursPerPerson: number): DxRow {
  const moved = Math.min(people * hoursPerPerson, freed)
  const whole = Math.floor(freed / hoursPerPerson) * hoursPerPerson
  const fragments = Math.min(freed - whole, freed - moved)
  return {
    department,
    jobFamily,
    saved,
    moved,
    fragments,
    kept: freed - moved - fragments,
    givenUp: saved - freed,
    people,
    uncovered: people * hoursPerPerson - moved,
  }
}

/** The hours of the year by cell, over all items. */
function hoursOfCells(plan: DxPlan, items: DxYear['items'], { cells, ofPlaces }: DxCells): DxCell[] {
  const saved = new Float64Array(cells.length)
  const freed = new Float64Array(cells.length)
  for (let index = 0; index < items.length; index += 1) {
    const item = plan.items[index] as DxItemPlan
    shareOut(item, items[index]?.saved ?? 0, ofPlaces[index] ?? [], saved)
    shareOut(item, items[index]?.freed ?? 0, ofPlaces[index] ?? [], freed)
  }
  return cells.map(({ key, department, jobFamily }, index) => ({
    key,
    department,
    jobFamily,
    saved: saved[index] as number,
    freed: freed[index] as number,
  }))
}

function effortByDepartment(plan: DxPlan, items: DxYear['items'], { departments, departmentsOfPlaces }: DxCells): number[] {
  const effort = new Float64Array(departments)
  for (let index = 0; index < items.length; index += 1) {
    const hours = items[index]?.effort ?? 0
    if (hours !== 0) shareOut(plan.items[index] as DxItemPlan, hours, departmentsOfPlaces[index] ?? [], effort)
  }
  return [...effort]
}

const toTransfer = ({ from, to, jobFamily, people }: Release): Transfer => ({
  cause: 'reallocation',
  from,
  to,
  ...(jobFamily === undefined ? {} : { jobFamily }),
  people,
})

/** Hours of one item in a year: saved at its ramp, freed of them, and tied up, in thousandths. */
function itemHours(item: DxItemPlan, { at, fiscalYear }: { at: number; fiscalYear: number }): DxYear['items'][number] {
  const hours = (item.hours[at] ?? 0) * rampShare(item.ramp, fiscalYear - item.start)
  const saved = Math.round(hours * HOUR)
  const freed = Math.round(hours * (item.realisation[at] ?? 0) * HOUR)
  const { from, years } = item.dualRunning
  const running = fiscalYear >= from && fiscalYear < from + years
  const effort = running ? Math.round((item.dualRunning.hours[at] ?? 0) * HOUR) : 0
  return { id: item.id, saved, freed, effort }
}

/** The whole ledger (DX台帳) when there is always somebody to move: what the plan alone says. */
export function dxLedger(plan: DxPlan, years: readonly number[]): DxYear[] {
  const memory = openDxMemory()
  const cells = dxCells(plan)
  return years.map((fiscalYear, at) =>
    dxYear(plan, memory, { at, fiscalYear }, (_department, _jobFamily, wanted) => wanted, cells),
  )
}
