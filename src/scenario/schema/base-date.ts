/**
 * The base date (基準日): a 1 April in Japanese or Western form.
 *
 * Unlike fiscal years, dates must exist in their era: 令和 began on 2019-05-01, so its first 1 April is that of 令和2年; the
 * 1 April before is 平成31年4月1日. Source: 元号を改める政令.
 */
import { type FiscalYear, fiscalYear } from '../../terms/index.ts'
import { type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { printed } from './number-text.ts'

interface Era {
  readonly letter: string
  readonly name: string
  readonly first: number
  /** First and last day, as year × 10000 + month × 100 + day. */
  readonly begins: number
  readonly ends: number
}

const ERAS: readonly Era[] = [
  { letter: 'R', name: '令和', first: 2019, begins: 20190501, ends: 99991231 },
  { letter: 'H', name: '平成', first: 1989, begins: 19890108, ends: 20190430 },
  { letter: 'S', name: '昭和', first: 1926, begins: 19261225, ends: 19890107 },
]

interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The base date (基準日), as the fiscal year that it begins. */
export const baseDate = (meta: Meta): Leaf<FiscalYear> =>
  leaf({ type: 'string', minLength: 6 }, (value, report) => readBaseDate(value, report), meta)

function readBaseDate(value: unknown, report: Report): FiscalYear | undefined {
  const plain = typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/gu, '') : ''
  const western = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/u.exec(plain)
  if (western) {
    const [, year, month, day] = western.map(Number)
    return yearOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, printed(value), report)
  }
  const japanese = /^(令和|平成|昭和|[RHS])(元|\d{1,2})[.年-](\d{1,2})[.月-](\d{1,2})日?$/iu.exec(plain)
  const era = ERAS.find(candidate => candidate.name === japanese?.[1] || candidate.letter === japanese?.[1]?.toUpperCase())
  if (japanese === null || era === undefined) return report('E_DATE_FORMAT', { value: printed(value) })
  const count = japanese[2] === '元' ? 1 : Number(japanese[2])
  const date: CalendarDate = { year: era.first + count - 1, month: Number(japanese[3]), day: Number(japanese[4]) }
  if (count < 1 || !holds(era, date)) return report('E_WAREKI_RANGE', eraArguments(printed(value), date))
  return yearOf(date, printed(value), report)
}

/** Whether a date lies in an era. */
function holds(era: Era, { year, month, day }: CalendarDate): boolean {
  const code = year * 10000 + month * 100 + day
  return code >= era.begins && code <= era.ends
}

/** The date as its own era writes it, for the repair. */
function eraArguments(value: string, date: CalendarDate): { value: string; instead?: string } {
  const era = ERAS.find(candidate => holds(candidate, date))
  if (era === undefined) return { value }
  const { year, month, day } = date
  const count = year - era.first + 1
  return { value, instead: `${era.name}${count === 1 ? '元' : count}年${month}月${day}日` }
}

/** The fiscal year that a date begins, or a finding. */
function yearOf({ year, month, day }: CalendarDate, value: string, report: Report): FiscalYear | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return report('E_DATE_FORMAT', { value })
  return month === 4 && day === 1 ? fiscalYear(year) : report('E_BASE_DATE', { value })
}
