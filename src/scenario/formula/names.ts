/**
 * Names in formulas (計算式の名前): the Japanese words that stand for declared names, and the words mathjs keeps for itself.
 *
 * A planner may write 定員 for `quota.planned`; the checked expression holds the declared name only. A name declared under the
 * Japanese word itself (a planner's own assumption) goes first.
 */
/** The Japanese words (日本語の名前) that stand for declared names. */
export const JAPANESE_NAMES: ReadonlyMap<string, string> = new Map([
  ['年度', 'year'],
  ['退職者数', 'leavers'],
  ['定員', 'quota.planned'],
  ['条例定数', 'ordinance.total'],
  ['目標', 'target'],
  ['現員', 'strength.actual'],
])

/** Words that the grammar reads as operators, and that therefore no name can be. */
export const LOGICAL_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not'])
/** Operators of mathjs that formulas here do not have. */
export const FORBIDDEN_WORDS: ReadonlySet<string> = new Set(['mod', 'to', 'in', 'xor'])
/** Values of mathjs that are not numbers. */
export const CONSTANT_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined'])

/** The declared name (正式名) of a name as written: 定員 is `quota.planned`; every other name is itself. */
export const canonicalName = (written: string): string => JAPANESE_NAMES.get(written) ?? written

/** The declared name that a written name means; undefined when nothing of that name is declared. */
export function declaredName(written: string, names: ReadonlySet<string>): string | undefined {
  if (names.has(written)) return written
  const canonical = canonicalName(written)
  return names.has(canonical) ? canonical : undefined
}

/** Everything that may be written for the declared names: the names and the Japanese words for them. */
export const writableNames = (names: ReadonlySet<string>): string[] => [
  ...names,
  ...[...JAPANESE_NAMES].filter(([, canonical]) => names.has(canonical)).map(([word]) => word),
]
