/**
 * WF-700x15 as a run plan of the real engine, and how its five outputs are read from the engine's ledgers.
 *
 * The model counts age as attained in the fiscal year; the engine keeps birth years, and its rates and entry ages are by age on 1 April, one less. Hires
 * of a fiscal year are those of the 1 April that follows it. The policy is `hold` at 700, one job family, one department; staying on is no choice
 * at any age, so from 60 on the same yearly rates apply.
 */
import { OLDEST, type RunPlan, typeIndex, type YearLedger } from '../../src/engine/index.ts'
import { EMPLOYMENT_TYPES, type EmploymentType, fiscalYear, PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import type { ReferenceModel } from './reference-model.ts'
import type { Replication } from './report.ts'

/** The model as the engine's input (実行計画). */
export function referencePlan(model: Omit<ReferenceModel, 'from'>, from: number): RunPlan {
  const { years, posts, youngest, start, separation, retirementAge, entry } = model
  const plan = aPlan({
    from,
    to: from + years - 1,
    opening: start.flatMap((people, at) => (people > 0 ? [regulars(from - youngest - at, people)] : [])),
    policy: { policy: 'hold' },
    target: posts,
    resignation: age => separation[age + 1 - youngest] ?? 0,
    retirementAge: year => retirementAge[year - from] ?? (retirementAge.at(-1) as number),
    choiceAge: Number.POSITIVE_INFINITY,
    entryAges: entry.flatMap((share, at) => (share > 0 ? [{ age: youngest + at - 1, share }] : [])),
  })
  // Two counting rules of the builder are one too many for a model with one kind of staff.
  const regularOnly = Object.fromEntries(EMPLOYMENT_TYPES.map(type => [type, type === 'regular' ? 1 : 0]))
  return {
    ...plan,
    scenario: 'wf-700x15',
    from: fiscalYear(from),
    countingRules: [{ id: 'actual', weights: regularOnly as Record<EmploymentType, number>, sixtyPlusWeight: 1 }],
  }
}

/** Reads the ledgers of one run after another; `outputs` fills as they come, and is written over by the next run. */
export function reader(model: Pick<ReferenceModel, 'years' | 'youngest' | 'cost'>): {
  readonly see: (ledger: YearLedger) => void
  readonly outputs: Replication
} {
  const outputs = Array.from({ length: model.years }, () => [0, 0, 0, 0, 0])
  const { youngest, cost: weights } = model
  const first = typeIndex('regular') * (OLDEST + 1) + youngest - 1
  let at = 0
  const see = ({ stock, joined, separations }: YearLedger): void => {
    // The base date has nobody who joined: a run begins.
    if (joined === undefined) at = 0
    else (outputs[at - 1] as number[])[0] = joined.filled
    const year = outputs[at]
    at += 1
    if (year === undefined || separations === undefined) return
    year[1] = (separations.get('resignation')?.[0] ?? 0) / PERSON
    year[2] = (separations.get('mandatory-retirement')?.[0] ?? 0) / PERSON
    let ages = 0
    let cost = 0
    for (let index = 0; index < weights.length; index += 1) {
      const people = stock.byTypeFamilyAndAge[first + index] as number
      ages += people * (youngest + index)
      cost += people * (weights[index] as number)
    }
    year[3] = ages / PERSON
    year[4] = cost / PERSON
  }
  return { see, outputs }
}
