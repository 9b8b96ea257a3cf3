/**
 * The cost of a scenario by fiscal year (費用の推移), as charts and tables print it: one unit, parts that add up.
 *
 * Not here: how amounts are counted, see the measures.
 */
import type { Comparison } from '../compare/index.ts'
import { COST_COMPONENT_TITLES, COST_COMPONENTS, type CostComponent } from '../engine/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import { type MoneyUnit, moneyUnit, partsInUnit } from './printed-money.ts'

/** The cost of one fiscal year (年度の費用). `parts` are whole numbers of the unit and add up to `personnel`. */
export interface CostYear {
  readonly fiscalYear: FiscalYear
  readonly parts: ReadonlyMap<CostComponent, number>
  /** In the unit, as printed: personnel + allowance = total. */
  readonly personnel: number
  readonly allowance: number
  readonly total: number
  /** In yen. */
  readonly yen: { readonly personnel: number; readonly allowance: number; readonly total: number; readonly twoYearMean?: number }
}

/** The cost of a scenario (費用の推移). */
export interface CostFigures {
  readonly unit: MoneyUnit
  /** The components that are known, in their order. */
  readonly components: readonly CostComponent[]
  readonly years: readonly CostYear[]
}

/** Reads the cost of a scenario (費用の推移); undefined where pay is not known. */
export function costFigures(comparison: Comparison, scenario: string): CostFigures | undefined {
  const { measures, study } = comparison
  const years = yearsBetween(study.baseYear, study.to).flatMap(fiscalYear => {
    const value = (measure: string) => measures.value(scenario, fiscalYear, measure)
    const [personnel, allowance] = [value('cost.personnel'), value('cost.retirementAllowance')]
    if (personnel === undefined || allowance === undefined) return []
    const twoYearMean = value('cost.retirementAllowanceTwoYearMean')
    const components = measures.breakdown(scenario, fiscalYear, 'cost.personnel', 'component')
    return [{ fiscalYear, personnel, allowance, components, ...(twoYearMean === undefined ? {} : { twoYearMean }) }]
  })
  if (years.length === 0) return undefined
  const unit = moneyUnit(years.map(({ personnel, allowance }) => personnel + allowance))
  const components = COST_COMPONENTS.filter(component => years.some(year => year.components.has(component)))
  return { unit, components, years: years.map(year => yearOf(year, components, unit)) }
}

interface YenYear {
  readonly fiscalYear: FiscalYear
  readonly personnel: number
  readonly allowance: number
  readonly components: ReadonlyMap<string, number>
  readonly twoYearMean?: number
}

function yearOf({ components, ...year }: YenYear, known: readonly CostComponent[], unit: MoneyUnit): CostYear {
  const { fiscalYear, personnel, allowance, twoYearMean } = year
  const printed = partsInUnit([...known.map(component => components.get(component) ?? 0), allowance], unit)
  const parts = known.map((component, index) => [component, printed[index] as number] as const)
  const sum = parts.reduce((total, [, part]) => total + part, 0)
  const last = printed.at(-1) as number
  return {
    fiscalYear,
    parts: new Map(parts),
    personnel: sum,
    allowance: last,
    total: sum + last,
    yen: { personnel, allowance, total: personnel + allowance, ...(twoYearMean === undefined ? {} : { twoYearMean }) },
  }
}

/** The components (人件費の内訳) as printed. */
export const componentTitle = (component: CostComponent): string => COST_COMPONENT_TITLES[component]

/** What every reader of cost is told (費用の注). */
export function costNotes(comparison: Comparison, scenario: string): readonly string[] {
  const facts = comparison.scenarios.find(({ id }) => id === scenario)?.cost
  if (facts === undefined) return []
  const level = facts.hasGrowth ? '給与水準の伸びを含む' : '基準日の給与水準が続くものとした'
  const prices = facts.prices === 'real' ? '実質額（物価の変動を除く）' : '名目額'
  return [
    `※${prices}で、${level}。各年度4月1日の職員が1年間在職するものとした額で、退職手当は年度末の正規職員の退職による。`,
    ...(facts.countsAppointees ? [] : ['※会計年度任用職員の報酬は、単価が分からないため含まない。']),
    ...(assumed(comparison) ? ['※年齢別の給与と各種の割合は公表されていないため仮定値です（前提一覧を参照）。'] : []),
  ]
}

const assumed = (comparison: Comparison): boolean =>
  comparison.provenance.some(row => row.path.startsWith('pay.') && row.status === 'assumed')
