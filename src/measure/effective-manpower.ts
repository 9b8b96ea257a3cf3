/**
 * Effective manpower as a measure (実質マンパワー): headcount, less what does not reach the residents, plus what DX frees.
 *
 *   実質マンパワー = 現員 − 休業・休職 + 短時間職員 − 新規採用者の習熟 − 異動者の習熟 + DXで空いた時間 − 並行運用
 *
 * Its parts add up to it, so that a reader sees why it differs from 現員. Beside headcount, never mixed with it: with every weight 1 and
 * no DX it is 現員. Absent people are those whom the ledger holds as absent; without the leave model the plan's share of leave is added.
 */
import {
  HOUR,
  type ManpowerPlan,
  moverWeight,
  REGULAR,
  type RunPlan,
  type TransformationPlan,
  type YearLedger,
} from '../engine/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup, headsOfType, write } from './column.ts'

/** The parts of effective manpower (実質マンパワーの内訳), in the order of the waterfall. */
export const MANPOWER_PARTS = ['headcount', 'leave', 'short-time', 'newcomers', 'retraining', 'dx', 'transition'] as const
/** A part of effective manpower (実質マンパワーの内訳). */
export type ManpowerPart = (typeof MANPOWER_PARTS)[number]

/** Effective manpower and its parts (実質マンパワー); no columns where the plan has no weights. */
export function manpowerColumns(plan: RunPlan): readonly ColumnGroup[] {
  if (plan.transformation === undefined) return []
  const actual = actualWeights(plan)
  // A run's ledgers are read in the order of its years, the base date first: growth is held against it.
  let base = Number.NaN
  const part = (item: ManpowerPart): Column => ({ measure: 'effectiveManpower', dimension: 'part', item, unit: 'people' })
  return [
    {
      columns: [
        { measure: 'effectiveManpower', unit: 'people' },
        { measure: 'effectiveManpower.growth', unit: 'people' },
        ...MANPOWER_PARTS.map(part),
      ],
      read: (ledger, into, at, drawn) => {
        const parts = partsOf(drawn, actual, ledger)
        const total = sumOf(parts)
        if (ledger.fiscalYear === plan.from) base = total
        write([total, total - base, ...parts], into, at)
      },
    },
  ]
}

/** The parts in people, in the order of {@link MANPOWER_PARTS}. */
function partsOf(plan: RunPlan, actual: readonly number[], ledger: YearLedger): number[] {
  const year = ledger.fiscalYear - plan.from
  const { manpower } = plan.transformation as TransformationPlan
  const heads = EMPLOYMENT_TYPES.map((_, type) => toPeople(headsOfType(ledger.stock, plan.jobFamilies.length, type)))
  const absent = absentHeads(plan, ledger, manpower, year)
  let [headcount, shortTime] = [0, 0]
  EMPLOYMENT_TYPES.forEach((_, type) => {
    const people = heads[type] as number
    const weight = actual[type] as number
    headcount += people * weight
    shortTime += people * ((manpower.types[type]?.[year] ?? weight) - weight)
  })
  const { dx, hires = [] } = ledger.transformation ?? {}
  const hoursPerFte = plan.transformation?.dx?.hoursPerFte ?? 1
  const freed = sumOf(dx?.rows.map(row => row.saved - row.givenUp)) / HOUR / hoursPerFte
  const effort = sumOf(dx?.effort) / HOUR / hoursPerFte
  const learning = sumOf(hires.map((people, since) => people * (1 - newcomerWeight(manpower, year, since))))
  return [headcount, -absent, shortTime, -learning, -retraining(plan, ledger, year), freed, -effort].map(value => value + 0)
}

const sumOf = (values: readonly number[] | undefined): number => (values ?? []).reduce((sum, value) => sum + value, 0)

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
  return sumOf(transformation?.movers.map((people, since) => people * (1 - moverWeight(reallocation, weight, since))))
}

/** Regular staff who are not at work: those the ledger holds as absent, and, without the leave model, the plan's share of the others. */
function absentHeads(plan: RunPlan, { stock }: YearLedger, manpower: ManpowerPlan, year: number): number {
  let [present, absent] = [0, 0]
  for (let family = 0; family < plan.jobFamilies.length; family += 1) {
    const start = (REGULAR * plan.jobFamilies.length + family) * ABSENCES.length
    ABSENCES.forEach((kind, index) => {
      const people = toPeople(stock.byTypeFamilyAndAbsence[start + index] as number)
      if (FULLY_AWAY.includes(kind)) absent += people
      else present += people
    })
  }
  // With the leave model on, the ledger holds who is away: the plan's share would count them twice.
  return plan.leave === undefined ? absent + present * (manpower.leave[year] as number) : absent
}

/** Absences without any work. */
const FULLY_AWAY: readonly string[] = ['childcare-leave', 'administrative-leave']
