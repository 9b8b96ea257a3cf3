/**
 * Age balance (年齢構成平準化): the number of hires, and how many of them are experienced, that bring the cohorts nearest to equal size.
 *
 * Every age of a span is to hold T = target ÷ ages of the span. With c(a) people of age a before recruitment, N hires of whom x are
 * experienced, and the shares e(a), f(a) of hires and of experienced hires at that age, the policy minimises, in whole people,
 *   S(N, x) = Σ over the span of (c(a) + (N − x) e(a) + x f(a) − T)².
 * For a given N, S is smallest at x = (N (A − G) + U − V) ÷ (A + B − 2G), with A = Σe², B = Σf², G = Σef, U = Σ(c−T)e, V = Σ(c−T)f; the
 * whole numbers beside it are compared, for every N that the bounds allow. Of equals, fewer hires and fewer experienced ones.
 * Not here: people outside the span, and what the hires do to later years. Source: domain practice 年齢構成の平準化; the formula is ours.
 */
import { EMPLOYMENT_TYPES, toPeople } from '../../terms/index.ts'
import type { EntryAges, PolicyPlan } from '../run-plan.ts'
import { inYear, type Recruiter } from '../run-state.ts'
import { BIRTH_SLOTS, birthSlot } from '../tally.ts'
import { limitHires } from './bounds.ts'
import { countedBy, type Situation } from './situation.ts'
import { targetIn } from './target.ts'

/** The plan of the policy: ages of the span, and the largest share of experienced hires by year. */
type AgeBalance = Extract<PolicyPlan, { policy: 'age-balance' }>

/** The sums of the header (和). */
interface Sums {
  readonly A: number
  readonly B: number
  readonly G: number
  readonly U: number
  readonly V: number
}

/** A decision (決定): hires, experienced among them, and S less its constant part. */
interface Choice {
  readonly hires: number
  readonly experienced: number
  readonly cost: number
}

/** Two costs this near are equal: sums of squares of people in billionths. */
const TIE = 1e-9

/** Hires that bring the cohorts nearest to equal size (年齢構成平準化). The experienced among them are remembered for the placement. */
export function ageBalance(recruiter: Recruiter, situation: Situation, policy: AgeBalance): number {
  const { state, memory } = recruiter
  const target = targetIn(recruiter, situation.year, situation)
  const sums = sumsOf(recruiter, situation.year, { policy, perAge: target / (policy.toAge - policy.fromAge + 1) })
  const lowest = limitHires(recruiter, situation, Number.NEGATIVE_INFINITY)
  const highest = Math.min(limitHires(recruiter, situation, Number.POSITIVE_INFINITY), Math.max(lowest, Math.ceil(target)))
  const largest = inYear(state, policy.largestExperiencedShare, situation.year)
  let best: Choice | undefined
  for (let hires = lowest; hires <= highest; hires += 1) {
    const choice = bestFor(sums, hires, Math.floor(hires * largest + TIE))
    if (best === undefined || choice.cost < best.cost - TIE) best = choice
  }
  const { hires, experienced } = best as Choice
  memory.experiencedShare = hires === 0 ? 0 : experienced / hires
  return hires
}

/** The best number of experienced hires among `hires`, at most `most`. */
function bestFor({ A, B, G, U, V }: Sums, hires: number, most: number): Choice {
  const costOf = (x: number): number => {
    const n = hires - x
    return n * n * A + x * x * B + 2 * n * x * G + 2 * n * U + 2 * x * V
  }
  const curve = A + B - 2 * G
  const exact = curve <= 0 ? 0 : Math.min(most, Math.max(0, (hires * (A - G) + U - V) / curve))
  const [below, above] = [Math.floor(exact), Math.min(most, Math.floor(exact) + 1)]
  const experienced = costOf(above) < costOf(below) - TIE ? above : below
  return { hires, experienced, cost: costOf(experienced) }
}

function sumsOf(
  recruiter: Recruiter,
  year: number,
  { policy: { fromAge, toAge }, perAge }: { readonly policy: AgeBalance; readonly perAge: number },
): Sums {
  const { plan } = recruiter
  let [A, B, G, U, V] = [0, 0, 0, 0, 0]
  for (let age = fromAge; age <= toAge; age += 1) {
    const [e, f] = [shareAt(plan.entryAges, age), shareAt(plan.experienced.ages, age)]
    const missing = peopleAged(recruiter, year, age) - perAge
    A += e * e
    B += f * f
    G += e * f
    U += missing * e
    V += missing * f
  }
  return { A, B, G, U, V }
}

const shareAt = (ages: EntryAges, age: number): number =>
  ages.reduce((sum, entry) => (entry.age === age ? sum + entry.share : sum), 0)

/** People of an age on a 1 April under the target's rule, among those whom the policy counts. */
function peopleAged(recruiter: Recruiter, year: number, age: number): number {
  const { state, plan } = recruiter
  const weights = state.prepared.weights[plan.target.rule] as readonly number[]
  const families = countedBy(recruiter).jobFamilies ?? state.prepared.families
  const slot = birthSlot(year - age - 1)
  let people = 0
  for (let type = 0; type < EMPLOYMENT_TYPES.length; type += 1) {
    const weight = weights[type] as number
    if (weight === 0) continue
    for (const family of families) {
      people += (state.members.tally.byBirth[(type * state.lattice.jobFamilies + family) * BIRTH_SLOTS + slot] as number) * weight
    }
  }
  return toPeople(people)
}
