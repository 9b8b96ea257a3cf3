/**
 * Effective manpower as a measure (実質マンパワー): headcount, less what does not reach the residents, plus what DX frees.
 *
 *   実質マンパワー = 現員 − 休業・休職 + 短時間職員 − 新規採用者の習熟 − 異動者の習熟 + DXで空いた時間 − 並行運用
 *
 * Its parts add up to it, so that a reader sees why it differs from 現員. Beside headcount, never mixed with it: with every weight 1 and
 * no DX it is 現員. Absent people are those whom the ledger holds as absent; without the leave model the plan's share of leave is added.
 */
import { type ManpowerPlan, moverWeight, type ReallocationPlan, type RunPlan, type TransformationPlan } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

/** The parts of effective manpower (実質マンパワーの内訳), in the order of the waterfall. */
export const MANPOWER_PARTS = ['headcount', 'leave', 'short-time', 'newcomers', 'retraining', 'dx', 'transition'] as const
/** A part of effective manpower (実質マンパワーの内訳). */
export type ManpowerPart = (typeof MANPOWER_PARTS)[number]

/** Effective manpower and its parts (実質マンパワー); no columns where the plan has no weights. */
export function manpowerColumns(plan: RunPlan, hours: DxHours): readonly KernelColumns[] {
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
        const terms = newTerms(kernel, plan)
        const write = (drawn: RunPlan): void => writeTerms(kernel, terms, drawn)
        return { reader: 'manpower', terms: placeOfTerms(kernel, terms, hours), begins: [{ part: 'transformation', write }] }
      },
    },
  ]
}

/** What the years of a plan are weighed with (重みの位置), year by year, and how many numbers each year has. */
interface Terms {
  /** Weights by employment type, then the share on leave. */
  readonly weights: Place
  /** By years since people were hired, or have moved: the part of a person that is missing. */
  readonly newcomers: Place
  readonly newcomerYears: number
  readonly movers: Place
  readonly moverYears: number
}

/** Makes room for what the years of a plan are weighed with (重みの準備). */
function newTerms(kernel: Kernel, { from, to, transformation }: RunPlan): Terms {
  const { manpower, dx } = transformation as TransformationPlan
  const years = to - from + 2
  const newcomerYears = manpower.newcomers.years
  const moverYears = dx?.reallocation === undefined ? 0 : dx.reallocation.lag + dx.reallocation.ramp + 1
  const room = (each: number): Place => numbersIn(kernel, new Float64Array(years * each))
  return { weights: room(WEIGHTS), newcomers: room(newcomerYears), newcomerYears, movers: room(moverYears), moverYears }
}

/** Puts them together in the order of Manpower in kernel/assembly/measures/manpower.ts. */
function placeOfTerms(kernel: Kernel, { weights, newcomers, newcomerYears, movers, moverYears }: Terms, hours: DxHours): Place {
  const base = numbersIn(kernel, [Number.NaN])
  const away = wholeIn(kernel, FULLY_AWAY)
  return wholeIn(kernel, [base, weights, newcomers, newcomerYears, movers, moverYears, away, hours.place])
}

/** How many weights a year has. */
const WEIGHTS = EMPLOYMENT_TYPES.length + 1

/** Which absences are without any work. */
const FULLY_AWAY = ABSENCES.map(kind => Number(kind === 'childcare-leave' || kind === 'administrative-leave'))

/** Writes what every year of a plan is weighed with (重みの書込み). */
function writeTerms({ float64 }: Kernel, terms: Terms, plan: RunPlan): void {
  const { manpower, dx } = plan.transformation as TransformationPlan
  const { newcomerYears, moverYears } = terms
  const [weights, newcomers, movers] = [terms.weights >>> 3, terms.newcomers >>> 3, terms.movers >>> 3]
  for (let year = 0; year <= plan.to - plan.from + 1; year += 1) {
    const at = weights + year * WEIGHTS
    for (let type = 0; type < manpower.types.length; type += 1) float64[at + type] = manpower.types[type]?.[year] ?? Number.NaN
    // With the leave model on, the ledger holds who is away: the plan's share would count them twice.
    float64[at + manpower.types.length] = plan.leave === undefined ? (manpower.leave[year] ?? Number.NaN) : 0
    for (let since = 0; since < newcomerYears; since += 1)
      float64[newcomers + year * newcomerYears + since] = 1 - newcomerWeight(manpower, year, since)
    if (dx?.reallocation !== undefined) writeMovers(float64, movers + year * moverYears, dx.reallocation, year)
  }
}

/** Weight of somebody hired that many years ago (新規採用者の習熟): equal steps from the first year's to 1. */
function newcomerWeight({ newcomers }: ManpowerPlan, year: number, since: number): number {
  const start = newcomers.start[year] ?? Number.NaN
  return since >= newcomers.years ? 1 : start + ((1 - start) * since) / newcomers.years
}

/** Writes the part of a person that is missing at a new place, by years since the move (異動者の習熟). */
function writeMovers(into: Float64Array, at: number, reallocation: ReallocationPlan, year: number): void {
  const weight = reallocation.lagWeight[year] ?? Number.NaN
  for (let since = 0; since <= reallocation.lag + reallocation.ramp; since += 1)
    into[at + since] = 1 - moverWeight(reallocation, weight, since)
}
