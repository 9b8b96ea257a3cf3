/**
 * Ages in a staff table (年齢の書き方): a single age, or a closed band, on 1 April of the base year.
 *
 * Written `34`, `34歳`, `20-23`, `20～23`, `20〜23歳`. Open bands (20歳未満, 60歳以上) are refused: how far they reach decides who
 * retires when, and only the planner knows. Leaves out: how a band is spread, which is spread-bands.ts.
 */

/** An age band (年齢階級), both ends included; a single age has equal ends. Ages on 1 April. */
export interface AgeBand {
  readonly fromAge: number
  readonly toAge: number
}

/** Why a text is not an age band: `open` at one end, `reversed`, or not an age at all. */
type AgeBandMistake = 'form' | 'open' | 'reversed'

/** The youngest age of anybody in post (年齢の下限), in tables and in bands of rates. */
export const YOUNGEST = 15
/** The oldest age of anybody in post (年齢の上限). */
export const OLDEST = 75

/** Reads an age or an age band. */
export function parseAgeBand(text: string): AgeBand | AgeBandMistake {
  const plain = text.normalize('NFKC').replace(/[\s歳才]/gu, '')
  const single = /^(\d{1,3})$/u.exec(plain)
  if (single) return { fromAge: Number(single[1]), toAge: Number(single[1]) }
  if (/未満|以下|以上|超|^[<>≦≧≤≥]|^[-~〜]|[-~〜+]$/u.test(plain) && /\d/u.test(plain)) return 'open'
  const band = /^(\d{1,3})(?:[-~〜−–—‐]|から)(\d{1,3})(?:まで)?$/u.exec(plain)
  if (!band) return 'form'
  const [fromAge, toAge] = [Number(band[1]), Number(band[2])]
  return fromAge > toAge ? 'reversed' : { fromAge, toAge }
}

/** How a band is printed: `20-23`, and a single age `34`. */
export const bandText = ({ fromAge, toAge }: AgeBand): string => (fromAge === toAge ? String(fromAge) : `${fromAge}-${toAge}`)
