/**
 * The leave part of a plan (休業の計画): births × take-up by age, lengths in years.
 *
 * Not here: who goes, see engine/steps/leave.ts.
 */
import type { LeaveKindPlan, LeavePlan } from '../engine/index.ts'
import type { AgeRate, DatedQuantity, ResolvedChildcareLeave, ResolvedScenario } from '../scenario/index.ts'
import { COUNT, type Compilation, compileSeries, numbersFromSecondYear, SHARE } from './series.ts'

/** Highest age on 1 April that a rate can be given for. */
const OLDEST_RATED = 75
/** The range of a length in months. */
const MONTHS = { min: 0, max: 1200 }
const MONTHS_PER_YEAR = 12

/** The leave model, or nothing where leaves are not counted. */
export const leavePlan =
  ({ leave, municipality }: ResolvedScenario) =>
  (compilation: Compilation): LeavePlan | undefined => {
    const { model, fillShare } = leave
    if (model === undefined) return undefined
    const womenShare = municipality.jobFamilies.map(({ id }) => {
      const dated = model.womenShare.find(({ jobFamily }) => jobFamily === id)?.share
      return dated === undefined ? 0 : (compileSeries(compilation, dated, SHARE)[0] as number)
    })
    const { begin, months } = model.administrative
    return {
      womenShare,
      women: childcare(model.women, compilation),
      men: childcare(model.men, compilation),
      administrative: { starts: ratesByAge(begin, compilation), years: lengths(months, compilation) },
      ...(fillShare === undefined ? {} : { fillShare: numbersFromSecondYear(compilation, fillShare, SHARE) }),
    }
  }

/** Childcare leave of one sex: births × take-up by age. */
function childcare({ births, takeUp, months }: ResolvedChildcareLeave, compilation: Compilation): LeaveKindPlan {
  const taken = compileSeries(compilation, takeUp, SHARE)
  const byYear = ratesByAge(births, compilation)
  return {
    starts: byYear.map((rates, year) => rates.map(rate => rate * (taken[year] as number))),
    years: lengths(months, compilation),
  }
}

/** Lengths in years. */
function lengths(dated: DatedQuantity, compilation: Compilation): number[] {
  const months = compileSeries(compilation, dated, MONTHS)
  checkLength(compilation, dated, { months, length: compilation.years.length - 1 })
  return months.map(value => value / MONTHS_PER_YEAR)
}

/** Leave substitutes by year, where they follow a number (育休代替の人数). */
export const substitutesPlan =
  ({ leave: { substitutes } }: ResolvedScenario) =>
  (compilation: Compilation): number[] =>
    substitutes === undefined ? compilation.years.map(() => 0) : numbersFromSecondYear(compilation, substitutes, COUNT)

/** Yearly probability by year and age; ages without a band have 0. */
function ratesByAge(bands: readonly AgeRate[], compilation: Compilation): number[][] {
  const series = bands.map(({ fromAge, toAge, rate }) => ({ fromAge, toAge, rates: compileSeries(compilation, rate, SHARE) }))
  const ages = Array.from({ length: OLDEST_RATED + 1 }, (_, age) => age)
  return compilation.years.map((_, year) =>
    ages.map(age => series.find(({ fromAge, toAge }) => age >= fromAge && age <= toAge)?.rates[year] ?? 0),
  )
}

/** A leave longer than the whole projection is a slip of the pen. */
function checkLength(
  { findings }: Compilation,
  { path, place }: DatedQuantity,
  { months, length }: { readonly months: readonly number[]; readonly length: number },
): void {
  const longest = months.find(value => value > length * MONTHS_PER_YEAR)
  if (longest === undefined) return
  const args = { months: longest, years: length }
  findings.push({
    code: 'E_LEAVE_LONGER_THAN_HORIZON',
    severity: 'error',
    args,
    path,
    ...(place === undefined ? {} : { place }),
  })
}
