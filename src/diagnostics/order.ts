/**
 * The order of diagnostics (指摘の順序): by file in the order met, then by line and column, each finding once.
 *
 * Findings about no place come first. Not here: severity, which does not change the order: a reader goes through the file once.
 */
import type { Diagnostic } from './diagnostic.ts'

/** Sorts diagnostics by file (order of first appearance), line and column, and drops repetitions. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, number>()
  for (const { place } of diagnostics) if (place && !files.has(place.file)) files.set(place.file, files.size)
  const seen = new Set<string>()
  const once = diagnostics.filter(found => {
    const { code, path, place, args } = found
    const key = [code, path, place?.file, place?.line, place?.column, JSON.stringify(args)].join('\n')
    return !seen.has(key) && seen.add(key)
  })
  const fileRank = ({ place }: Diagnostic): number => (place ? (files.get(place.file) ?? 0) : -1)
  return once.sort(
    (a, b) =>
      fileRank(a) - fileRank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}
