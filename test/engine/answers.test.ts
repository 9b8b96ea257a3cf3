/**
 * What the kernel asks for in the middle of a year: errors that are thrown there come out with their own words, and leave nothing behind.
 */
import { expect, it } from 'vitest'
import { expectedChance } from '../../src/engine/chance.ts'
import {
  InvariantError,
  type PolicyPlan,
  prepare,
  prepareDrawn,
  project,
  type RunPlan,
  simulate,
} from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const opening = [regulars(1985, 100)]
const fixed = (hires: number): PolicyPlan => ({ policy: 'fixed', hires: new Array<number>(12).fill(hires) })
const filled = (plan: RunPlan): (number | undefined)[] =>
  simulate(plan)
    .ledgers.slice(1)
    .map(({ joined }) => joined?.filled)

it('more hires on one day than anybody plans for are an error, and the next plan is not disturbed', () => {
  expect(() => simulate(aPlan({ opening, to: 2024, policy: fixed(1_000_001) }))).toThrow(
    new RangeError('1000001 hires on one day are more than 1000000'),
  )
  expect(filled(aPlan({ opening, to: 2024, policy: fixed(3) }))).toEqual([3, 3, 3])
})

it('a forecast that goes beyond the conditions of the plan is a defect of ours, and says where', () => {
  // The plan has series until the 1 April of R7 (2025); its window ends in R12.
  const policy: PolicyPlan = { policy: 'level', from: fiscalYear(2023), to: fiscalYear(2030), resolve: 'once' }
  const stopped = (): unknown => simulate(aPlan({ opening, to: 2024, policy, target: 110 }))
  expect(stopped).toThrow(InvariantError)
  expect(stopped).toThrow('A forecast goes beyond the rates of the plan (scenario=test, year=2026)')
})

it('a kernel that nobody is at work in says so', () => {
  expect(() => new Kernel().host('step', 0, 0, 0)).toThrow('Nobody answers the kernel, which asks for: step')
})

/** Ten are planned a year. What was drawn is written over by the next run, and the plan without draws keeps its own. */
it('yields that a run has drawn hold in that run, and in no other', () => {
  const plan = aPlan({ opening, to: 2024, policy: fixed(10) })
  const known = prepare(plan)
  const share = new Array<number>(12).fill(0.5)
  const drawn = { ...plan, recruitment: plan.recruitment.map(part => ({ ...part, yield: share })) }
  const hiredIn = (prepared: typeof known): (number | undefined)[] => {
    const hires: (number | undefined)[] = []
    project(prepared, expectedChance, ({ joined }) => hires.push(joined?.filled))
    return hires.slice(1)
  }
  const first = prepareDrawn(drawn, known)
  expect(hiredIn(first)).toEqual([5, 5, 5])
  share.fill(0.2)
  expect(hiredIn(prepareDrawn(drawn, known, first))).toEqual([2, 2, 2])
  expect(hiredIn(known)).toEqual([10, 10, 10])
})
