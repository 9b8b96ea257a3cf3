/**
 * Yazu town (八頭町), third staffing plan FY2015–2020: retirements of 31 March stand in the year that ends, hires on their 1 April.
 *
 * This is the convention of the projection itself, so the table goes in as printed. The retirements of FY2020 act on 1 April 2021,
 * which is not published.
 */
import { expect, it } from 'vitest'
import { aPlan } from '../support/a-plan.ts'
import { column, readCase, replay, townRetiring } from '../support/published-case.ts'

const flows = readCase('yazu-town-2016/inputs.csv')
const published = readCase('yazu-town-2016/outputs.csv')
const strength = column(published, 'headcount_april_1')
const plan = aPlan({
  from: 2015,
  to: 2019,
  opening: townRetiring(2015, strength[0] as number, column(flows, 'retirements_at_fy_end').slice(0, -1)),
  policy: { policy: 'fixed', hires: column(flows, 'hires_on_april_1') },
})

it('the headcount of every 1 April is the published one', () => {
  expect(replay(plan).series('strength.actual')).toEqual(strength)
})

it('the cumulative reduction is the published one to the hundredth of a percent it is printed with', () => {
  const rates = replay(plan)
    .series('strength.actual')
    .slice(1)
    .map(people => (((people ?? 0) / (strength[0] as number) - 1) * 100).toFixed(2))
  expect(rates).toEqual(published.slice(1).map(row => row.cumulative_reduction_rate_pct))
})
