/**
 * Cost of a year as the result file holds it (結果ファイルの費用): whole yen, and only what is known.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { ResultCost } from './result-document.ts'

const OPTIONAL = ['retirementAllowanceTwoYearMean', 'outsourcing', 'personnelRatio', 'fromRaise', 'perEffectivePerson'] as const

/** The cost of a year (費用); undefined where pay is not known. */
export function costResult({ measures }: Comparison, scenario: string, year: FiscalYear): ResultCost | undefined {
  const value = (name: string): number | undefined => measures.value(scenario, year, `cost.${name}`)
  const [personnel, retirementAllowance, total] = [value('personnel'), value('retirementAllowance'), value('total')]
  if (personnel === undefined || retirementAllowance === undefined || total === undefined) return undefined
  const known = OPTIONAL.flatMap(name => {
    const found = value(name)
    return found === undefined ? [] : [[name, found] as const]
  })
  return {
    personnel,
    retirementAllowance,
    total,
    ...Object.fromEntries(known),
    byComponent: Object.fromEntries(measures.breakdown(scenario, year, 'cost.personnel', 'component')),
  }
}
