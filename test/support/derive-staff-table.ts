/**
 * How Koganei's staff table (職員構成表) of 1 April 2022 was made: birth year × job family × employment type × department.
 *
 * The city publishes no such table. Three margins are known or estimated: the age estimate (635 regulars, 8 re-employed), the
 * council paper's employment types (658 = 635 + 11 + 4 + 8, beside them 7 short-time), and its sections of 1 April 2021 (670),
 * scaled to 658. The cells in between are spread as evenly as whole people allow, so the result is an assumption.
 * Leaves out: any link between age and job family (none is published).
 * Run `node --import tsx test/support/derive-staff-table.ts` to write the files again.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { apportion } from '../../src/numeric/index.ts'
import { bornAged } from '../../src/terms/index.ts'

/** The folder of Koganei's tables. */
export const KOGANEI = fileURLToPath(new URL('../../data/koganei/', import.meta.url))

/** The shipped staff tables and the column of the age estimate each follows. */
export const VARIANTS: Readonly<Record<string, string>> = {
  'staff-2022-04-01.csv': 'regular_recommended',
  'staff-2022-04-01-younger.csv': 'regular_cohort_younger',
  'staff-2022-04-01-older.csv': 'regular_cohort_older',
}

type TableRecord = Readonly<Record<string, string>>

/** People of one department and job family (部門・職種の人数). */
export interface Cell {
  readonly department: string
  readonly jobFamily: string
  readonly people: number
}

/** People of one employment type and age on 1 April 2022 (任用形態・年齢の人数). */
export interface AgeGroup {
  readonly employmentType: string
  readonly age: number
  readonly people: number
}

const BASE_YEAR = 2022
const BASE_STRENGTH = 658
const GENERAL = '一般事務'
const JOB_FAMILIES = [GENERAL, '土木', '建築', '保健師', '保育士', '児童厚生員', '技能労務']
const TYPES = ['regular', 'fixed-term', 'leave-substitute', 'reemployed-full-time', 'reemployed-short-time']
/** Assumed: one every second year of age from 30 to 50, and four spread over the same span. */
const FIXED_TERM_AGES = [30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50]
const SUBSTITUTE_AGES = [30, 37, 43, 50]
/** Assumed: younger re-employed staff are more numerous, like the full-time ones of the estimate. */
const SHORT_TIME_AGES = [60, 60, 61, 61, 62, 63, 64]

/** Reads a table without quoted fields into one record per line. */
export function readTable(file: string): TableRecord[] {
  const [header = '', ...lines] = readFileSync(`${KOGANEI}${file}`, 'utf8').trimEnd().split('\n')
  const names = header.split(',')
  return lines.map(line => {
    const fields = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']))
  })
}

/** The departments (部門) with their staff of 1 April 2021, in the order of the council paper: 11 rows, 670 people. */
export function departments2021(): { department: string; staff: number }[] {
  return readTable('section_diagnosis_big_r3.csv')
    .filter(row => !/計$/u.test(row.section_ja ?? '') && row.koganei_staff_b !== '')
    .map(row => ({ department: departmentOf(row.section_ja ?? ''), staff: Number(row.koganei_staff_b) }))
}

const departmentOf = (section: string): string => (section === 'その他' ? 'その他公営企業' : section)

/** The small sections (小部門) of 1 April 2021 that have staff; the two public-enterprise sections stand for themselves. */
function sections2021(): { department: string; section: string; staff: number }[] {
  const small = readTable('section_diagnosis_medium_small_r3.csv')
    .filter(row => row.small_section_ja !== '' && row.koganei_staff_b !== '')
    .map(row => ({
      department: row.big_section_ja ?? '',
      section: row.small_section_ja ?? '',
      staff: Number(row.koganei_staff_b),
    }))
  const enterprises = departments2021().filter(row => !small.some(section => section.department === row.department))
  return [
    ...small,
    ...enterprises.map(row => ({ ...row, section: row.department === 'その他公営企業' ? 'その他' : row.department })),
  ]
}

/** Departments scaled from 670 to 658, each split by the assumed job families of its sections (部門 × 職種). */
export function departmentCells(): Cell[] {
  const departments = departments2021()
  const scaled = apportion(
    BASE_STRENGTH,
    departments.map(row => row.staff),
  )
  const shares = readTable('job_family_by_section_assumed.csv')
  return departments.flatMap(({ department }, index) => {
    const weights = JOB_FAMILIES.map(() => 0)
    for (const section of sections2021().filter(row => row.department === department)) {
      const own = shares.filter(row => row.department === department && row.small_section === section.section)
      const split = own.length > 0 ? own : [{ job_family: GENERAL, share_pct: '100' }]
      for (const row of split) {
        const family = JOB_FAMILIES.indexOf(row.job_family ?? '')
        weights[family] = (weights[family] ?? 0) + section.staff * Number(row.share_pct)
      }
    }
    const people = apportion(scaled[index] ?? 0, weights)
    return JOB_FAMILIES.map((jobFamily, family) => ({ department, jobFamily, people: people[family] ?? 0 })).filter(
      cell => cell.people > 0,
    )
  })
}

/** The age groups inside the 658 (年齢 × 任用形態), oldest regulars first. */
export function ageGroups(column: string): AgeGroup[] {
  const estimate = readTable('age_distribution_estimate.csv').toReversed()
  const groupsOf = (employmentType: string, name: string): AgeGroup[] =>
    estimate.map(row => ({ employmentType, age: Number(row.age_at_2022_04_01), people: Number(row[name]) }))
  const one = (employmentType: string, ages: readonly number[]): AgeGroup[] =>
    ages.map(age => ({ employmentType, age, people: 1 }))
  return [
    ...groupsOf('regular', column),
    ...one('fixed-term', FIXED_TERM_AGES),
    ...one('leave-substitute', SUBSTITUTE_AGES),
    ...groupsOf('reemployed-full-time', 'reemployed_fulltime_assumed'),
  ].filter(group => group.people > 0)
}

/**
 * Gives every person of the age groups a cell: each time the cell that lags most behind its even share so far.
 * Every cell receives exactly its people, and every age holds each department and job family nearly in proportion.
 */
export function spreadOverCells(groups: readonly AgeGroup[], cells: readonly Cell[]): Map<string, number> {
  const total = cells.reduce((sum, cell) => sum + cell.people, 0)
  const given = cells.map(() => 0)
  const rows = new Map<string, number>()
  let placed = 0
  for (const group of groups) {
    for (let person = 0; person < group.people; person += 1) {
      placed += 1
      const lags = cells.map((cell, index) => cell.people * placed - (given[index] ?? 0) * total)
      const open = lags.map((lag, index) => ((given[index] ?? 0) < (cells[index]?.people ?? 0) ? lag : Number.NEGATIVE_INFINITY))
      const chosen = open.indexOf(Math.max(...open))
      given[chosen] = (given[chosen] ?? 0) + 1
      const cell = cells[chosen]
      const key = [bornAged(group.age, BASE_YEAR), cell?.jobFamily, group.employmentType, cell?.department].join(',')
      rows.set(key, (rows.get(key) ?? 0) + 1)
    }
  }
  return rows
}

/** The staff table (職員構成表) as CSV text, by birth year, then in the order of job families, types and departments. */
export function deriveStaffTable(column: string): string {
  const cells = departmentCells()
  const shortTime = apportion(
    SHORT_TIME_AGES.length,
    cells.map(cell => cell.people),
  )
  const shortTimeCells = cells.map((cell, index) => ({ ...cell, people: shortTime[index] ?? 0 })).filter(cell => cell.people > 0)
  const shortTimeGroups = SHORT_TIME_AGES.map(age => ({ employmentType: 'reemployed-short-time', age, people: 1 }))
  const departmentOrder = departments2021().map(row => row.department)
  const rank = (key: string): number[] => {
    const [born, family = '', type = '', department = ''] = key.split(',')
    return [Number(born), JOB_FAMILIES.indexOf(family), TYPES.indexOf(type), departmentOrder.indexOf(department)]
  }
  const rows = [...spreadOverCells(ageGroups(column), cells), ...spreadOverCells(shortTimeGroups, shortTimeCells)]
  rows.sort(([left], [right]) => firstDifference(rank(left), rank(right)))
  return ['birthYear,jobFamily,employmentType,department,people', ...rows.map(([key, people]) => `${key},${people}`), ''].join(
    '\n',
  )
}

const firstDifference = (left: readonly number[], right: readonly number[]): number =>
  left.map((value, index) => value - (right[index] ?? 0)).find(difference => difference !== 0) ?? 0

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, column] of Object.entries(VARIANTS)) writeFileSync(`${KOGANEI}${file}`, deriveStaffTable(column))
}
