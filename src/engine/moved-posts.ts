/**
 * Moved posts (移った職): where the hires of a policy go once people have been moved to other departments or job families for good.
 *
 * A post follows whoever was moved with it, so later hires fill it at its new place. Not here: who is moved.
 */
import { type Lattice, REGULAR } from './lattice.ts'
import type { Places } from './prepare.ts'

/** The posts that have been moved in a run (移った職). */
export class MovedPosts {
  private readonly lattice: Lattice
  /** Net posts moved into each cell, in people. */
  private readonly net = new Map<number, number>()
  /** Where hires go since the last move, by the places where they went before any. */
  private readonly known = new Map<Places, Places>()

  constructor(lattice: Lattice) {
    this.lattice = lattice
  }

  /** Moves the posts of people from one cell to another (異動). */
  move(from: number, into: number, people: number): void {
    this.add(from, -people)
    this.add(into, people)
  }

  /** The places of a policy after moves (異動後の配置先). Where all posts have been moved away, hires go where they once were. @param families the policy's job families. */
  placesOf(places: Places, families: readonly number[]): Places {
    if (this.net.size === 0) return places
    const known = this.known.get(places) ?? this.moved(places, families)
    this.known.set(places, known)
    return known
  }

  /** The posts that have moved from one job family to another; those that only changed departments have not. @param coarse the lattice without departments. */
  byFamily(coarse: Lattice): MovedPosts {
    const moved = new MovedPosts(coarse)
    for (const [cell, people] of this.net) moved.add(coarse.index(REGULAR, this.lattice.jobFamilyOf(cell), 0), people)
    for (const [family, people] of moved.net) if (people === 0) moved.net.delete(family)
    return moved
  }

  private add(cell: number, people: number): void {
    this.net.set(cell, (this.net.get(cell) ?? 0) + people)
    this.known.clear()
  }

  private moved(places: Places, families: readonly number[]): Places {
    const { net, lattice } = this
    const own = [...net.keys()].filter(cell => families.includes(lattice.jobFamilyOf(cell)))
    const cells = [...new Set([...places.cells, ...own])].sort((one, other) => one - other)
    const base = cells.map(cell => Math.max(0, (places.base[places.cells.indexOf(cell)] ?? 0) + (net.get(cell) ?? 0)))
    const baseTotal = base.reduce((sum, people) => sum + people, 0)
    return baseTotal === 0 ? places : { cells, base, baseTotal }
  }
}
