/**
 * The codes that a planner may have meant (コードの候補): the nearest spelling, or else those that share most of its words.
 *
 * `E_KEY_UNKNOWN` is no misspelling of `E_SCHEMA_UNKNOWN_KEY`, yet its words are those; so words count in any order.
 */
import { CATALOGUE, editDistance, nearest } from '../diagnostics/index.ts'

/** How many codes are suggested at most. */
const MOST = 3

/** Up to three codes near to what was typed, the nearest first; none when no word agrees. */
export function codesNear(given: string): readonly string[] {
  const codes = Object.keys(CATALOGUE)
  const same = nearest(given, codes)
  if (same !== undefined) return [same]
  const words = wordsOf(given)
  const ranked = codes
    .map(code => {
      const others = wordsOf(code)
      return { code, shared: words.filter(word => others.includes(word)).length, distance: editDistance(given, code) }
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
  const most = ranked[0]?.shared ?? 0
  return ranked
    .filter(({ shared }) => shared === most)
    .slice(0, MOST)
    .map(({ code }) => code)
}

const wordsOf = (code: string): readonly string[] => code.split('_').filter(word => word.length > 1)
