/**
 * The fiscal year (年度), the clock of the whole model, and its Japanese names.
 *
 * Fiscal year t runs from 1 April t to 31 March t+1. The era table gives the year in which an era begins; a fiscal year is
 * named after the era it ends its first month but one in, so FY2019 is 令和元年度 (R1) although 1 April 2019 was still 平成31年.
 * Source: 元号を改める政令; the council paper writes both 「Ｒ１」 and 「R元年度」. Not here: calendar dates.
 */
declare const unit: unique symbol

/** The fiscal year (年度): the calendar year of its 1 April. Range: 1900–2200. */
export type FiscalYear = number & { readonly [unit]: 'FiscalYear' }

interface Era {
  readonly letter: string
  readonly name: string
  /** The fiscal year called 元年度 of the era. */
  readonly first: number
}

/** The eras (元号) a personnel table can name, newest first. A new era is one more row. */
const ERAS: readonly Era[] = [
  { letter: 'R', name: '令和', first: 2019 },
  { letter: 'H', name: '平成', first: 1989 },
  { letter: 'S', name: '昭和', first: 1926 },
]

/** Takes a whole number as a fiscal year (年度). */
export const fiscalYear = (year: number): FiscalYear => year as FiscalYear

/** The fiscal year `years` later (翌年度 by default). */
export const yearAfter = (year: FiscalYear, years = 1): FiscalYear => (year + years) as FiscalYear

/** Every fiscal year from the first to the last, both included. */
export function yearsBetween(from: FiscalYear, to: FiscalYear): FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => (from + offset) as FiscalYear)
}

/** The short Japanese name of a fiscal year, as on axes and in `--json`: `R7`; the first year of an era is `R1`. */
export function shortYear(year: FiscalYear): string {
  const era = ERAS.find(candidate => year >= candidate.first)
  return era ? `${era.letter}${year - era.first + 1}` : String(year)
}

/** The axis label of a fiscal year: as {@link shortYear}, but the first year of an era is written 元 (`R元`). */
export const axisYear = (year: FiscalYear): string => shortYear(year).replace(/^([RHS])1$/u, '$1元')

/** The full Japanese name of a fiscal year: 令和7年度, 令和元年度. */
export function longYear(year: FiscalYear): string {
  const era = ERAS.find(candidate => year >= candidate.first)
  if (!era) return `${year}年度`
  const count = year - era.first + 1
  return `${era.name}${count === 1 ? '元' : count}年度`
}

/** The date a stock is counted on (4月1日現在), as printed under tables: 令和7年4月1日現在. */
export function stockDate(year: FiscalYear): string {
  const calendar = year === 2019 ? '平成31年' : year === 1989 ? '平成元年' : longYear(year).replace('年度', '年')
  return `${calendar}4月1日現在`
}

/**
 * Reads a fiscal year as planners write it: `2023`, `R5`, `R元`, `令和5年度`, `令和５年度`, `H30`, `平成30年度`.
 * @returns undefined when the text is not a fiscal year between 1900 and 2200.
 */
export function parseFiscalYear(text: string): FiscalYear | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const western = /^(\d{4})(?:年度)?$/u.exec(plain)
  if (western) return inRange(Number(western[1]))
  const japanese = /^(令和|平成|昭和|[RHS])(元|\d{1,2})(?:年度)?$/iu.exec(plain)
  if (!japanese) return undefined
  const era = ERAS.find(candidate => candidate.name === japanese[1] || candidate.letter === japanese[1]?.toUpperCase())
  const count = japanese[2] === '元' ? 1 : Number(japanese[2])
  if (!era || count < 1) return undefined
  return inRange(era.first + count - 1)
}

const inRange = (year: number): FiscalYear | undefined => (year >= 1900 && year <= 2200 ? (year as FiscalYear) : undefined)
