/**
 * Effective manpower as a measure (実質マンパワー): headcount, less what does not reach the residents, plus what DX frees.
 *
 *   実質マンパワー = 現員 − 休業・休職 + 短時間職員 − 新規採用者の習熟 − 異動者の習熟 + DXで空いた時間 − 並行運用
 *
 * Its parts add up to it, so that a reader sees why it differs from 現員. Beside headcount, never mixed with it: with every weight 1 and
 * no DX it is 現員. Absent people are those whom the ledger holds as absent; without the leave model the plan's share of leave is added.
 */
import {
  type DxRow,
  type DxYear,
  HOUR,
  type ManpowerPlan,
  moverWeight,
  REGULAR,
  type RunPlan,
  type TransformationPlan,
  type YearLedger,
} from '../engine/index.ts'
import { ABSENCES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** The parts of effective manpower (実質マンパワーの内訳), in the order of the waterfall. */
export const MANPOWER_PARTS = ['headcount', 'leave', 'short-time', 'newcomers', 'retraining', 'dx', 'transition'] as const
/** A part of effective manpower (実質マンパワーの内訳). */
export type ManpowerPart = (typeof MANPOWER_PARTS)[number]

/** Effective manpower and its parts (実質マンパワー); no columns where the plan has no weights. */
export function manpowerColumns(plan: RunPlan, inPost: PeopleInPost): readonly ColumnGroup[] {
  if (plan.transformation === undefined) return []
  // A run's ledgers are read in the order of its years, the base date first: growth is held against it.
  let base = Number.NaN
  const parts = new Float64Array(MANPOWER_PARTS.length)
  const part = (item: ManpowerPart): Column => ({ measure: 'effectiveManpower', dimension: 'part', item, unit: 'people' })
  return [
    {
      columns: [
        { measure: 'effectiveManpower', unit: 'people' },
        { measure: 'effectiveManpower.growth', unit: 'people' },
        ...MANPOWER_PARTS.map(part),
      ],
      read: (ledger, into, at, drawn) => {
        writeParts(drawn, inPost, ledger, parts)
        const total = sumOf(parts)
        if (ledger.fiscalYear === plan.from) base = total
        into[at] = total
        into[at + 1] = total - base
        for (let index = 0; index < parts.length; index += 1) into[at + 2 + index] = parts[index] as number
      },
    },
  ]
}

/** Writes the parts in people, in the order of {@link MANPOWER_PARTS}. */
function writeParts(plan: RunPlan, { byType, weights }: PeopleInPost, ledger: YearLedger, parts: Float64Array): void {
  const year = ledger.fiscalYear - plan.from
  const { manpower } = plan.transformation as TransformationPlan
  let [headcount, shortTime] = [0, 0]
  for (let type = 0; type < weights.length; type += 1) {
    const people = toPeople(byType[type] as number)
    const weight = weights[type] as number
    headcount += people * weight
    shortTime += people * ((manpower.types[type]?.[year] ?? weight) - weight)
  }
  const { dx, hires = [] } = ledger.transformation ?? {}
  const hoursPerFte = plan.transformation?.dx?.hoursPerFte ?? 1
  parts[0] = headcount
  // 0 less something, so that nothing is 0 and not −0.
  parts[1] = 0 - absentHeads(plan, ledger, manpower, year)
  parts[2] = shortTime
  parts[3] = 0 - learning(manpower, hires, year)
  parts[4] = 0 - retraining(plan, ledger, year)
  parts[5] = dx === undefined ? 0 : freedHours(dx) / HOUR / hoursPerFte
  parts[6] = dx === undefined ? 0 : 0 - sumOf(dx.effort) / HOUR / hoursPerFte
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number
  return sum
}

function freedHours({ rows }: DxYear): number {
  let sum = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as DxRow
    sum += row.saved - row.givenUp
  }
  return sum
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

/** People who are missing at their new place while they learn (異動者の習熟). */
function retraining(plan: RunPlan, { transformation }: YearLedger, year: number): number {
  const reallocation = plan.transformation?.dx?.reallocation
  if (reallocation === undefined) return 0
  const weight = reallocation.lagWeight[year] as number
  const movers = transformation?.movers ?? []
  let sum = 0
  for (let since = 0; since < movers.length; since += 1) {
    sum += (movers[since] as number) * (1 - moverWeight(reallocation, weight, since))
  }
  return sum
}

/** Regular staff who are not at work: those the ledger holds as absent, and, without the leave model, the plan's share of the others. */
function absentHeads(plan: RunPlan, { stock }: YearLedger, manpower: ManpowerPlan, year: number): number {
  let [present, absent] = [0, 0]
  for (let family = 0; family < plan.jobFamilies.length; family += 1) {
    const start = (REGULAR * plan.jobFamilies.length + family) * ABSENCES.length
    for (let kind = 0; kind < FULLY_AWAY.length; kind += 1) {
      const people = toPeople(stock.byTypeFamilyAndAbsence[start + kind] as number)
      if (FULLY_AWAY[kind]) absent += people
      else present += people
    }
  }
  // With the leave model on, the ledger holds who is away: the plan's share would count them twice.
  return plan.leave === undefined ? absent + present * (manpower.leave[year] as number) : absent
}

/** Which absences are without any work. */
const FULLY_AWAY = ABSENCES.map(kind => kind === 'childcare-leave' || kind === 'administrative-leave')
