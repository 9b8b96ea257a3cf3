/**
 * Sections against similar cities (部門別の比較): every row of the diagnosis with 超過数 and 超過率, totals added up from their parts.
 *
 * 修正値 of a total adds only the sections in which the city has staff, because its table leaves the others blank. Rates are over own
 * staff, never over the benchmark. Source: the council paper, 別添４. Not here: how ratios of a small base are printed.
 */
import { gap, gapRate } from '../../measure/index.ts'
import type { SectionFigures } from '../../scenario/index.ts'
import { isInTotal, SURVEY_TOTALS } from '../../terms/index.ts'
import type { PrintedSlip, SectionComparison } from './benchmark-comparison.ts'

/** The rows of a diagnosis (定員管理診断表) with their differences, in the order of the table. */
export function compareSections(rows: readonly SectionFigures[]): readonly SectionComparison[] {
  return rows.map(row => {
    const isTotal = SURVEY_TOTALS[row.section] !== undefined
    const { own, simple, adjusted } = isTotal ? totalOf(rows, row) : row
    return {
      section: row.section,
      isTotal,
      ...known({
        medium: row.medium,
        small: row.small,
        own,
        simple,
        gapSimple: gap(own, simple),
        rateSimple: gapRate(own, simple),
        adjusted,
        gapAdjusted: gap(own, adjusted),
        rateAdjusted: gapRate(own, adjusted),
      }),
    }
  })
}

type People = Pick<SectionFigures, 'own' | 'simple' | 'adjusted'>

/** A total from its parts; a column that the source leaves blank in the total stays blank. */
function totalOf(rows: readonly SectionFigures[], total: SectionFigures): People {
  const parts = rows.filter(({ section }) => isInTotal(section, total.section))
  if (parts.length === 0) return total
  const staffed = parts.filter(({ own }) => own !== undefined && own > 0)
  const sum = (of: keyof People, over: readonly SectionFigures[]): People =>
    total[of] === undefined ? {} : { [of]: over.reduce((people, part) => people + (part[of] ?? 0), 0) }
  return { ...sum('own', parts), ...sum('simple', parts), ...sum('adjusted', staffed) }
}

/** The entries that have a value. */
const known = <T extends Readonly<Record<string, unknown>>>(
  entries: T,
): { readonly [key in keyof T]?: Exclude<T[key], undefined> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    readonly [key in keyof T]?: Exclude<T[key], undefined>
  }

/** Printed differences and rates that the arithmetic does not give (印刷された値との不一致). Rates are printed to a tenth of a per cent. */
export function sectionSlips(
  table: 'sections' | 'smallSections',
  rows: readonly SectionFigures[],
  compared: readonly SectionComparison[],
): readonly PrintedSlip[] {
  return rows.flatMap(({ section, small, printed }, index) => {
    const row = compared[index]
    const name = small === undefined ? section : `${section}・${small}`
    const slip = (figure: PrintedSlip['figure'], says: number | undefined, is: number | undefined): PrintedSlip[] =>
      says === undefined || is === undefined || toTenths(says) === toTenths(is)
        ? []
        : [{ table, section: name, figure, printed: says, computed: is }]
    const percent = (rate: number | undefined) => (rate === undefined ? undefined : rate * 100)
    return [
      ...slip('gap', printed.gapSimple, row?.gapSimple),
      ...slip('rate', printed.rateSimple, percent(row?.rateSimple)),
      ...slip('gap', printed.gapAdjusted, row?.gapAdjusted),
      ...slip('rate', printed.rateAdjusted, percent(row?.rateAdjusted)),
    ]
  })
}

/** A number in whole tenths, rounded half away from zero; −0 is 0. */
function toTenths(value: number): number {
  const size = Math.floor((value < 0 ? -value : value) * 10 + 0.5 + 1e-9)
  return value < 0 && size > 0 ? -size : size
}
