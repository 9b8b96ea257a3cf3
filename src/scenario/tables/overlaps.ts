/**
 * Rows of a staff table that speak of the same people (重なる行): the same cell twice, or bands that share an age.
 *
 * Both rows are shown. Whether they add up or repeat each other is for the planner to say.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { type AgeBand, bandText } from './age-band.ts'
import { type CsvRow, findingAt, placeOfLine } from './csv-finding.ts'

/** What is compared of a row. */
interface ComparedRow extends AgeBand {
  readonly row: CsvRow
  readonly jobFamily: string
  readonly employmentType: string
  readonly department: string
  readonly entryYear?: number
}

/** Finds every row that repeats or overlaps an earlier one. */
export function overlaps(file: string, rows: readonly ComparedRow[]): Diagnostic[] {
  const earlier = new Map<string, ComparedRow>()
  return rows.flatMap(row => {
    const cell = `${row.jobFamily}・${row.employmentType}・${row.department}`
    const key = (age: number): string =>
      [age, row.jobFamily, row.employmentType, row.department, row.entryYear ?? ''].join('\u0000')
    const ages = Array.from({ length: row.toAge - row.fromAge + 1 }, (_, offset) => row.fromAge + offset)
    const first = ages.map(age => earlier.get(key(age))).find(found => found !== undefined)
    for (const age of ages) if (!earlier.has(key(age))) earlier.set(key(age), row)
    if (first === undefined) return []
    const places = [placeOfLine(file, row.row.line), placeOfLine(file, first.row.line)] as const
    const line = first.row.line.number
    if (first.fromAge === row.fromAge && first.toAge === row.toAge) {
      return [findingAt('E_ROSTER_DUPLICATE_CELL', { cell, band: bandText(row), line }, ...places)]
    }
    return [findingAt('E_ROSTER_OVERLAP', { cell, band: bandText(row), other: bandText(first), line }, ...places)]
  })
}
