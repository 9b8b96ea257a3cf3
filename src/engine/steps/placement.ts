/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) of the policy's job families that is furthest below its share of their
 * regular staff on the base date, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution,
 * a mixture of the ordinary and the experienced; in the expected run each hire is spread over it.
 */
import { PERSON } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import type { EntryAges } from '../run-plan.ts'
import { inYear, join, type Recruiter } from '../run-state.ts'

/** Places hires in their cells on the coming 1 April (採用者の配置). @param seats one cell a hire. */
export function placeHires(recruiter: Recruiter, seats: readonly number[]): void {
  const { state } = recruiter
  const ages = entryAgesIn(recruiter)
  const perCell = new Map<number, number>()
  for (const cell of seats) perCell.set(cell, (perCell.get(cell) ?? 0) + 1)
  for (const [cell, people] of perCell) {
    const jobFamily = state.lattice.jobFamilyOf(cell)
    const department = state.lattice.departmentOf(cell)
    const total = people * PERSON
    let placed = 0
    let share = 0
    for (const entry of ages) {
      share += entry.share
      const until = Math.min(total, Math.round(total * share))
      join(
        state,
        {
          birthYear: state.year + 1 - entry.age - 1,
          jobFamily,
          department,
          employmentType: typeIndex('regular'),
          termEnds: 0,
          people: until - placed,
        },
        'recruitment',
      )
      placed = until
    }
  }
}

/** The ages of hires on the coming 1 April: (1 − share of the experienced) × entry ages + share × their ages (採用時の年齢). */
function entryAgesIn({ state, plan }: Recruiter): EntryAges {
  const share = inYear(state, plan.experienced.share, state.year + 1)
  if (share === 0) return plan.entryAges
  return [
    ...plan.entryAges.map(entry => ({ age: entry.age, share: entry.share * (1 - share) })),
    ...plan.experienced.ages.map(entry => ({ age: entry.age, share: entry.share * share })),
  ]
}

/** One regular cell a hire, in the order of need: always the one furthest below its base share (配分). */
export function seatsByShortage(recruiter: Recruiter, hires: number): number[] {
  if (hires === 0) return []
  const { state, plan } = recruiter
  const regular = typeIndex('regular')
  const base = new Map<number, number>()
  for (const row of state.plan.opening) {
    if (row.employmentType !== 'regular' || row.people === 0 || !plan.jobFamilies.includes(row.jobFamily)) continue
    const cell = state.lattice.index(regular, row.jobFamily, row.department)
    base.set(cell, (base.get(cell) ?? 0) + row.people)
  }
  if (base.size === 0) base.set(state.lattice.index(regular, plan.jobFamilies[0] ?? 0, 0), 1)
  const cells = [...base.keys()].sort((one, other) => one - other)
  const baseTotal = [...base.values()].reduce((sum, people) => sum + people, 0)
  const stock = regularByCell(recruiter)
  const total = [...stock.values()].reduce((sum, people) => sum + people, 0) + hires * PERSON
  const missing = cells.map(cell => ((base.get(cell) as number) / baseTotal) * total - (stock.get(cell) ?? 0))
  return Array.from({ length: hires }, () => {
    const shortest = missing.reduce((best, amount, index) => (amount > (missing[best] as number) ? index : best), 0)
    missing[shortest] = (missing[shortest] as number) - PERSON
    return cells[shortest] as number
  })
}

/** Regular staff of the policy's job families by cell. */
function regularByCell({ state, plan }: Recruiter): Map<number, number> {
  const { members, lattice } = state
  const regular = typeIndex('regular')
  const stock = new Map<number, number>()
  for (let at = 0; at < members.size; at += 1) {
    const jobFamily = members.jobFamily[at] as number
    if (members.employmentType[at] !== regular || !plan.jobFamilies.includes(jobFamily)) continue
    const cell = lattice.index(regular, jobFamily, members.department[at] as number)
    stock.set(cell, (stock.get(cell) ?? 0) + (members.people[at] as number))
  }
  return stock
}
