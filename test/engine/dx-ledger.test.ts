/** The DX ledger: no hour is lost, nobody is moved back, fragments never add up to a post; ramps and learning by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DxPlan, HOUR, moverWeight, type ReallocationPlan, rampShare } from '../../src/engine/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { dxLedger } from '../support/dx-ledger.ts'

const YEARS = [2022, 2023, 2024, 2025, 2026, 2027]
const series = (value: number): number[] => YEARS.map(() => value)

const reallocation = (priorities: ReallocationPlan['priorities'], more: Partial<ReallocationPlan> = {}): ReallocationPlan => ({
  priorities,
  jobFamilies: [0],
  threshold: series(1),
  lag: 0,
  lagWeight: series(0),
  ramp: 1,
  ...more,
})

const item = (hours: number[], places: DxPlan['items'][number]['places'], realisation = 1): DxPlan['items'][number] => ({
  id: 'a',
  hours,
  realisation: series(realisation),
  start: fiscalYear(2022),
  ramp: { shape: 'linear', years: 1 },
  places,
  dualRunning: { hours: series(0), from: fiscalYear(2022), years: 0 },
  cost: series(0),
})

describe('ramps', () => {
  test('a linear ramp of four years is a quarter, a half, three quarters, all', () => {
    expect([-1, 0, 1, 2, 3, 4].map(since => rampShare({ shape: 'linear', years: 4 }, since))).toEqual([0, 0.25, 0.5, 0.75, 1, 1])
  })

  test('a logistic ramp of four years is a tenth, a half, nine tenths, all', () => {
    // x = 1/4: (1/16) ÷ (1/16 + 9/16) = 1/10; x = 1/2: 1/2; x = 3/4: (9/16) ÷ (9/16 + 1/16) = 9/10
    expect([0, 1, 2, 3].map(since => rampShare({ shape: 'logistic', years: 4 }, since))).toEqual([0.1, 0.5, 0.9, 1])
  })

  test('a ramp of one year is mature at once', () => {
    expect(rampShare({ shape: 'logistic', years: 1 }, 0)).toBe(1)
  })

  test('a moved person works half during one year of retraining, then three quarters, then in full', () => {
    const plan = reallocation([], { lag: 1, ramp: 2 })
    expect([0, 1, 2, 3].map(since => moverWeight(plan, 0.5, since))).toEqual([0.5, 0.75, 1, 1])
  })
})

describe('the ledger', () => {
  const town = (hours: number[]): DxPlan => ({
    hoursPerFte: 1920,
    items: [item(hours, [{ department: 0, share: 1 }])],
    reallocation: reallocation([{ department: 1, share: 1 }]),
  })

  test('a saving that falls again moves nobody back, and the old department lacks the hours', () => {
    // R4–R5: 4000 h → 2 people (3840) and 160; from R6: 1000 h for 2 people who have gone: 3840 − 1000 = 2840 h are missing
    const rows = dxLedger(town([4000, 4000, 1000, 1000, 1000, 1000]), YEARS).map(year => year.rows[0])
    expect(rows.map(row => row?.people)).toEqual([2, 2, 2, 2, 2, 2])
    expect(rows[1]).toMatchObject({ moved: 3840 * HOUR, fragments: 160 * HOUR, kept: 0, uncovered: 0 })
    expect(rows[2]).toMatchObject({ moved: 1000 * HOUR, fragments: 0, kept: 0, uncovered: 2840 * HOUR })
  })

  test('two departments with half a post each give nobody', () => {
    const places = [
      { department: 0, share: 0.5 },
      { department: 1, share: 0.5 },
    ]
    const plan: DxPlan = {
      hoursPerFte: 1920,
      items: [item(series(1920), places)],
      reallocation: reallocation([{ department: 2, share: 1 }]),
    }
    const last = dxLedger(plan, YEARS).at(-1)
    expect(last?.transfers).toEqual([])
    expect(last?.rows.map(row => row.fragments)).toEqual([960 * HOUR, 960 * HOUR])
  })

  test('an item that saves 2,880 h in one department gives one person and 960 h, not one and a half', () => {
    const first = dxLedger(town(series(2880)), YEARS)[0]
    expect(first?.transfers).toEqual([{ cause: 'reallocation', from: 0, to: 1, people: 1 }])
    expect(first?.rows[0]).toMatchObject({ moved: 1920 * HOUR, fragments: 960 * HOUR })
  })
})

describe('conservation', () => {
  const plans: fc.Arbitrary<DxPlan> = fc
    .record({
      hours: fc.array(fc.array(fc.double({ min: 0, max: 30_000, noNaN: true }), { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 4,
      }),
      realisation: fc.double({ min: 0, max: 1, noNaN: true }),
      split: fc.double({ min: 0, max: 1, noNaN: true }),
      families: fc.constantFrom<(number | undefined)[]>([undefined], [0], [1], [undefined, 0, 1]),
      shares: fc.constantFrom([1, 0], [0.5, 0.5], [0.3, 0.3], [0, 0]),
      threshold: fc.double({ min: 0, max: 3, noNaN: true }),
    })
    .map(({ hours, realisation, split, families, shares, threshold }) => ({
      hoursPerFte: 1920,
      items: hours.map((values, index) => {
        const jobFamily = families[index % families.length]
        const family = jobFamily === undefined ? {} : { jobFamily }
        return item(
          values,
          [
            { department: 0, share: split, ...family },
            { department: 2, share: 1 - split, ...family },
          ],
          realisation,
        )
      }),
      reallocation: reallocation(
        [
          { department: 1, share: shares[0] as number },
          { department: 2, share: shares[1] as number },
        ],
        { threshold: series(threshold) },
      ),
    }))

  test('hours saved are hours of people moved, fragments, hours kept and hours given up, to the last thousandth', () => {
    fc.assert(
      fc.property(plans, plan => {
        for (const { rows } of dxLedger(plan, YEARS)) {
          for (const { saved, moved, fragments, kept, givenUp } of rows) {
            expect(moved + fragments + kept + givenUp).toBe(saved)
            for (const part of [moved, fragments, kept, givenUp]) expect(part).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  test('whoever leaves a department arrives in another, and never in the own', () => {
    fc.assert(
      fc.property(plans, plan => {
        const years = dxLedger(plan, YEARS)
        const moved = years.flatMap(({ transfers }) => transfers)
        const received = years.at(-1)?.received.reduce((sum, { people }) => sum + people, 0)
        expect(moved.reduce((sum, { people }) => sum + people, 0)).toBe(received)
        expect(years.at(-1)?.rows.reduce((sum, { people }) => sum + people, 0)).toBe(received)
        for (const { from, to, people } of moved) {
          expect(to).not.toBe(from)
          expect(Number.isInteger(people) && people > 0).toBe(true)
        }
      }),
    )
  })
})
