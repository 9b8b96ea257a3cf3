/**
 * Placement (配分) of the newly recruited.
 *
 * Hires go one by one to the cell (job family × department) that is furthest below its share of the regular staff on the base
 * date, so the composition is kept where nothing else is decided. Their ages follow the plan's distribution; in the expected run
 * each hire is spread over it.
 */
import { PERSON } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import { join, type RunState } from '../run-state.ts'

/** Places a whole number of hires on the coming 1 April (採用者の配置). */
export function placeHires(state: RunState, hires: number): void {
  if (hires === 0) return
  const perCell = shareByShortage(state, hires)
  for (const [cell, people] of perCell) {
    const jobFamily = state.lattice.jobFamilyOf(cell)
    const department = state.lattice.departmentOf(cell)
    const total = people * PERSON
    let placed = 0
    let share = 0
    for (const entry of state.plan.recruitment.entryAges) {
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

/** How many hires go to which regular cell: always to the one furthest below its base share (配分). */
function shareByShortage(state: RunState, hires: number): Map<number, number> {
  const regular = typeIndex('regular')
  const base = new Map<number, number>()
  for (const row of state.plan.opening) {
    if (row.employmentType !== 'regular' || row.people === 0) continue
    const cell = state.lattice.index(regular, row.jobFamily, row.department)
    base.set(cell, (base.get(cell) ?? 0) + row.people)
  }
  if (base.size === 0) base.set(state.lattice.index(regular, 0, 0), 1)
  const cells = [...base.keys()].sort((one, other) => one - other)
  const baseTotal = [...base.values()].reduce((sum, people) => sum + people, 0)
  const stock = regularByCell(state)
  const total = [...stock.values()].reduce((sum, people) => sum + people, 0) + hires * PERSON
  const missing = cells.map(cell => ((base.get(cell) as number) / baseTotal) * total - (stock.get(cell) ?? 0))
  const placed = new Map<number, number>()
  for (let hire = 0; hire < hires; hire += 1) {
    const shortest = missing.reduce((best, amount, index) => (amount > (missing[best] as number) ? index : best), 0)
    const cell = cells[shortest] as number
    placed.set(cell, (placed.get(cell) ?? 0) + 1)
    missing[shortest] = (missing[shortest] as number) - PERSON
  }
  return placed
}

function regularByCell({ members, lattice }: RunState): Map<number, number> {
  const regular = typeIndex('regular')
  const stock = new Map<number, number>()
  for (let at = 0; at < members.size; at += 1) {
    if (members.employmentType[at] !== regular) continue
    const cell = lattice.index(regular, members.jobFamily[at] as number, members.department[at] as number)
    stock.set(cell, (stock.get(cell) ?? 0) + (members.people[at] as number))
  }
  return stock
}
