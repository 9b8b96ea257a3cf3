/**
 * Whatever people choose at 60 and whoever is a manager: people are conserved, in the expected run and in sampled ones, posts are never
 * overfilled by appointment, and who is a manager changes no headcount.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chance, type RunPlan, simulate, type Trajectory } from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { withChoices, withManagers } from '../support/random-choices.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const plans = randomPlan.chain(plan => withManagers(plan)).chain(plan => withChoices(plan))
const sampled = (plan: RunPlan, run: number): Trajectory => simulate(plan, new Chance(seedKey('after-60'), run))

const sumAt = (flows: ReadonlyMap<string, Float64Array> | undefined, cell: number): number =>
  [...(flows?.values() ?? [])].reduce((sum, cells) => sum + (cells[cell] as number), 0)

function expectConserved({ ledgers }: Trajectory, unit: number): void {
  ledgers.slice(1).forEach((after, index) => {
    const before = ledgers[index]
    after.stock.byCell.forEach((closing, cell) => {
      const opening = before?.stock.byCell[cell] ?? Number.NaN
      const moved = sumAt(after.joined?.flows, cell) + sumAt(after.joined?.transfers, cell)
      expect(closing).toBe(opening - sumAt(before?.separations, cell) + moved)
      expect(closing % unit).toBe(0)
    })
  })
}

it('people are conserved in the expected run', () => {
  fc.assert(
    fc.property(plans, plan => expectConserved(simulate(plan), 1)),
    RUNS,
  )
})

it('people are conserved in sampled runs, and whole', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 1000 }), (plan, run) => expectConserved(sampled(plan, run), PERSON)),
    RUNS,
  )
})

it('who is a manager changes no headcount of a sampled run where managers choose like the others', () => {
  const indifferent = randomPlan.chain(plan => withManagers(plan))
  fc.assert(
    fc.property(indifferent, fc.integer({ min: 1, max: 1000 }), (plan, run) => {
      const { managers: _, ...without } = plan
      const plain = { ...without, opening: plan.opening.map(({ manager: __, ...row }) => row) }
      const [one, other] = [sampled(plan, run), sampled(plain, run)]
      one.ledgers.forEach((ledger, index) => {
        expect(ledger.stock.byCell).toEqual(other.ledgers[index]?.stock.byCell)
      })
    }),
    RUNS,
  )
})

it('managers are regular staff, and appointments never fill more posts than there are', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 0, max: 100 }), (plan, run) => {
      const { ledgers } = run === 0 ? simulate(plan) : sampled(plan, run)
      ledgers.forEach(({ stock, joined }, year) => {
        const filled = stock.managersByFamilyAndAge.reduce((sum, people) => sum + people, 0)
        const cells = plan.jobFamilies.length * plan.departments.length
        const regular = stock.byCell.slice(0, cells).reduce((sum, people) => sum + people, 0)
        expect(filled).toBeLessThanOrEqual(regular)
        const before = ledgers[year - 1]
        if (joined === undefined || before === undefined) return
        for (const { jobFamilies, posts } of plan.managers?.groups ?? []) {
          const heldIn = ({ managersByFamilyAndAge: held }: typeof stock): number =>
            jobFamilies.reduce((sum, family) => {
              return held.slice(family * 100, (family + 1) * 100).reduce((total, people) => total + people, sum)
            }, 0)
          expect(heldIn(stock)).toBeLessThanOrEqual(Math.max(heldIn(before.stock), (posts[year] as number) * PERSON))
        }
        // Whoever is past the limit keeps the post by one of the exceptions.
        const past = stock.managersByFamilyAndAge.reduce((sum, people, at) => (at % 100 >= 60 ? sum + people : sum), 0)
        expect(joined.managerial.kept.reduce((sum, people) => sum + people, 0)).toBe(past)
      })
    }),
    RUNS,
  )
})
