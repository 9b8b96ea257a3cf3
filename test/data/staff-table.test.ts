/**
 * The shipped staff tables against what is published: their margins are the council paper's and the age estimate's, and the
 * files are exactly what the documented derivation gives. Numbers: 別添１ (R4), 別添４ (R3.4.1), age_distribution_estimate.csv.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  departmentCells,
  departments2021,
  deriveStaffTable,
  KOGANEI,
  readTable,
  VARIANTS,
} from '../support/derive-staff-table.ts'

const files = Object.entries(VARIANTS)

function peopleBy(file: string, key: (row: Readonly<Record<string, string>>) => string | undefined): Record<string, number> {
  const people: Record<string, number> = {}
  for (const row of readTable(file)) {
    const group = key(row)
    if (group !== undefined) people[group] = (people[group] ?? 0) + Number(row.people)
  }
  return people
}

describe.each(files)('%s', (file, column) => {
  it('is what the derivation gives, byte for byte', () => {
    expect(readFileSync(`${KOGANEI}${file}`, 'utf8')).toBe(deriveStaffTable(column))
  })

  it('holds 658 = 635 + 11 + 4 + 8 people, and 7 short-time beside them', () => {
    expect(peopleBy(file, row => row.employmentType)).toEqual({
      regular: 635,
      'fixed-term': 11,
      'leave-substitute': 4,
      'reemployed-full-time': 8,
      'reemployed-short-time': 7,
    })
  })

  it('has the regular staff of the estimate at every age', () => {
    const published = readTable('age_distribution_estimate.csv')
      .map(row => [String(2022 - 1 - Number(row.age_at_2022_04_01)), Number(row[column])] as const)
      .filter(([, people]) => people > 0)
    expect(peopleBy(file, row => (row.employmentType === 'regular' ? row.birthYear : undefined))).toEqual(
      Object.fromEntries(published),
    )
  })

  it('has the full-time re-employed of the estimate: 3, 2, 1, 1, 1 at 60 to 64', () => {
    expect(peopleBy(file, row => (row.employmentType === 'reemployed-full-time' ? row.birthYear : undefined))).toEqual({
      1961: 3,
      1960: 2,
      1959: 1,
      1958: 1,
      1957: 1,
    })
  })

  it('keeps the people of every department and job family', () => {
    const inStrength = peopleBy(file, row =>
      row.employmentType === 'reemployed-short-time' ? undefined : `${row.department} ${row.jobFamily}`,
    )
    expect(inStrength).toEqual(
      Object.fromEntries(departmentCells().map(cell => [`${cell.department} ${cell.jobFamily}`, cell.people])),
    )
  })

  it('has one row per cell, with at least one whole person', () => {
    const rows = readTable(file)
    const cells = rows.map(row => [row.birthYear, row.jobFamily, row.employmentType, row.department].join(' '))
    expect(new Set(cells).size).toBe(rows.length)
    expect(rows.every(row => /^[1-9]\d*$/u.test(row.people ?? ''))).toBe(true)
  })
})

it('the cohorts that retire at the end of R4, R6, R8, R10, R12 and R14 number 13, 16, 17, 18, 19 and 19', () => {
  const born = peopleBy('staff-2022-04-01.csv', row => (row.employmentType === 'regular' ? row.birthYear : undefined))
  expect([1962, 1963, 1964, 1965, 1966, 1967].map(year => born[year])).toEqual([13, 16, 17, 18, 19, 19])
})

it('the eleven departments of 1 April 2021 add up to the 670 of the council paper', () => {
  expect(departments2021().map(row => row.staff)).toEqual([9, 135, 43, 225, 47, 2, 5, 53, 95, 11, 45])
  expect(departments2021().reduce((sum, row) => sum + row.staff, 0)).toBe(670)
})

/** 658 ÷ 670 of 9, 135, … is 8.84, 132.58, 42.23, 220.97, 46.16, 1.96, 4.91, 52.05, 93.30, 10.80, 44.19: six round up. */
it('scales the departments to 658 by largest remainders', () => {
  const people = new Map<string, number>()
  for (const cell of departmentCells()) people.set(cell.department, (people.get(cell.department) ?? 0) + cell.people)
  expect(Object.fromEntries(people)).toEqual({
    議会: 9,
    '総務・企画': 133,
    税務: 42,
    民生: 221,
    衛生: 46,
    農林水産: 2,
    商工: 5,
    土木: 52,
    教育: 93,
    下水道: 11,
    その他公営企業: 44,
  })
})

it('every assumed job-family split of a section adds up to 100 %', () => {
  const shares = new Map<string, number>()
  for (const row of readTable('job_family_by_section_assumed.csv')) {
    const section = `${row.department} ${row.small_section}`
    shares.set(section, (shares.get(section) ?? 0) + Number(row.share_pct))
  }
  expect([...shares.values()].every(share => share === 100)).toBe(true)
})
