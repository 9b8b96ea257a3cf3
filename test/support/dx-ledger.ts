/**
 * The whole DX ledger (DX台帳) when there is always somebody to move: what the plan alone says.
 */
import type { DxPlan, DxYear, OpeningRow, RunPlan } from '../../src/engine/index.ts'
import { simulate } from '../../src/engine/index.ts'
import { EMPLOYMENT_TYPES } from '../../src/terms/index.ts'
import { aPlan, regulars } from './a-plan.ts'

const FAMILIES = [0, 1]
const DEPARTMENTS = [0, 1, 2]
/** More than are ever freed. */
const EVERYBODY = 1000

/** @param years consecutive ones, with the first of which the series of the plan begin; the base date, on which nobody moves, is the one before. */
export function dxLedger(plan: DxPlan, years: readonly number[]): DxYear[] {
  const places = FAMILIES.flatMap(jobFamily => DEPARTMENTS.map(department => ({ jobFamily, department })))
  const { ledgers } = simulate(
    townWithDx(
      fromTheYearBefore(plan),
      years,
      places.map(place => ({ ...regulars(1990, EVERYBODY), ...place })),
    ),
  )
  return ledgers.flatMap(({ transformation }) => transformation?.dx ?? []).slice(1)
}

/** A town of two job families and three departments in which nobody leaves or is hired, with DX from the second year on. */
export function townWithDx(dx: DxPlan, years: readonly number[], opening: readonly OpeningRow[]): RunPlan {
  const plan = aPlan({ from: (years[0] as number) - 1, to: (years.at(-1) as number) - 1, opening })
  const [retirement, [separation]] = [plan.retirementAge[0] as number[], plan.separations]
  const every = (value: number): number[] => [0, ...years].map(() => value)
  return {
    ...plan,
    jobFamilies: FAMILIES.map(family => `family ${family}`),
    departments: DEPARTMENTS.map(department => `department ${department}`),
    retirementAge: [retirement, retirement],
    choiceAge: [60, 60],
    separations: [{ cause: 'resignation', rates: (separation?.rates ?? []).map(([ages]) => [ages ?? [], ages ?? []]) }],
    transformation: {
      dx,
      manpower: {
        types: EMPLOYMENT_TYPES.map(() => every(1)),
        leave: every(0),
        newcomers: { start: every(1), years: 1, before: every(0) },
      },
      demands: [],
    },
  }
}

/** The same plan with series that begin a year earlier (前年度からの系列). */
export function fromTheYearBefore({ items, reallocation, ...plan }: DxPlan): DxPlan {
  const before = (series: readonly number[]): number[] => [series[0] ?? 0, ...series]
  const earlier = reallocation && {
    ...reallocation,
    threshold: before(reallocation.threshold),
    lagWeight: before(reallocation.lagWeight),
  }
  return {
    ...plan,
    items: items.map(item => ({
      ...item,
      hours: before(item.hours),
      realisation: before(item.realisation),
      dualRunning: { ...item.dualRunning, hours: before(item.dualRunning.hours) },
      cost: before(item.cost),
    })),
    ...(earlier && { reallocation: earlier }),
  }
}
