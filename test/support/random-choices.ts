/**
 * Random choices at 60 and random managerial posts for a random plan: shares by job family and post, surveys of cohorts, the hazard by age,
 * partial leave, posts that change over the years, and both exceptions.
 */
import fc from 'fast-check'
import type { ChoicePlan, RunPlan } from '../../src/engine/index.ts'

/** As long as the series of random plans. */
const YEARS = Array.from({ length: 40 }, (_, index) => index)
const all = (value: number): number[] => YEARS.map(() => value)
const thousandths = fc.integer({ min: 0, max: 1000 })

/** Three shares that do not exceed everybody: three of the four parts of a cut. */
const shares = fc.tuple(thousandths, thousandths, thousandths).map(cuts => {
  const [low = 0, middle = 0, high = 0] = cuts.toSorted((one, other) => one - other)
  return { stay: low / 1000, partialLeave: (middle - low) / 1000, partTime: (high - middle) / 1000 }
})

const group = shares.map(
  ({ stay, partialLeave, partTime }): ChoicePlan => ({
    stay: all(stay),
    partialLeave: all(partialLeave),
    partTime: all(partTime),
  }),
)

/** A plan with choices by group, cohort and age (60歳時の選択). */
export function withChoices(plan: RunPlan): fc.Arbitrary<RunPlan> {
  const groups = plan.jobFamilies.length * 2
  return fc
    .record({
      groups: fc.array(group, { minLength: groups, maxLength: groups }),
      surveys: fc.array(fc.record({ cohort: fc.integer({ min: 1955, max: 1975 }), shares }), { maxLength: 3 }),
      rates: fc.array(thousandths, { minLength: 10, maxLength: 10 }),
      hours: thousandths,
    })
    .map(({ groups: found, surveys, rates, hours }) => {
      const ages = Array.from({ length: 100 }, (_, age) => (rates[age % 10] as number) / 1000)
      return {
        ...plan,
        after60: {
          ...plan.after60,
          choices: {
            groups: found,
            surveys: surveys.map(({ cohort, shares: own }) => ({ birthYear: cohort, ...own })),
            leaving: YEARS.map(() => plan.jobFamilies.map(() => ages)),
            partialLeaveHours: all(hours / 1000),
          },
        },
      }
    })
}

/** A plan with managerial posts; about a third of its regular rows of the eligible ages hold one (管理監督職). */
export function withManagers(plan: RunPlan): fc.Arbitrary<RunPlan> {
  return fc
    .record({
      posts: fc.array(fc.nat(30), { minLength: YEARS.length, maxLength: YEARS.length }),
      extension: fc.nat(500),
      transfer: fc.nat(500),
      from: fc.integer({ min: 40, max: 50 }),
      apart: fc.boolean(),
    })
    .map(({ posts, extension, transfer, from, apart }) => ({
      ...plan,
      opening: plan.opening.map((row, index) => {
        const age = plan.from - row.birthYear - 1
        return index % 3 === 0 && row.employmentType === 'regular' && age >= from && age <= 59 ? { ...row, manager: true } : row
      }),
      managers: {
        groups:
          plan.jobFamilies.length > 1 && apart
            ? groupsApart(plan, posts)
            : [{ jobFamilies: plan.jobFamilies.map((_, family) => family), posts }],
        limitAge: 60,
        eligible: { from, to: 59 },
        exceptions: [
          { kind: 'extension' as const, share: all(extension / 1000), mostYears: 3 },
          { kind: 'group' as const, share: all(transfer / 1000), mostYears: 5 },
        ],
      },
    }))
}

/** The first job family has a third of the posts for itself, the others share the rest (職種別のポスト). */
const groupsApart = ({ jobFamilies }: RunPlan, posts: readonly number[]) => {
  const own = posts.map(count => Math.floor(count / 3))
  return [
    { jobFamilies: [0], posts: own },
    {
      jobFamilies: jobFamilies.map((_, family) => family).slice(1),
      posts: posts.map((count, year) => count - (own[year] as number)),
    },
  ]
}
