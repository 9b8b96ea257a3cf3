/**
 * Moved posts (移った職): where the hires of a policy go once people have been moved to other departments or job families for good.
 *
 * A post follows whoever was moved with it, so later hires fill it at its new place. Not here: who is moved.
 */
import type { Lattice } from './lattice.ts'
import type { Places } from './prepare.ts'

/**
 * The places of a policy after moves (異動後の配置先).
 * @param posts net posts moved into each cell, in people. Where all have been moved away, hires go where the posts once were. @param families the policy's job families.
 */
export function withMovedPosts(
  places: Places,
  posts: ReadonlyMap<number, number>,
  lattice: Lattice,
  families: readonly number[],
): Places {
  const own = [...posts.keys()].filter(cell => families.includes(lattice.jobFamilyOf(cell)))
  const cells = [...new Set([...places.cells, ...own])].sort((one, other) => one - other)
  const base = cells.map(cell => Math.max(0, (places.base[places.cells.indexOf(cell)] ?? 0) + (posts.get(cell) ?? 0)))
  const baseTotal = base.reduce((sum, people) => sum + people, 0)
  return baseTotal === 0 ? places : { cells, base, baseTotal }
}
