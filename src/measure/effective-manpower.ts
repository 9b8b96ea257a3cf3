/**
 * Effective manpower as a measure (実質マンパワー): headcount, less what does not reach the residents, plus what DX frees.
 *
 *   実質マンパワー = 現員 − 休業・休職 + 短時間職員 − 新規採用者の習熟 − 異動者の習熟 + DXで空いた時間 − 並行運用
 *
 * Its parts add up to it, so that a reader sees why it differs from 現員. Beside headcount, never mixed with it: with every weight 1 and
 * no DX it is 現員. Absent people are those whom the ledger holds as absent; without the leave model the plan's share of leave is added.
 */
import {
  type ManpowerPlan,
  moverWeight,
  type ReallocationPlan,
  type RunPlan,
  type TransformationPlan,
  type YearLedger,
} from '../engine/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { placeIn, Row, wholeIn, writeYear } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** The parts of effective manpower (実質マンパワーの内訳), in the order of the waterfall. */
export const MANPOWER_PARTS = ['headcount', 'leave', 'short-time', 'newcomers', 'retraining', 'dx', 'transition'] as const
/** A part of effective manpower (実質マンパワーの内訳). */
export type ManpowerPart = (typeof MANPOWER_PARTS)[number]

/** Effective manpower and its parts (実質マンパワー); no columns where the plan has no weights. */
export function manpowerColumns(plan: RunPlan, inPost: PeopleInPost, hours: DxHours): readonly KernelColumns[] {
  if (plan.transformation === undefined) return []
  const part = (item: ManpowerPart): Column => ({ measure: 'effectiveManpower', dimension: 'part', item, unit: 'people' })
  return [
    {
      columns: [
        { measure: 'effectiveManpower', unit: 'people' },
        { measure: 'effectiveManpower.growth', unit: 'people' },
        ...MANPOWER_PARTS.map(part),
      ],
      readIn: kernel => {
        const terms = new Row(kernel, RETRAINING + 1)
        const place = wholeIn(kernel, [placeIn(terms.values, 0), wholeIn(kernel, FULLY_AWAY), hours.place])
        // A run's ledgers are read in the order of its years, the base date first: growth is held against it.
        let base = Number.NaN
        return (ledger, into, at, drawn) => {
          writeTerms(drawn, ledger, terms.values)
          kernel.call.readManpower(inPost.place, inPost.stock, place, placeIn(into, at))
          const total = into[at] as number
          if (ledger.fiscalYear === plan.from) base = total
          into[at + 1] = total - base
        }
      },
    },
  ]
}

/** Where the terms of a year stand after the weights by employment type, in the order of Manpower in kernel/assembly/working.ts. */
const ON_LEAVE = EMPLOYMENT_TYPES.length
const LEARNING = ON_LEAVE + 1
const RETRAINING = ON_LEAVE + 2

/** Which absences are without any work. */
const FULLY_AWAY = ABSENCES.map(kind => Number(kind === 'childcare-leave' || kind === 'administrative-leave'))

/** Writes what a year is weighed with. */
function writeTerms(plan: RunPlan, { fiscalYear, transformation }: YearLedger, terms: Float64Array): void {
  const year = fiscalYear - plan.from
  const { manpower, dx } = plan.transformation as TransformationPlan
  writeYear(manpower.types, year, terms)
  // With the leave model on, the ledger holds who is away: the plan's share would count them twice.
  terms[ON_LEAVE] = plan.leave === undefined ? (manpower.leave[year] as number) : 0
  terms[LEARNING] = transformation === undefined ? 0 : learning(manpower, transformation.hires, year)
  const reallocation = dx?.reallocation
  terms[RETRAINING] =
    reallocation === undefined || transformation === undefined ? 0 : retraining(reallocation, transformation.movers, year)
}

/** What newcomers do not do yet (新規採用者の習熟), in people. @param hires latest 1 April first. */
function learning(manpower: ManpowerPlan, hires: readonly number[], year: number): number {
  let sum = 0
  for (let since = 0; since < hires.length; since += 1) {
    sum += (hires[since] as number) * (1 - newcomerWeight(manpower, year, since))
  }
  return sum
}

/** Weight of somebody hired that many years ago (新規採用者の習熟): equal steps from the first year's to 1. */
function newcomerWeight({ newcomers }: ManpowerPlan, year: number, since: number): number {
  const start = newcomers.start[year] as number
  return since >= newcomers.years ? 1 : start + ((1 - start) * since) / newcomers.years
}

/** People who are missing at their new place while they learn (異動者の習熟). @param movers latest 1 April first. */
function retraining(reallocation: ReallocationPlan, movers: readonly number[], year: number): number {
  const weight = reallocation.lagWeight[year] as number
  let sum = 0
  for (let since = 0; since < movers.length; since += 1) {
    sum += (movers[since] as number) * (1 - moverWeight(reallocation, weight, since))
  }
  return sum
}
