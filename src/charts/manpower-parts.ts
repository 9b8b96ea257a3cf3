/**
 * The parts of effective manpower as drawn (実質マンパワーの内訳の表記): their names, in full and on an axis, in the order of the waterfall.
 *
 * One list for charts, report and terminal. Not here: the numbers.
 */
import { type Comparison, dxScenarios, type ScenarioComparison } from '../compare/index.ts'
import type { ManpowerPart } from '../measure/index.ts'
import { printedDecimal } from './printed.ts'
import { referenceScenario } from './series.ts'

/** The parts (実質マンパワーの内訳) as printed. */
export const MANPOWER_PART_TITLES: Readonly<Record<ManpowerPart, string>> = {
  headcount: '現員',
  leave: '休業・休職',
  'short-time': '短時間職員',
  newcomers: '採用者の習熟',
  retraining: '異動者の習熟',
  dx: 'DXで空く時間',
  transition: '並行運用',
}

/** The parts under a narrow bar: lines of at most six characters. */
export const MANPOWER_PART_LINES: Readonly<Record<ManpowerPart, readonly string[]>> = {
  headcount: ['現員の', '増減'],
  leave: ['休業・', '休職'],
  'short-time': ['短時間', '職員'],
  newcomers: ['採用者の', '習熟'],
  retraining: ['異動者の', '習熟'],
  dx: ['DXで', '空く時間'],
  transition: ['並行', '運用'],
}

/** The scenarios that charts of DX show (DXを示す案): those with DX, at most three; else the reference. */
export function shownForDx(comparison: Comparison): readonly ScenarioComparison[] {
  const found = dxScenarios(comparison)
  return found.length === 0 ? [referenceScenario(comparison)] : found.slice(0, 3)
}

/** A change with one decimal and its sign (増減): `+3.4`, `△0.5`, `0.0`. */
export function signedDecimal(value: number | undefined): string {
  const text = printedDecimal(value, 1)
  return value !== undefined && value > 0 && text !== '0.0' ? `+${text}` : text
}
