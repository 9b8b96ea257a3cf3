/**
 * The nearest word (候補): which known name a planner probably meant.
 *
 * Distance counts single insertions, deletions, substitutions and swaps of neighbours (restricted Damerau–Levenshtein).
 * A suggestion is made only when it is close: at most two edits, or a third of the word; or when one word contains the other.
 */

/** Number of single edits between two words (編集距離). */
export function editDistance(left: string, right: string): number {
  const a = [...left]
  const b = [...right]
  let beforeLast: number[] = []
  let last = b.map((_, column) => column)
  last.push(b.length)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const plain = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      current.push(swapped ? Math.min(plain, (beforeLast[column - 2] ?? 0) + 1) : plain)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** The candidate nearest to a word (候補), or undefined when none is near. Ties go to the earlier candidate. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(word)
  const allowance = Math.max(plain.length <= 2 ? 1 : 2, Math.floor(plain.length / 3))
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const name of candidates) {
    const other = fold(name)
    const contained = plain.length >= 2 && other.length >= 2 && (other.includes(plain) || plain.includes(other))
    const distance = Math.min(editDistance(plain, other), contained ? allowance : Number.POSITIVE_INFINITY)
    if (distance <= allowance && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best?.name
}

/** The nearest candidate as an argument of a text (候補): `{ nearest }`, or nothing to spread when none is near. */
export function suggestion(word: string, candidates: Iterable<string>): { readonly nearest?: string } {
  const found = nearest(word, candidates)
  return found === undefined ? {} : { nearest: found }
}

/** Small and capital letters, width, and the joining signs of names do not matter: `at_least` is near `at-least`. */
const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]/gu, '')
