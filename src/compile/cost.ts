/**
 * The cost part of a plan (費用の計画): pay by age at the city's mean, the rules of pay by year, and money beside pay.
 *
 * Between the points of the curve pay follows a straight line. The whole curve is scaled so that the regular staff of the base date earn the
 * entered mean. Not here: what people cost in a year, which the engine computes.
 */
import { type AllowancePlan, type CostPlan, OLDEST } from '../engine/index.ts'
import type { ResolvedCost, ResolvedPay, ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { planNames } from './names.ts'
import { type Compilation, compileSeries, MONEY, numbersFromSecondYear, SHARE } from './series.ts'

const GROWTH = { min: -0.2, max: 0.2 }
/** Longest service in years that the adjustment of the allowance is computed for. */
const LONGEST_SERVICE = 60

/**
 * The cost part of a scenario's plan (費用の計画); undefined where the municipality says nothing of pay. What no draw changes is settled
 * once: pay by age is a fact, and its scale takes the central values of what is uncertain.
 */
export function costPart(scenario: ResolvedScenario): (compilation: Compilation) => CostPlan | undefined {
  const { cost, municipality } = scenario
  if (cost === undefined) return () => undefined
  const { pay } = cost
  const reducedFrom = reducedAges(municipality, pay)
  let fullPay: number[][] | undefined
  let allowance: AllowancePlan | undefined
  return compilation => {
    const shares = Object.fromEntries(
      Object.entries(pay.shares).map(([name, dated]) => [name, compileSeries(compilation, dated, SHARE)]),
    ) as Record<keyof ResolvedPay['shares'], number[]>
    const reducedBasicPay = compilation.years.map(year => stepIn(pay.rules.after60.steps, year)?.factor ?? 1)
    const reducedPay = reducedBasicPay.map((factor, year) => 1 - (shares.payLinkedShare[year] as number) * (1 - factor))
    allowance ??= allowancePlan(pay, compilation.years)
    fullPay ??= scaledPay(scenario, pay, { reducedFrom, reduced: centralReducedPay(scenario, pay, compilation.years) })
    return {
      fullPay,
      level: levels(cost, compilation),
      reducedFrom,
      reducedPay,
      reducedBasicPay,
      shareOfFullPay: {
        'fixed-term': shares.fixedTerm,
        'leave-substitute': shares.leaveSubstitute,
        'reemployed-full-time': shares.reemployedFullTime,
        'reemployed-short-time': shares.reemployedShortTime,
        'part-time-before-retirement-age': shares.reemployedShortTime,
      },
      employerShare: shares.employerShare,
      basicPayShare: shares.basicPayShare,
      allowance,
      ...besides(cost, compilation),
      prices: cost.prices,
    }
  }
}

/** What is left of yearly pay past the former retirement age in the base year, at the central value of the pay-linked share. */
function centralReducedPay(scenario: ResolvedScenario, { rules, shares }: ResolvedPay, years: readonly FiscalYear[]): number {
  const names = planNames(scenario, years, { findings: [] })
  const linked = compileSeries({ years, names, findings: [] }, shares.payLinkedShare, SHARE)[0] as number
  return 1 - linked * (1 - (stepIn(rules.after60.steps, years[0] as FiscalYear)?.factor ?? 1))
}

/** What holds in a year of dated steps; undefined before the first. */
const stepIn = <T extends { readonly from: FiscalYear }>(steps: readonly T[], year: FiscalYear): T | undefined =>
  steps.findLast(({ from }) => from <= year)

/** Age on 1 April from which pay is reduced, by job family: the former retirement age of its class. */
const reducedAges = ({ jobFamilies, retirementClasses }: ResolvedScenario['municipality'], { rules }: ResolvedPay): number[] =>
  jobFamilies.map(({ retirementClass: id }) => {
    const age = retirementClasses.find(group => group.id === id)?.choiceAge
    return age === undefined || rules.after60.exceptClasses.includes(id) ? Number.POSITIVE_INFINITY : age
  })

/** The level of pay of each year against the base year's. */
function levels({ growth }: ResolvedCost, compilation: Compilation): number[] {
  const rates = growth === undefined ? [] : numbersFromSecondYear(compilation, growth, GROWTH)
  let level = 1
  return compilation.years.map((_, year) => {
    if (year > 0) level *= 1 + (rates[year] ?? 0)
    return level
  })
}

/** Pay in full by job family and age, scaled to the mean of the regular staff of the base date. */
function scaledPay(
  { municipality }: ResolvedScenario,
  { curve, familyFactors, meanAnnual }: ResolvedPay,
  rule: { readonly reducedFrom: readonly number[]; readonly reduced: number },
): number[][] {
  const general = Array.from({ length: OLDEST + 1 }, (_, age) => indexAt(curve, age))
  const indices = municipality.jobFamilies.map(({ id }) => general.map(index => (familyFactors[id] ?? 1) * index))
  const families = municipality.jobFamilies.map(({ id }) => id)
  let people = 0
  let sum = 0
  for (const row of municipality.staff) {
    if (row.employmentType !== 'regular') continue
    const family = families.indexOf(row.jobFamily)
    const age = municipality.baseYear - row.birthYear - 1
    const limit = rule.reducedFrom[family] as number
    const index = (indices[family] as number[])[Math.min(age, limit - 1, OLDEST)] as number
    people += row.people
    sum += row.people * index * (age >= limit ? rule.reduced : 1)
  }
  const scale = sum > 0 ? (meanAnnual * people) / sum : 0
  return indices.map(ages => ages.map(index => index * scale))
}

/** The index at an age: on the straight line between its neighbours, and the outer points beyond them. */
function indexAt(curve: ResolvedPay['curve'], age: number): number {
  const after = curve.findIndex(point => point.age >= age)
  const right = curve[after] ?? (curve.at(-1) as ResolvedPay['curve'][number])
  const left = curve[after - 1]
  if (after <= 0 || left === undefined || right.age === age) return right.index
  return left.index + ((right.index - left.index) * (age - left.age)) / (right.age - left.age)
}

/** The retirement allowance by year: months by service, and the adjustment for the assumed career (調整額). */
function allowancePlan({ rules, career }: ResolvedPay, years: readonly FiscalYear[]): AllowancePlan {
  const { tables, adjustment } = rules.retirementAllowance
  const months = years.map(year => [0, ...(stepIn(tables, year)?.months ?? [])])
  if (adjustment === undefined || career.length === 0) return { months, adjustmentYen: [], adjusted: [] }
  const rankIn = (service: number): string => career.findLast(({ fromService }) => fromService <= service)?.rank ?? ''
  const pointsIn = Array.from({ length: LONGEST_SERVICE }, (_, service) => adjustment.points[rankIn(service)] ?? 0)
  const adjustmentYen = Array.from({ length: LONGEST_SERVICE + 1 }, (_, serviceYears) => {
    const last = serviceYears * 12
    let points = 0
    for (let month = Math.max(0, last - adjustment.countedMonths); month < last; month += 1) {
      points += pointsIn[Math.floor(month / 12)] as number
    }
    return points * adjustment.yenPerPoint
  })
  return { months, adjustmentYen, adjusted: adjustment.causes }
}

/** Money beside pay; what is not written is unknown. */
function besides(
  { fiscalYearAppointees: appointees, outsourcing, revenue }: ResolvedCost,
  compilation: Compilation,
): Pick<CostPlan, 'fiscalYearAppointees' | 'outsourcing' | 'revenue'> {
  const series = (dated: Parameters<typeof numbersFromSecondYear>[1]) => numbersFromSecondYear(compilation, dated, MONEY)
  const people = appointees === undefined ? [] : series(appointees.people)
  const yen = appointees === undefined ? [] : series(appointees.annualYen)
  return {
    ...(appointees === undefined ? {} : { fiscalYearAppointees: people.map((count, year) => count * (yen[year] as number)) }),
    ...(outsourcing === undefined ? {} : { outsourcing: series(outsourcing) }),
    ...(revenue === undefined ? {} : { revenue: series(revenue) }),
  }
}
