/**
 * The order of assumptions (前提値の順序): each after those that its formula uses, so that the order of the file does not matter.
 *
 * Assumptions that use each other in a circle have no order; the circle is given by its names. Not here: the values themselves,
 * which are worked out year by year when the plan is compiled.
 */
import type { NamedAssumption } from '../resolved.ts'
import { namesUsed } from './lever-reader.ts'

/** Assumptions in an order in which they can be computed, or the names that run in a circle. */
export function inUseOrder(assumptions: readonly NamedAssumption[]): {
  readonly ordered: readonly NamedAssumption[]
  readonly circle?: readonly string[]
} {
  const byId = new Map(assumptions.map(assumption => [assumption.id, assumption]))
  const ordered: NamedAssumption[] = []
  const done = new Set<string>()
  let circle: readonly string[] | undefined
  const visit = (id: string, trail: readonly string[]): void => {
    const assumption = byId.get(id)
    if (assumption === undefined || done.has(id) || circle !== undefined) return
    if (trail.includes(id)) {
      circle = [...trail.slice(trail.indexOf(id)), id]
      return
    }
    for (const name of namesUsed(assumption.value)) visit(name, [...trail, id])
    done.add(id)
    ordered.push(assumption)
  }
  for (const { id } of assumptions) visit(id, [])
  return circle === undefined ? { ordered } : { ordered, circle }
}
