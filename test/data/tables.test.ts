/** The list of tables (data/tables.csv) against the folders: every table has a title, a date, a status and a source. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../src/terms/index.ts'

const DATA = fileURLToPath(new URL('../../data/', import.meta.url))
const rows = Papa.parse<Record<string, string>>(readFileSync(`${DATA}tables.csv`, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data
const csvFiles = (folder: string): string[] =>
  readdirSync(`${DATA}${folder}`)
    .filter(name => name.endsWith('.csv'))
    .map(name => `${folder}/${name}`)

describe('the list of tables', () => {
  it('names every table of the folders koganei and public, and no other', () => {
    const listed = rows.map(row => row.table).filter(table => !table?.startsWith('statute/'))
    expect(listed.toSorted()).toEqual([...csvFiles('koganei'), ...csvFiles('public')].toSorted())
  })

  it('gives each table a title, a date, a status and a source', () => {
    for (const row of rows) {
      expect(STATUSES, row.table).toContain(row.status)
      for (const column of ['title_ja', 'as_of', 'source', 'licence_and_remarks'])
        expect(row[column], `${row.table} ${column}`).toBeTruthy()
    }
  })

  it('names derived columns that the table has', () => {
    for (const row of rows.filter(candidate => candidate.derived_columns)) {
      const header = readFileSync(`${DATA}${row.table}`, 'utf8').split('\n')[0]?.split(',')
      for (const column of row.derived_columns?.split(';') ?? []) expect(header, row.table).toContain(column)
    }
  })
})

describe("the council paper's own figures", () => {
  const history = table('koganei/staff_composition_by_employment_type_h26_r4.csv')

  it('on one basis the city stands at +2, −1, 0, +1 and −11 against its quota from H30 to R4', () => {
    const plans = table('koganei/quota_plan_vs_actual_h30_r4.csv')
    const gaps = plans.map(plan => {
      const year = history.find(row => row.fiscal_year === plan.fiscal_year)
      const onQuotaBasis = Number(year?.regular) + Number(year?.general_fixed_term) + Number(year?.reemployed_fulltime)
      return onQuotaBasis - Number(plan.plan_quota)
    })
    expect(gaps).toEqual([2, -1, 0, 1, -11])
  })

  it('the ordinance quota of the six authorities adds up to 790', () => {
    const quotas = table('koganei/quota_by_ordinance.csv').map(row => Number(row.quota))
    expect(quotas).toEqual([636, 10, 135, 4, 3, 2, 790])
    expect(quotas.slice(0, 6).reduce((sum, quota) => sum + quota, 0)).toBe(790)
  })

  it('the true mean of the eight cities is 667.5, not the printed 670', () => {
    const staff = table('koganei/peer_cities_r3.csv').map(row => Number(row.staff_total_ordinary_account_r3))
    expect(staff.reduce((sum, people) => sum + people, 0) / staff.length).toBe(667.5)
  })
})

function table(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`${DATA}${path}`, 'utf8'), { header: true, skipEmptyLines: true }).data
}
