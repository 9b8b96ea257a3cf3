/**
 * The published cases of data/cases: their tables as rows, and towns that are made from them.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { type OpeningRow, type RunPlan, simulate } from '../../src/engine/index.ts'
import { type MeasureTable, measure, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { regulars } from './a-plan.ts'

const CASES = fileURLToPath(new URL('../../data/cases/', import.meta.url))

/** A table of a published case: one object a row, cells as printed. */
export function readCase(path: string): Record<string, string>[] {
  const text = readFileSync(`${CASES}${path}`, 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

/** A table of `key,value` rows. */
export const readKeys = (path: string): Record<string, number> =>
  Object.fromEntries(readCase(path).map(({ key = '', value }) => [key, Number(value)]))

/** One column as numbers. */
export const column = (rows: readonly Record<string, string>[], name: string): number[] => rows.map(row => Number(row[name]))

/** A projected plan and how to read a measure over its years, base year first. */
export interface Replay {
  readonly table: MeasureTable
  series(name: string): (number | undefined)[]
  causes(name: string, cause: string): (number | undefined)[]
}

/** Projects a plan and reads it year by year. */
export function replay(plan: RunPlan): Replay {
  const table = measureTable(measure(simulate(plan)))
  const years = yearsBetween(plan.from, (plan.to + 1) as FiscalYear)
  return {
    table,
    series: name => years.map(year => table.value(plan.scenario, year, name)),
    causes: (name, cause) => years.map(year => table.breakdown(plan.scenario, year, name, 'cause').get(cause)),
  }
}

/**
 * A town whose mandatory retirements (at 60) are the given numbers in the years from `from` on, and in which nobody else leaves.
 * The rest are too young to retire within the table.
 */
export function townRetiring(from: number, people: number, retirements: readonly number[]): OpeningRow[] {
  const leaving = retirements.reduce((sum, number) => sum + number, 0)
  return [...retirements.map((number, index) => regulars(from + index - 60, number)), regulars(from - 30, people - leaving)]
}
