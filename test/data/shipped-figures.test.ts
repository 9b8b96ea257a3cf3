/**
 * The hand-written files (municipality.yaml, retirement-age.yaml, the reduction scenario) against the tables they quote, so that
 * a figure cannot be changed in one place only.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const yaml = (path: string) => parse(readFileSync(`${root}${path}`, 'utf8'))
const table = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`${root}data/${path}`, 'utf8'), { header: true, skipEmptyLines: true }).data
const percent = (text: string): number => Number(text.replace('%', ''))
const year = (reiwa: string): number => 2018 + Number(reiwa.slice(1))

describe('municipality.yaml', () => {
  const city = yaml('data/koganei/municipality.yaml')

  it('has the ordinance quota of each appointing authority as printed', () => {
    const printed = table('koganei/quota_by_ordinance.csv')
      .slice(0, 6)
      .map(row => row.quota)
    expect(Object.values(city.ordinance.authorities).map(String)).toEqual(printed)
  })

  it('has the quota of R4 and the fiscal-year appointees of R4 as printed', () => {
    const plan = table('koganei/quota_plan_vs_actual_h30_r4.csv').at(-1)
    expect(String(city.quota.planned.R4)).toBe(plan?.plan_quota)
    const staff = table('koganei/staff_composition_by_employment_type_h26_r4.csv').at(-1)
    expect(String(city.besides[0].people)).toBe(staff?.fiscal_year_appointed)
    expect(String(city.leave.substitutes)).toBe(staff?.childcare_leave_substitute)
    expect(String(city.staff.total.people)).toBe(staff?.subtotal_fulltime)
  })

  it('takes the low resignation rate of each band from the national rates of FY2018, to a tenth of a percent', () => {
    const national = table('public/national_quit_rates_by_age_2018.csv').map(row => Number(row.annual_quit_rate_pct))
    city.separation.resignation.forEach((band: { rate: { low: string } }, index: number) => {
      expect(Math.abs(percent(band.rate.low) - (national[index] ?? 0))).toBeLessThan(0.051)
    })
  })

  it('covers every age from 18 to 59 once, and spreads hires over ages so that the shares sum to 100 %', () => {
    const covered = city.separation.resignation.flatMap((band: { ages: string }) => agesOf(band.ages))
    expect(covered).toEqual(Array.from({ length: 42 }, (_, index) => 18 + index))
    for (const bands of [city.recruitment.entryAges, city.recruitment.experiencedAges]) {
      const shares = bands.map((band: { share: string }) => percent(band.share))
      expect(shares.reduce((sum: number, share: number) => sum + share, 0)).toBe(100)
    }
  })

  it('knows every job family and department of the staff table, and no other', () => {
    const staff = table('koganei/staff-2022-04-01.csv')
    expect(Object.keys(city.jobFamilies).toSorted()).toEqual([...new Set(staff.map(row => row.jobFamily))].toSorted())
    expect(Object.keys(city.departments).toSorted()).toEqual([...new Set(staff.map(row => row.department))].toSorted())
  })
})

function agesOf(band: string): number[] {
  const [from = 0, to = 0] = band.split('-').map(Number)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

it('the general retirement age follows the published schedule from R4 to R15', () => {
  const steps: { from: string; age: number }[] = yaml('data/statute/retirement-age.yaml').classes.general.ages
  for (const row of table('public/retirement_age_schedule.csv')) {
    const inForce = steps.filter(step => step.from.startsWith('S') || year(step.from) <= Number(row.fiscal_year)).at(-1)
    expect(String(inForce?.age), row.fiscal_year_jp).toBe(row.retirement_age)
  }
})

/** 537 ÷ 117,007 = 0.00458947; 614 ÷ 123,828 = 0.00495849; ratio 0.92558; × 658 = 609.03. */
it('the reduction scenario aims at the level of the city with the fewest staff per resident: 609 of 658', () => {
  const { assumptions } = yaml('scenarios/koganei/reduction.yaml')
  const peers = table('koganei/peer_cities_r3.csv')
  const perResident = (row: Record<string, string>): number =>
    Number(row.staff_total_ordinary_account_r3) / Number(row.population_20210101)
  const fewest = peers.toSorted((one, other) => perResident(one) - perResident(other))[0]
  expect(fewest?.city).toBe('higashikurume')
  expect(String(assumptions.最少市の職員数.value)).toBe(fewest?.staff_total_ordinary_account_r3)
  expect(String(assumptions.最少市の人口.value)).toBe(fewest?.population_20210101)
  expect(String(assumptions.自市の職員数.value)).toBe(peers[0]?.staff_total_ordinary_account_r3)
  expect(String(assumptions.自市の人口.value)).toBe(peers[0]?.population_20210101)
  expect(Math.round(((658 * 537) / 117_007 / 614) * 123_828)).toBe(609)
})

describe('DX hours of Koganei', () => {
  interface Item {
    readonly hours: number | { readonly low: number; readonly mode: number; readonly high: number }
    readonly departments: Readonly<Record<string, string>>
  }
  const { dx, departments } = yaml('data/koganei/municipality.yaml')
  const items = dx.items as Readonly<Record<string, Item>>
  const total = (end: 'low' | 'mode' | 'high'): number =>
    Object.values(items).reduce((sum, { hours }) => sum + (typeof hours === 'number' ? hours : hours[end]), 0)

  it('cover the 17 items of the action plan, and no other', () => {
    expect(Object.keys(items).toSorted()).toEqual(
      table('koganei/dx_action_plan_items.csv')
        .map(row => row.item_id)
        .toSorted(),
    )
  })

  /** 1,555 h: 武蔵野市 R4. 22,654 h × 658 ÷ 508 = 29,343 h: 宇城市 on Koganei's staff; the items are rounded to 29,300. */
  it('add up to what 武蔵野市 realised, and at most to what 宇城市 found on the same staff', () => {
    expect([total('low'), total('mode'), total('high')]).toEqual([1555, 14_500, 29_300])
    expect(Math.round((22_654 * 658) / 508)).toBe(29_343)
    expect(22_654 / 11.8).toBeCloseTo(dx.hoursPerFte.value, -1)
  })

  it('are shared out over departments that exist, each item in full', () => {
    for (const [id, item] of Object.entries(items)) {
      const names = Object.keys(item.departments)
      expect(names.filter(name => departments[name] === undefined)).toEqual([])
      expect(
        names.reduce((sum, name) => sum + percent(item.departments[name] as string), 0),
        id,
      ).toBe(100)
    }
  })

  it('are all assumptions', () => {
    expect(dx.status).toBe('assumed')
  })

  /** The low-yield scenario has the low hours of every item: 1,555 in all. */
  it('are the low ones in dx-low-yield', () => {
    const low = yaml('scenarios/koganei/dx-low-yield.yaml').dx.items as Readonly<Record<string, { hours: number }>>
    const hours = Object.entries(items).map(([id, item]) => {
      const mode = typeof item.hours === 'number' ? item.hours : item.hours.mode
      return low[id]?.hours ?? mode
    })
    expect(hours.reduce((sum, value) => sum + value, 0)).toBe(1555)
  })
})
