/**
 * Transfers in sampled runs: whole persons who keep who they are, headcount conserved, and no other draw moved.
 */
import { describe, expect, it } from 'vitest'
import {
  Chance,
  expectedChance,
  Lattice,
  prepare,
  project,
  type RunPlan,
  simulate,
  type TransferPlan,
} from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

/** 40 people in two job families and two departments, of whom one in ten resigns a year. */
function aMovingPlan(transfers?: readonly TransferPlan[]): RunPlan {
  const plan = aPlan({ to: 2024, resignation: () => 0.1 })
  const at = (jobFamily: number, department: number) => ({ ...regulars(1990, 10), jobFamily, department })
  const [separation] = plan.separations
  return {
    ...plan,
    jobFamilies: ['技能労務', '一般事務'],
    departments: ['教育', '民生'],
    opening: [at(0, 0), at(0, 1), at(1, 0), at(1, 1)],
    retirementAge: [...plan.retirementAge, ...plan.retirementAge],
    choiceAge: [60, 60],
    separations: [{ cause: 'resignation', rates: (separation?.rates ?? []).map(([ages]) => [ages ?? [], ages ?? []]) }],
    ...(transfers === undefined ? {} : { transfers }),
  }
}

const years = [2022, 2023, 2024, 2025]
const three: TransferPlan = { path: 'transfers[0]', jobFamily: 0, toJobFamily: 1, people: years.map(() => 3) }
const toMinsei: TransferPlan = { path: 'transfers[1]', from: 0, to: 1, people: years.map(() => 2) }
const RUNS = [1, 2, 3, 4, 5]
const sampled = (run: number): Chance => new Chance(seedKey('moves'), run)

describe('sampled transfers', () => {
  it('move whole persons, as many as planned, and conserve headcount', () => {
    const plan = aMovingPlan([three, toMinsei])
    const lattice = new Lattice(plan)
    for (const run of RUNS) {
      const { ledgers } = simulate(plan, sampled(run))
      for (const { joined } of ledgers.slice(1)) {
        const cells = [...(joined?.transfers.get('transfer') ?? [])]
        expect(cells.every(people => people % PERSON === 0)).toBe(true)
        expect(cells.reduce((sum, people) => sum + people, 0)).toBe(0)
        const family = cells.reduce((sum, people, cell) => sum + (lattice.jobFamilyOf(cell) === 1 ? people : 0), 0)
        expect(family).toBe(3 * PERSON)
        expect(joined?.transferred).toEqual([
          { planned: 3, moved: 3 },
          { planned: 2, moved: 2 },
        ])
      }
    }
  })

  it('leave everybody who they are: the same persons resign with and without them', () => {
    const left = (plan: RunPlan, run: number) =>
      simulate(plan, sampled(run)).ledgers.map(({ separations }) =>
        separations?.get('resignation')?.reduce((sum, people) => sum + people, 0),
      )
    for (const run of RUNS) expect(left(aMovingPlan([three, toMinsei]), run)).toEqual(left(aMovingPlan(), run))
  })

  it('take every movable person with the same chance', () => {
    // 3 of the 20 of job family 0, ten in each department: by symmetry 1.5 of each. Over 400 runs the mean of a hypergeometric number
    // with variance 3 × ½ × ½ × 17/19 = 0.671 has the standard error √(0.671 ÷ 400) = 0.041; four of them are allowed.
    const plan = { ...aMovingPlan([three]), to: 2022 as RunPlan['to'] }
    let fromFirst = 0
    for (let run = 1; run <= 400; run += 1) {
      const cells = simulate({ ...plan, separations: [] }, sampled(run)).ledgers[1]?.joined?.transfers.get('transfer')
      fromFirst -= (cells?.[0] ?? 0) / PERSON
    }
    expect(Math.abs(fromFirst / 400 - 1.5)).toBeLessThan(4 * 0.041)
  })

  it('have the planned number in the expected run as well, taken from all in proportion', () => {
    const cells = simulate({ ...aMovingPlan([three]), separations: [] }, expectedChance).ledgers[1]?.joined?.transfers.get(
      'transfer',
    )
    // Job family 0: 10 in each department give 1.5 each; job family 1 gains them where they were.
    expect([...(cells ?? [])].slice(0, 4).map(people => people / PERSON)).toEqual([-1.5, -1.5, 1.5, 1.5])
  })
})

describe('runs one after another', () => {
  it('begin with neither posts moved nor fractions left over', () => {
    const part: TransferPlan = { path: 'transfers[0]', jobFamily: 0, from: 0, to: 1, share: years.map(() => 0.15) }
    const plan = aMovingPlan([part, three])
    const [recruitment] = plan.recruitment
    const hiring = {
      ...(recruitment as RunPlan['recruitment'][number]),
      jobFamilies: [0, 1],
      policy: { policy: 'fixed', hires: [0, 6, 5, 7] } as const,
    }
    const of = { ...plan, recruitment: [hiring] }
    const closing = (prepared: ReturnType<typeof prepare>, run: number): number[] => {
      let people: number[] = []
      project(prepared, run === 0 ? expectedChance : sampled(run), ({ stock }) => {
        people = [...stock.byCell]
      })
      return people
    }
    const prepared = prepare(of)
    for (const run of [0, 1, 2, 0, 3, 1]) expect(closing(prepared, run)).toEqual(closing(prepare(of), run))
  })
})

describe('a forecast', () => {
  it('moves job families too, and leaves the posts and fractions of the run itself as they are', () => {
    const share: TransferPlan = { path: 'transfers[0]', jobFamily: 0, toJobFamily: 1, share: years.map(() => 0.25) }
    const moved = (plan: RunPlan) => simulate(plan).ledgers.map(({ joined }) => joined?.transferred?.[0]?.moved)
    const plan = { ...aMovingPlan([share]), separations: [] }
    const [recruitment] = plan.recruitment
    const looking = {
      ...plan,
      recruitment: [
        {
          ...(recruitment as RunPlan['recruitment'][number]),
          jobFamilies: [0, 1],
          policy: { policy: 'level', from: plan.from, to: plan.to, resolve: 'yearly' } as const,
          target: { ...(recruitment as RunPlan['recruitment'][number]).target, people: years.map(() => 40) },
        },
      ],
    }
    // 20 × ¼ = 5, 15 × ¼ = 3.75 → 4 (−0.25), 11 × ¼ = 2.75 − 0.25 = 2.5 → 3.
    expect(moved(plan)).toEqual([undefined, 5, 4, 3])
    expect(moved(looking)).toEqual(moved(plan))
  })
})
