/**
 * Where the hires of a policy go (採用者の配置先): the regular cells of its job families with their people on the base date; one place where nobody is.
 *
 * Written into the kernel, where posts move (kernel/assembly/hiring/places.ts).
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import type { RunPlan } from './run-plan.ts'

/** Writes the places of some job families (配置先の書込み). @param lattice one without departments for forecasts. */
export function placesOf(kernel: Kernel, plan: RunPlan, families: readonly number[], lattice: Lattice): Place {
  const base = new Map<number, number>()
  for (const row of plan.opening) {
    if (row.employmentType !== 'regular' || row.people === 0 || !families.includes(row.jobFamily)) continue
    const cell = lattice.index(REGULAR, row.jobFamily, lattice.departments === 1 ? 0 : row.department)
    base.set(cell, (base.get(cell) ?? 0) + row.people)
  }
  if (base.size === 0) base.set(lattice.index(REGULAR, families[0] ?? 0, 0), 1)
  const place = kernel.call.newHiringPlaces(lattice.jobFamilies, lattice.departments)
  kernel.settle()
  const { int32, float64 } = kernel
  const [isPlace, people, own] = int32.subarray(place >>> 2) as unknown as readonly [Place, Place, Place]
  for (const [cell, count] of base) {
    int32[(isPlace >>> 2) + cell] = 1
    float64[(people >>> 3) + cell] = count
  }
  for (const family of families) int32[(own >>> 2) + family] = 1
  kernel.call.settlePlaces(place)
  return place
}
