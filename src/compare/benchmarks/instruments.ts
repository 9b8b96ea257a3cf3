/**
 * 定員回帰指標 and 定員モデル, computed from coefficients that the planner entered; without them there is no estimate.
 *
 * 定員回帰指標 = coefficient × population in thousands + coefficient × area in km² + constant, for all of 普通会計. 定員モデル = the sum of
 * coefficient × value over the variables of a section.
 */
import type { Benchmarks } from '../../scenario/index.ts'
import { ORDINARY_TOTAL } from '../../terms/index.ts'
import type { InstrumentEstimate, SectionComparison } from './benchmark-comparison.ts'

/** 定員回帰指標 at the population of the comparison; undefined without coefficients. */
export function regressionEstimate(
  { regression, population }: Benchmarks,
  sections: readonly SectionComparison[],
): InstrumentEstimate | undefined {
  if (regression === undefined) return undefined
  const { perThousandResidents, perSquareKilometre, constant, area } = regression
  const estimate = (perThousandResidents * population.people) / 1000 + perSquareKilometre * area + constant
  return against(ORDINARY_TOTAL, estimate, sections)
}

/** 定員モデル by section, in the order of the table; empty without coefficients. */
export function modelEstimates({ model }: Benchmarks, sections: readonly SectionComparison[]): readonly InstrumentEstimate[] {
  return [...new Set(model.map(({ section }) => section))].map(section => {
    const terms = model.filter(term => term.section === section)
    const estimate = terms.reduce((sum, { coefficient, value }) => sum + coefficient * value, 0)
    return against(section, estimate, sections)
  })
}

function against(section: string, estimate: number, sections: readonly SectionComparison[]): InstrumentEstimate {
  const own = sections.find(row => row.section === section)?.own
  return { section, estimate, ...(own === undefined ? {} : { own, gap: own - estimate }) }
}
