/**
 * Moved posts (移った職): where the hires of a policy go once people have been moved to other departments or job families for good.
 *
 * A post follows whoever was moved with it, so later hires fill it at its new place. The kernel keeps them (kernel/assembly/posts.ts). Not here: who is moved.
 */
import type { KernelRun } from './kernel-run.ts'
import type { Lattice } from './lattice.ts'
import type { Places } from './prepare.ts'

/** The posts that have been moved in a run (移った職). */
export class MovedPosts {
  private readonly lattice: Lattice
  private readonly run: KernelRun
  /** Where hires go since the last move, by the places where they went before any; and how many moves there were by then. */
  private readonly known = new Map<Places, Places>()
  private moves = 0

  constructor(lattice: Lattice, run: KernelRun) {
    this.lattice = lattice
    this.run = run
  }

  /** The places of a policy after moves (異動後の配置先). Where all posts have been moved away, hires go where they once were. @param families the policy's job families. */
  placesOf(places: Places, families: readonly number[]): Places {
    const { moves } = this.run
    if (moves === 0) return places
    if (moves !== this.moves) this.known.clear()
    this.moves = moves
    const known = this.known.get(places) ?? this.moved(places, families)
    this.known.set(places, known)
    return known
  }

  private moved(places: Places, families: readonly number[]): Places {
    const { lattice } = this
    const net = this.run.movedPosts()
    const own = [...net.keys()].filter(cell => families.includes(lattice.jobFamilyOf(cell)))
    const cells = [...new Set([...places.cells, ...own])].sort((one, other) => one - other)
    const base = cells.map(cell => Math.max(0, (places.base[places.cells.indexOf(cell)] ?? 0) + (net.get(cell) ?? 0)))
    const baseTotal = base.reduce((sum, people) => sum + people, 0)
    return baseTotal === 0 ? places : { cells, base, baseTotal }
  }
}
