/**
 * Effective manpower as a measure (実質マンパワー): headcount, less what does not reach the residents, plus what DX frees.
 *
 *   実質マンパワー = 現員 − 休業・休職 + 短時間職員 − 新規採用者の習熟 − 異動者の習熟 + DXで空いた時間 − 並行運用
 *
 * Its parts add up to it, so that a reader sees why it differs from 現員. Beside headcount, never mixed with it: with every weight 1 and
 * no DX it is 現員. Absent people are those whom the ledger holds as absent; without the leave model the plan's share of leave is added.
 */
import { type ManpowerPlan, moverWeight, type RunPlan, type TransformationPlan, type WrittenPart } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { numbersIn, wholeIn, YearTerms } from './in-kernel.ts'

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
      readIn: (kernel, written) => {
        const terms = newTerms(kernel, plan)
        written.write('transformation', (drawn, part) => writeTerms(drawn, part, { plan, terms }))
        return { reader: 'manpower', terms: placeOfTerms(kernel, terms, hours) }
      },
    },
  ]
}

/** What the years of a plan are weighed with (重みの位置), year by year, and how many numbers each year has. */
interface Terms {
  /** Weights by employment type, then the share on leave. */
  readonly weights: YearTerms
  /** By years since people were hired, or have moved: the part of a person that is missing. */
  readonly newcomers: YearTerms
  readonly movers: YearTerms
}

/** Makes room for what the years of a plan are weighed with (重みの準備). */
function newTerms(kernel: Kernel, plan: RunPlan): Terms {
  const { manpower, dx } = plan.transformation as TransformationPlan
  const moverYears = dx?.reallocation === undefined ? 0 : dx.reallocation.lag + dx.reallocation.ramp + 1
  const [weights, newcomers, movers] = [WEIGHTS, manpower.newcomers.years, moverYears].map(
    each => new YearTerms(kernel, plan, each),
  ) as [YearTerms, YearTerms, YearTerms]
  return { weights, newcomers, movers }
}

/** Puts them together in the order of Manpower in kernel/assembly/measures/manpower.ts. */
function placeOfTerms(kernel: Kernel, { weights, newcomers, movers }: Terms, hours: DxHours): Place {
  const base = numbersIn(kernel, [Number.NaN])
  const away = wholeIn(kernel, FULLY_AWAY)
  const weighed = [weights.place, newcomers.place, newcomers.width, movers.place, movers.width]
  return wholeIn(kernel, [base, ...weighed, away, hours.place])
}

/** How many weights a year has. */
const WEIGHTS = EMPLOYMENT_TYPES.length + 1

/** Which absences are without any work. */
const FULLY_AWAY = ABSENCES.map(kind => Number(kind === 'childcare-leave' || kind === 'administrative-leave'))

/** Writes what every year of a plan is weighed with (重みの書込み). */
function writeTerms(
  { manpower, dx }: TransformationPlan,
  part: WrittenPart,
  { plan, terms: { weights, newcomers, movers } }: { readonly plan: RunPlan; readonly terms: Terms },
): void {
  part.copyAll(manpower.types, weights.at(0))
  // With the leave model on, the ledger holds who is away: the plan's share would count them twice.
  if (plan.leave === undefined) part.copy(manpower.leave, weights.at(manpower.types.length))
  part.compute(() => newcomers.fill((year, since) => 1 - newcomerWeight(manpower, year, since)))
  const reallocation = dx?.reallocation
  if (reallocation === undefined) return
  const missing = (year: number, since: number): number =>
    1 - moverWeight(reallocation, reallocation.lagWeight[year] ?? Number.NaN, since)
  part.compute(() => movers.fill(missing))
}

/** Weight of somebody hired that many years ago (新規採用者の習熟): equal steps from the first year's to 1. */
function newcomerWeight({ newcomers }: ManpowerPlan, year: number, since: number): number {
  const start = newcomers.start[year] ?? Number.NaN
  return since >= newcomers.years ? 1 : start + ((1 - start) * since) / newcomers.years
}
