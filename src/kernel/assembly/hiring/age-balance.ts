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
import { make } from '../memory'
import { PERSON } from '../rows'
import { EntryAges } from '../seats'
import { BIRTH_SLOTS } from '../table'
import { birthSlot } from '../tally'
import { limitHires } from './bounds'
import { Recruiter } from './recruiter'
import { targetIn } from './situation'

/** The sums of the header (和). */
@unmanaged
class Sums {
  A: f64
  B: f64
  G: f64
  U: f64
  V: f64

  /** S of so many hires, so many of them experienced, less its constant part. */
  costOf(hires: f64, x: f64): f64 {
    const n = hires - x
    return n * n * this.A + x * x * this.B + 2 * n * x * this.G + 2 * n * this.U + 2 * x * this.V
  }
}

const sums = make<Sums>()

/** Two costs this near are equal: sums of squares of people in billionths. */
const TIE: f64 = 1e-9

/** Hires that bring the cohorts nearest to equal size (年齢構成平準化). The experienced among them are remembered for the placement. */
export function ageBalance(recruiter: Recruiter): f64 {
  const plan = recruiter.plan
  const target = targetIn(recruiter, recruiter.year)
  addUp(recruiter, target / <f64>(plan.to - plan.from + 1))
  const lowest = limitHires(recruiter, -Infinity)
  const highest = Math.min(limitHires(recruiter, Infinity), Math.max(lowest, Math.ceil(target)))
  const largest = plan.inYear(plan.series, recruiter.year)
  let best = lowest
  let among: f64 = 0
  let least = Infinity
  for (let hires = lowest; hires <= highest; hires += 1) {
    const experienced = bestFor(hires, Math.floor(hires * largest + TIE))
    const cost = sums.costOf(hires, experienced)
    if (hires !== lowest && !(cost < least - TIE)) continue
    best = hires
    among = experienced
    least = cost
  }
  recruiter.memory.experiencedShare = best === 0 ? 0 : among / best
  return best
}

/** The best number of experienced hires among `hires`, at most `most`. */
function bestFor(hires: f64, most: f64): f64 {
  const curve = sums.A + sums.B - 2 * sums.G
  const exact = curve <= 0 ? 0 : Math.min(most, Math.max(0, (hires * (sums.A - sums.G) + sums.U - sums.V) / curve))
  const below = Math.floor(exact)
  const above = Math.min(most, below + 1)
  return sums.costOf(hires, above) < sums.costOf(hires, below) - TIE ? above : below
}

function addUp(recruiter: Recruiter, perAge: f64): void {
  const plan = recruiter.plan
  sums.A = 0
  sums.B = 0
  sums.G = 0
  sums.U = 0
  sums.V = 0
  for (let age = plan.from; age <= plan.to; age += 1) {
    const e = shareAt(plan.entry, age)
    const f = shareAt(plan.experienced, age)
    const missing = peopleAged(recruiter, age) - perAge
    sums.A += e * e
    sums.B += f * f
    sums.G += e * f
    sums.U += missing * e
    sums.V += missing * f
  }
}

function shareAt(entry: EntryAges, age: i32): f64 {
  let sum: f64 = 0
  for (let index = 0; index < entry.count; index += 1) if (entry.ages[index] === age) sum += entry.shares[index]
  return sum
}

/** People of an age on the coming 1 April under the target's rule, among those whom the policy counts. */
function peopleAged(recruiter: Recruiter, age: i32): f64 {
  const table = recruiter.run.table
  const count = recruiter.plan.count
  const slot = birthSlot(recruiter.year - age - 1)
  let people: f64 = 0
  for (let type = 0; type < count.types; type += 1) {
    const weight = count.weights[type]
    if (weight === 0) continue
    for (let index = 0; index < count.familyCount; index += 1)
      people += table.byBirth[(type * table.jobFamilies + count.families[index]) * BIRTH_SLOTS + slot] * weight
  }
  return people / PERSON
}
