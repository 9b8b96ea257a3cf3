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

/** The base date (基準日), as the fiscal year that it begins. */
export const baseDate = (meta: Meta): Leaf<FiscalYear> =>
  leaf({ type: 'string', minLength: 6 }, (value, report) => readBaseDate(value, report), meta)

function readBaseDate(value: unknown, report: Report): FiscalYear | undefined {
  const plain = typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/gu, '') : ''
  const western = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/u.exec(plain)
  if (western) return dayOf(Number(western[1]), Number(western[2]), Number(western[3]), printed(value), report)
  const japanese = /^(令和|平成|昭和|[RHS])(元|\d{1,2})[.年-](\d{1,2})[.月-](\d{1,2})日?$/iu.exec(plain)
  const era = ERAS.find(candidate => candidate.name === japanese?.[1] || candidate.letter === japanese?.[1]?.toUpperCase())
  if (japanese === null || era === undefined) return report('E_DATE_FORMAT', { value: printed(value) })
  const count = japanese[2] === '元' ? 1 : Number(japanese[2])
  const [year, month, day] = [era.first + count - 1, Number(japanese[3]), Number(japanese[4])]
  const code = year * 10000 + month * 100 + day
  if (count < 1 || code < era.begins || code > era.ends)
    return report('E_WAREKI_RANGE', eraArguments(printed(value), year, month, day))
  return dayOf(year, month, day, printed(value), report)
}

function eraArguments(value: string, ...[year, month, day]: [number, number, number]): { value: string; instead?: string } {
  const code = year * 10000 + month * 100 + day
  const era = ERAS.find(candidate => code >= candidate.begins && code <= candidate.ends)
  if (era === undefined) return { value }
  const count = year - era.first + 1
  return { value, instead: `${era.name}${count === 1 ? '元' : count}年${month}月${day}日` }
}

function dayOf(year: number, month: number, ...[day, value, report]: [number, string, Report]): FiscalYear | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return report('E_DATE_FORMAT', { value })
  return month === 4 && day === 1 ? fiscalYear(year) : report('E_BASE_DATE', { value })
}
