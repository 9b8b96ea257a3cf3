/**
 * Appointing authorities as they can be told apart (任命権者の区分): those that share a department are one group, with their quotas added.
 *
 * Not here: the quotas as the ordinance prints them, which the municipality keeps.
 */

/** Appointing authorities whose staff the departments do not tell apart (任命権者の区分): mostly one alone. */
export interface AuthorityGroup {
  /** The first of them in the order of the ordinance. */
  readonly id: string
  readonly authorities: readonly string[]
  /** Sum of their quotas (条例定数). */
  readonly quota: number
  /** The departments whose staff belong to them; none: who belongs to them is not known. */
  readonly departments: readonly string[]
}

/** Groups authorities by the departments that they share (任命権者の区分), in the order of the ordinance. */
export function authorityGroups(
  authorities: readonly { readonly title: string; readonly people: number }[],
  departments: Readonly<Record<string, readonly string[]>>,
): AuthorityGroup[] {
  const groupOf = new Map(authorities.map(({ title }) => [title, title]))
  for (const shared of Object.values(departments)) {
    const joined = new Set(shared.map(title => groupOf.get(title)))
    const first = authorities.find(({ title }) => joined.has(title))?.title
    for (const [title, group] of groupOf) if (first !== undefined && joined.has(group)) groupOf.set(title, first)
  }
  return authorities.flatMap(({ title: id }) => {
    const members = authorities.filter(({ title }) => groupOf.get(title) === id)
    if (members.length === 0) return []
    const titles = members.map(({ title }) => title)
    return [
      {
        id,
        authorities: titles,
        quota: members.reduce((sum, { people }) => sum + people, 0),
        departments: Object.keys(departments).filter(name => departments[name]?.some(title => titles.includes(title))),
      },
    ]
  })
}
