/**
 * The cost of each scenario over the horizon at a glance (費用の要約), one row a scenario, as report and terminal print it.
 *
 * Personnel cost and allowance are rounded so that they add up to the printed total. Not here: what each amount is (measures).
 */
import { moneyUnit, partsInUnit, printedMoney } from '../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import { NOT_APPLICABLE, people, percent } from './format.ts'
import type { Language } from './goal-words.ts'

/** Headings of the columns, without the scenario's own (列名). */
const COLUMNS = [
  { id: 'personnel', report: '人件費（退職手当を除く）', ja: '人件費', en: 'personnel' },
  { id: 'allowance', report: '退職手当', ja: '退職手当', en: 'allowance' },
  { id: 'total', report: '計', ja: '計', en: 'total' },
  { id: 'difference', report: '基準案との差', ja: '基準案との差', en: 'difference' },
  { id: 'raise', report: '定年引上げによる増減', ja: '定年引上げ', en: 'raised age' },
  { id: 'single', report: '退職手当の振れ幅（単年度）', ja: '退職手当の振れ幅', en: 'swing of the allowance' },
  { id: 'two', report: '退職手当の振れ幅（2年平均）', ja: '同（2年平均）', en: 'over two years' },
  { id: 'ratio', report: '人件費比率（平均）', ja: '人件費比率', en: 'ratio' },
  { id: 'perPerson', report: '実質1人あたり人件費（年平均、千円）', ja: '実質1人（千円）', en: 'per person (1,000 yen)' },
] as const
/** A column (列の名). */
export type CostColumn = (typeof COLUMNS)[number]['id']

/** The summary (費用の要約): columns that apply, and a row of printed cells for each scenario whose pay is known. */
export interface CostSummary {
  readonly unit: string
  readonly columns: readonly { readonly id: CostColumn; readonly title: string }[]
  readonly rows: readonly { readonly scenario: ScenarioComparison; readonly cells: readonly string[] }[]
}

/** Sums up the cost of the horizon (費用の要約); undefined where no scenario's pay is known. */
export function costSummary(comparison: Comparison, wording: 'report' | Language): CostSummary | undefined {
  const known = comparison.scenarios.filter(({ cost }) => cost !== undefined)
  const sums = known.map(scenario => sumsOf(comparison, scenario.id))
  if (known.length === 0) return undefined
  const unit = moneyUnit(sums.map(({ personnel, allowance }) => personnel + allowance))
  const reference = sums[known.findIndex(({ id }) => id === comparison.reference)]
  const rows = sums.map((sum): Readonly<Record<CostColumn, string | undefined>> => {
    const [personnel = 0, allowance = 0] = partsInUnit([sum.personnel, sum.allowance], unit)
    const total = personnel + allowance
    const base = reference && partsInUnit([reference.personnel, reference.allowance], unit)
    const against = base && total - base.reduce((all, part) => all + part, 0)
    return {
      personnel: people(personnel),
      allowance: people(allowance),
      total: people(total),
      difference: against === undefined ? NOT_APPLICABLE : sum === reference ? NOT_APPLICABLE : withSign(people(against)),
      raise: sum.raise === undefined ? undefined : withSign(printedMoney(sum.raise, unit)),
      single: printedMoney(swing(sum.single), unit),
      two: sum.two.length === 0 ? undefined : printedMoney(swing(sum.two), unit),
      ratio: sum.ratio === undefined ? undefined : percent(sum.ratio),
      perPerson: sum.perPerson === undefined ? undefined : printedMoney(sum.perPerson, { title: '千円', yen: 1_000 }),
    }
  })
  const shown = COLUMNS.filter(({ id }) => rows.some(row => row[id] !== undefined))
  return {
    unit: wording !== 'en' ? unit.title : unit.yen === 1_000 ? 'thousand yen' : 'million yen',
    columns: shown.map(column => ({ id: column.id, title: column[wording] })),
    rows: known.map((scenario, index) => ({
      scenario,
      cells: shown.map(({ id }) => rows[index]?.[id] ?? NOT_APPLICABLE),
    })),
  }
}

const withSign = (text: string): string => (/^[1-9]/u.test(text) ? `+${text}` : text)

const swing = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

interface Sums {
  readonly personnel: number
  readonly allowance: number
  readonly raise?: number
  readonly single: readonly number[]
  readonly two: readonly number[]
  readonly ratio?: number
  readonly perPerson?: number
}

/** Sums, swings and means over the years of the horizon. */
function sumsOf({ measures, study }: Comparison, scenario: string): Sums {
  const years = yearsBetween(study.from, study.to)
  const values = (measure: string): number[] => years.flatMap((year: FiscalYear) => measures.value(scenario, year, measure) ?? [])
  const sum = (measure: string): number => values(measure).reduce((all, value) => all + value, 0)
  const whole = (measure: string): boolean => values(measure).length === years.length
  return {
    personnel: sum('cost.personnel'),
    allowance: sum('cost.retirementAllowance'),
    single: values('cost.retirementAllowance'),
    two: values('cost.retirementAllowanceTwoYearMean'),
    ...(whole('cost.fromRaise') ? { raise: sum('cost.fromRaise') } : {}),
    ...(whole('cost.personnelRatio') ? { ratio: sum('cost.personnelRatio') / years.length } : {}),
    ...(whole('cost.perEffectivePerson') ? { perPerson: sum('cost.perEffectivePerson') / years.length } : {}),
  }
}
