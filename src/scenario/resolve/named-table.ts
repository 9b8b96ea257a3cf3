/**
 * A table that a file names (表の読み取り): its text is read by its own reader, and its findings join those of the pass.
 *
 * A table that is not named has no rows; one with an error has none either, so that what follows can still be checked. Not here: what
 * the columns mean.
 */
import type { Outcome } from '../../diagnostics/index.ts'
import type { Asker, Reading } from './reading.ts'

/** Reads a table that a municipality may name (表の読み取り); without one, or after a finding, it has no rows. */
export async function tableOf<T>(
  reading: Reading,
  asker: Asker,
  reference: string | undefined,
  read: (file: string, text: string) => Outcome<readonly T[]>,
): Promise<readonly T[]> {
  const found = reference === undefined ? undefined : await reading.text(reference, asker)
  if (found === undefined) return []
  const outcome = read(found.id, found.text)
  reading.diagnostics.push(...outcome.diagnostics)
  return outcome.value ?? []
}
