/**
 * The assumptions of several scenarios as one list (案をまたぐ前提一覧): each value once, with the scenarios that have it where others have another.
 *
 * Not here: what a single scenario rests on, see resolve/provenance.ts.
 */
import type { ResolvedScenario } from './resolved.ts'
import type { Provenance } from './resolved-origins.ts'

/** A row of the list (前提一覧の行). */
export interface SharedProvenance extends Provenance {
  /** Where scenarios differ in this value, or some have no such shock or correlation: those that have this one. Absent where all of them have the same, and for values of the study. */
  readonly only?: readonly Pick<ResolvedScenario, 'id' | 'title'>[]
}

type Named = Pick<ResolvedScenario, 'id' | 'title' | 'provenance'>

/** The assumptions and sources of all scenarios, and those of the study, each value once (案をまたぐ前提一覧). */
export function sharedProvenance(scenarios: readonly Named[], ofStudy: readonly Provenance[] = []): SharedProvenance[] {
  const found = new Map<string, { readonly row: Provenance; readonly holders: Named[] }>()
  /** By what a row is about and its value: the scenarios that have it, whichever file wrote it. */
  const having = new Map<string, Map<string, Set<string>>>()
  for (const scenario of scenarios) {
    for (const row of scenario.provenance) {
      const known = found.get(keyOf(row))
      if (known === undefined) found.set(keyOf(row), { row, holders: [scenario] })
      else known.holders.push(scenario)
      const values = having.get(placeOf(row)) ?? new Map<string, Set<string>>()
      having.set(placeOf(row), values)
      values.set(row.value, (values.get(row.value) ?? new Set()).add(scenario.id))
    }
  }
  for (const row of ofStudy) if (!found.has(keyOf(row))) found.set(keyOf(row), { row, holders: [] })
  return [...found.values()].map(({ row, holders }) => {
    const values = having.get(placeOf(row))
    const lacking = isUncertainty(row) && (values?.get(row.value)?.size ?? 0) < scenarios.length
    const differs = holders.length > 0 && (lacking || (values?.size ?? 0) > 1)
    return differs ? { ...row, only: holders.map(({ id, title }) => ({ id, title })) } : row
  })
}

/** Shocks and correlations (不確かさ): who has none of them has another spread than who has one. */
const isUncertainty = ({ path }: Provenance): boolean => path.startsWith('uncertainty.')

/** What a row is about: a correlation is told by its two values, not by where it stands in its list. */
const placeOf = ({ path, between }: Provenance): string =>
  between === undefined ? path : `correlation of ${between.join(' and ')}`

const keyOf = ({ file, path, value }: Provenance): string => `${file}\n${path}\n${value}`
