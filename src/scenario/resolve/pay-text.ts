/**
 * Lists of pay as text (給与の一覧の表示): the curve by age and the career of ranks are one assumption each, whatever their length.
 */
import { plainNumber } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'

interface Point {
  readonly age: number
  readonly index: number
}

interface Step {
  readonly fromService: number
  readonly rank: string
}

/** The curve or the career in Japanese (「18歳 0.46、22歳 0.56…」); undefined for other lists. */
export function payListText(path: ValuePath, list: readonly unknown[]): string | undefined {
  if (path[0] !== 'pay') return undefined
  if (path[1] === 'curve') return (list as readonly Point[]).map(({ age, index }) => `${age}歳 ${plainNumber(index)}`).join('、')
  if (path[1] === 'career')
    return (list as readonly Step[]).map(({ fromService, rank }) => `勤続${fromService}年から${rank}`).join('、')
  return undefined
}
