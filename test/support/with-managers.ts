/**
 * A comparison with managerial posts: 60 posts, all filled; 150 successors on the base date, two fewer every year; on every later 1 April
 * four managers step down and seven are appointed.
 */
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { yearsBetween } from '../../src/terms/index.ts'

/** The same comparison, in which managers are told apart. @param filled posts that are filled on the closing date. */
export function withManagers(comparison: Comparison, filled = 60): Comparison {
  const { baseYear, closingYear } = comparison.study
  const added = comparison.scenarios.flatMap(({ id }) =>
    yearsBetween(baseYear, closingYear).flatMap((fiscalYear): MeasureRow[] => {
      const row = (name: MeasureRow['measure'], value: number): MeasureRow => ({
        scenario: id,
        band: 'expected',
        fiscalYear,
        measure: name,
        value,
        unit: 'people',
      })
      const stock = [
        row('managers.posts', 60),
        row('managers.filled', fiscalYear === closingYear ? filled : 60),
        row('managers.vacant', fiscalYear === closingYear ? 60 - filled : 0),
        row('managers.pastLimit', 0),
        row('managers.successors', 150 - 2 * (fiscalYear - baseYear)),
      ]
      return fiscalYear === baseYear ? stock : [...stock, row('managers.steppedDown', 4), row('managers.appointed', 7)]
    }),
  )
  return { ...comparison, measures: measureTable([...comparison.measures.rows, ...added]) }
}
