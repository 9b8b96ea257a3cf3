/**
 * The leave part of a plan (休業の計画): births × take-up by age, lengths in years.
 *
 * Not here: who goes, see engine/steps/leave.ts.
 */
import type { LeaveKindPlan, LeavePlan } from '../engine/index.ts'
import type { AgeRate, DatedQuantity, ResolvedScenario } from '../scenario/index.ts'
import { COUNT, type Compilation, compileSeries, numbersFromSecondYear, SHARE } from './series.ts'

/** Highest age on 1 April that a rate can be given for. */
const OLDEST_RATED = 75
/** The range of a length in months. */
const MONTHS = { min: 0, max: 1200 }
const MONTHS_PER_YEAR = 12

/** The leave model, or nothing where leaves are not counted. @param length years from the base date to the closing 1 April. */
export function leavePlan(
  { leave, municipality }: ResolvedScenario,
  compilation: Compilation,
  length: number,
): { readonly leave?: LeavePlan } {
  const { model, fillShare } = leave
  if (model === undefined) return {}
  const share = (dated: DatedQuantity): number[] => compileSeries(compilation, dated, SHARE)
  const lengths = (dated: DatedQuantity): number[] => {
    const months = compileSeries(compilation, dated, MONTHS)
    checkLength(compilation, dated, { months, length })
    return months.map(value => value / MONTHS_PER_YEAR)
  }
  const childcare = ({ births, takeUp, months }: typeof model.women): LeaveKindPlan => {
    const taken = share(takeUp)
    const byYear = ratesByAge(births, compilation)
    return { starts: byYear.map((rates, year) => rates.map(rate => rate * (taken[year] as number))), years: lengths(months) }
  }
  const womenShare = municipality.jobFamilies.map(({ id }) => {
    const dated = model.womenShare.find(({ jobFamily }) => jobFamily === id)?.share
    return dated === undefined ? 0 : (share(dated)[0] as number)
  })
  return {
    leave: {
      womenShare,
      women: childcare(model.women),
      men: childcare(model.men),
      administrative: {
        starts: ratesByAge(model.administrative.begin, compilation),
        years: lengths(model.administrative.months),
      },
      ...(fillShare === undefined ? {} : { fillShare: numbersFromSecondYear(compilation, fillShare, SHARE) }),
    },
  }
}

/** Leave substitutes by year, where they follow a number (育休代替の人数). */
export const substitutesPlan = ({ substitutes }: ResolvedScenario['leave'], compilation: Compilation): number[] =>
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
