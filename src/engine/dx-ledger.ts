/**
 * The DX ledger (DX台帳): what becomes of every hour that digital items save, by department and year.
 *
 *   hours saved = used for people moved + fragments + kept in the department + given up
 *
 * given up: saved on paper, not realised (1 − 実現率). fragments: what is left below one whole person in a department and job family;
 * remainders of different departments never add up to a post. kept: whole people's hours that no priority takes or that a
 * barrier (job family, threshold, nobody to move) holds. Hours are whole thousandths, so the identity holds without tolerance.
 */
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
  readonly jobFamily?: number
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

/** Writes a year of the ledger (DX台帳の記帳). @param at index of the year in the plan's series. */
export function dxYear(plan: DxPlan, memory: DxMemory, year: { at: number; fiscalYear: number }, movable: Movable): DxYear {
  const items = plan.items.map(item => itemHours(item, year))
  const cells = cellsOf(plan, items)
  const hoursPerPerson = Math.round(plan.hoursPerFte * HOUR)
  const released = releases({ plan, memory, at: year.at, hoursPerPerson, movable }, [...cells.values()])
  const rows = [...cells].map(([key, cell]) => {
    const people = memory.moved.get(key) ?? 0
    const moved = Math.min(people * hoursPerPerson, cell.freed)
    const whole = Math.floor(cell.freed / hoursPerPerson) * hoursPerPerson
    const fragments = Math.min(cell.freed - whole, cell.freed - moved)
    const { department, jobFamily, saved, freed } = cell
    return {
      department,
      ...(jobFamily === undefined ? {} : { jobFamily }),
      saved,
      moved,
      fragments,
      kept: freed - moved - fragments,
      givenUp: saved - freed,
      people,
      uncovered: people * hoursPerPerson - moved,
    }
  })
  const departments = 1 + Math.max(-1, ...plan.items.flatMap(item => item.places.map(place => place.department)))
  const effort = new Array<number>(departments).fill(0)
  plan.items.forEach((item, index) => {
    for (const [place, hours] of shareOut(item, items[index]?.effort ?? 0))
      effort[place.department] = (effort[place.department] as number) + hours
  })
  return {
    fiscalYear: year.fiscalYear,
    rows,
    effort,
    items: items.map((hours, index) => ({ id: plan.items[index]?.id ?? '', ...hours })),
    transfers: released.map(toTransfer),
    received: [...memory.received].filter(([to]) => to !== STAY).map(([department, people]) => ({ department, people })),
    cost: plan.items.reduce((sum, item) => sum + (item.cost[year.at] ?? 0), 0),
  }
}

const toTransfer = ({ from, to, jobFamily, people }: Release): Transfer => ({
  cause: 'reallocation',
  from,
  to,
  ...(jobFamily === undefined ? {} : { jobFamily }),
  people,
})

/** Hours of one item in a year: saved at its ramp, freed of them, and tied up, in thousandths. */
function itemHours(item: DxItemPlan, { at, fiscalYear }: { at: number; fiscalYear: number }) {
  const hours = (item.hours[at] ?? 0) * rampShare(item.ramp, fiscalYear - item.start)
  const saved = Math.round(hours * HOUR)
  const freed = Math.round(hours * (item.realisation[at] ?? 0) * HOUR)
  const { from, years } = item.dualRunning
  const running = fiscalYear >= from && fiscalYear < from + years
  const effort = running ? Math.round((item.dualRunning.hours[at] ?? 0) * HOUR) : 0
  return { saved, freed, effort }
}

/** Shares hours out over the places of an item; the last place takes the rounding. */
function shareOut(item: DxItemPlan, hours: number): [DxItemPlan['places'][number], number][] {
  let given = 0
  return item.places.map((place, index) => {
    const part = index === item.places.length - 1 ? hours - given : Math.round(hours * place.share)
    given += part
    return [place, part]
  })
}

function cellsOf(plan: DxPlan, items: readonly { readonly saved: number; readonly freed: number }[]): Map<string, DxCell> {
  const cells = new Map<string, DxCell>()
  plan.items.forEach((item, index) => {
    const hours = items[index] ?? { saved: 0, freed: 0 }
    const freed = shareOut(item, hours.freed)
    shareOut(item, hours.saved).forEach(([{ department, jobFamily }, saved], place) => {
      const key = `${department}/${jobFamily ?? ''}`
      const cell = cells.get(key) ?? { key, department, ...(jobFamily === undefined ? {} : { jobFamily }), saved: 0, freed: 0 }
      cell.saved += saved
      cell.freed += freed[place]?.[1] ?? 0
      cells.set(key, cell)
    })
  })
  return new Map([...cells].sort(([, one], [, other]) => byCell(one, other)))
}

const byCell = (one: DxCell, other: DxCell): number =>
  one.department - other.department || (one.jobFamily ?? -1) - (other.jobFamily ?? -1)

/** The whole ledger (DX台帳) when there is always somebody to move: what the plan alone says. */
export function dxLedger(plan: DxPlan, years: readonly number[]): DxYear[] {
  const memory = openDxMemory()
  return years.map((fiscalYear, at) => dxYear(plan, memory, { at, fiscalYear }, (_department, _jobFamily, wanted) => wanted))
}
