/**
 * The assumptions of several scenarios as one list (案をまたぐ前提一覧): each value once, with the scenarios that have it where others have another.
 *
 * Not here: what a single scenario rests on, see resolve/provenance.ts.
 */
import type { ResolvedScenario } from './resolved.ts'
import type { Provenance } from './resolved-origins.ts'

/** A row of the list (前提一覧の行). */
export interface SharedProvenance extends Provenance {
  /** Where scenarios differ in this value: those that have this one. Absent where all of them have the same, and for values of the study. */
  readonly only?: readonly Pick<ResolvedScenario, 'id' | 'title'>[]
}

type Named = Pick<ResolvedScenario, 'id' | 'title' | 'provenance'>

/** The assumptions and sources of all scenarios, and those of the study, each value once (案をまたぐ前提一覧). */
export function sharedProvenance(scenarios: readonly Named[], ofStudy: readonly Provenance[] = []): SharedProvenance[] {
  const found = new Map<string, { readonly row: Provenance; readonly holders: Named[] }>()
  const valuesAt = new Map<string, Set<string>>()
  for (const scenario of scenarios) {
    for (const row of scenario.provenance) {
      const key = keyOf(row)
      const known = found.get(key)
      if (known === undefined) {
        found.set(key, { row, holders: [scenario] })
        valuesAt.set(row.path, (valuesAt.get(row.path) ?? new Set()).add(row.value))
      } else known.holders.push(scenario)
    }
  }
  for (const row of ofStudy) if (!found.has(keyOf(row))) found.set(keyOf(row), { row, holders: [] })
  return [...found.values()].map(({ row, holders }) => {
    const differs = holders.length > 0 && (valuesAt.get(row.path)?.size ?? 0) > 1
    return differs ? { ...row, only: holders.map(({ id, title }) => ({ id, title })) } : row
  })
}

const keyOf = ({ file, path, value }: Provenance): string => `${file}\n${path}\n${value}`
