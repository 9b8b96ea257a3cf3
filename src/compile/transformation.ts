/**
 * The plan of DX, reallocation, effective manpower and workload (DX・再配置・実質マンパワー・業務量の計画).
 *
 * Ids become indices and dated values series. An absent weight of an employment type is that of the counting rule `actual`. Demand is
 * unknown (NaN) in a year without population, if it follows the population at all. Not here: the ledger itself, see kernel/assembly/dx-ledger.ts.
 */
import type { DemandPlan, DxItemPlan, DxPlan, ManpowerPlan, ReallocationPlan, TransformationPlan } from '../engine/index.ts'
import type { CountingRule, DatedQuantity, ResolvedDemand, ResolvedScenario } from '../scenario/index.ts'
import { baseStrength, EMPLOYMENT_TYPES, type FiscalYear } from '../terms/index.ts'
import { COUNT, type Compilation, compileSeries, compileSeriesFrom, SHARE } from './series.ts'

/** Hours a year, or yen. */
const AMOUNT = { min: 0, max: Number.MAX_SAFE_INTEGER }

/** Compiles what has to do with DX and workload (DXと業務量の計画). */
export function transformationPlan(scenario: ResolvedScenario, compilation: Compilation): TransformationPlan {
  const dx = dxPlan(scenario, compilation)
  return {
    ...(dx === undefined ? {} : { dx }),
    manpower: manpowerPlan(scenario, compilation),
    demands: scenario.workload.map(demand => demandPlan(scenario, demand, compilation)),
  }
}

/** A series, or the same default in every year. */
function seriesOr(compilation: Compilation, dated: DatedQuantity | undefined, fallback: number, range = SHARE): number[] {
  return dated === undefined ? compilation.years.map(() => fallback) : compileSeries(compilation, dated, range)
}

/** A series from a year on, or nothing in every year. */
const seriesFrom = (compilation: Compilation, dated: DatedQuantity | undefined, from: FiscalYear, range = AMOUNT): number[] =>
  dated === undefined ? compilation.years.map(() => 0) : compileSeriesFrom(compilation, dated, from, range)

function dxPlan(scenario: ResolvedScenario, compilation: Compilation): DxPlan | undefined {
  const { dx } = scenario
  if (dx === undefined) return undefined
  const families = scenario.municipality.jobFamilies.map(({ id }) => id)
  const departments = scenario.municipality.departments.map(({ id }) => id)
  const items = dx.items.map((item): DxItemPlan => {
    const jobFamily = item.jobFamily === undefined ? {} : { jobFamily: families.indexOf(item.jobFamily) }
    const { hours, from, years } = item.dualRunning ?? { from: item.start, years: 0 }
    return {
      id: item.id,
      hours: seriesFrom(compilation, item.hours, item.start),
      realisation: seriesFrom(compilation, item.realisation, item.start, SHARE),
      start: item.start,
      ramp: item.ramp,
      places: Object.entries(item.departments).map(([id, share]) => ({
        department: departments.indexOf(id),
        ...jobFamily,
        share,
      })),
      dualRunning: { hours: seriesFrom(compilation, hours, from), from, years },
      cost: seriesFrom(compilation, item.cost, item.start),
    }
  })
  const reallocation = reallocationPlan(scenario, compilation)
  return { hoursPerFte: dx.hoursPerFte, items, ...(reallocation === undefined ? {} : { reallocation }) }
}

function reallocationPlan(scenario: ResolvedScenario, compilation: Compilation): ReallocationPlan | undefined {
  const { reallocation, municipality } = scenario
  if (reallocation === undefined) return undefined
  const families = municipality.jobFamilies.map(({ id }) => id)
  const departments = municipality.departments.map(({ id }) => id)
  return {
    priorities: Object.entries(reallocation.priorities).map(([id, share]) => ({ department: departments.indexOf(id), share })),
    jobFamilies: reallocation.jobFamilies.map(id => families.indexOf(id)),
    threshold: seriesOr(compilation, reallocation.threshold, 1, COUNT),
    lag: reallocation.lag,
    lagWeight: seriesOr(compilation, reallocation.lagWeight, 0),
    ramp: reallocation.ramp,
  }
}

function manpowerPlan({ effectiveManpower, municipality }: ResolvedScenario, compilation: Compilation): ManpowerPlan {
  const { types, leave, newcomers } = effectiveManpower
  const actual = municipality.countingRules.find(({ id }) => id === 'actual')
  return {
    types: EMPLOYMENT_TYPES.map(type => seriesOr(compilation, types[type], actual?.weights[type] ?? 0)),
    leave: seriesOr(compilation, leave, 0),
    newcomers: {
      start: seriesOr(compilation, newcomers.start, 1),
      years: newcomers.years,
      before: seriesOr(compilation, newcomers.before, 0, COUNT),
    },
  }
}

/** Demand = base × (fixed part + Σ share × population ÷ population of the base year) × service level + additions. */
function demandPlan(scenario: ResolvedScenario, demand: ResolvedDemand, compilation: Compilation): DemandPlan {
  const { municipality } = scenario
  const { department, groups } = demand
  const rule = municipality.countingRules.find(({ id }) => id === 'actual') as CountingRule
  const staff = municipality.staff.filter(row => row.department === department)
  const base = seriesOr(compilation, demand.base, baseStrength(staff, rule, municipality.baseYear), COUNT)
  const service = seriesOr(compilation, demand.serviceLevel, 1, AMOUNT)
  const additions = seriesOr(compilation, demand.additions, 0, COUNT)
  const drivers = Object.entries(groups).map(([group, share]) => ({
    share: compileSeries(compilation, share, SHARE),
    people: compilation.names[`population.${group}`] ?? [],
  }))
  const people = compilation.years.map((_, year) => {
    const fixed = 1 - drivers.reduce((sum, { share }) => sum + (share[year] as number), 0)
    const moved = drivers.reduce(
      (sum, { share, people: series }) => sum + ((share[year] as number) * (series[year] as number)) / (series[0] as number),
      fixed,
    )
    return (base[year] as number) * moved * (service[year] as number) + (additions[year] as number)
  })
  return { department: municipality.departments.findIndex(({ id }) => id === department), people }
}
