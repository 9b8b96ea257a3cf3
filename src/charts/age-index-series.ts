/**
 * The indices of age structure as printed (年齢構成の指標の表示): their names, their ages, and their values where these say something.
 *
 * A ratio whose denominator is fewer than ten people is not printed: one person more or less would move it by a tenth. The files of
 * results hold it all the same. Not here: how an index is computed (measure/).
 */
import type { Comparison } from '../compare/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { printedDecimal } from './printed.ts'

/** Fewest people in the denominator of a ratio that is printed. */
export const FEWEST_IN_DENOMINATOR = 10

/** Printed for a ratio of too few people (該当なし). */
const TOO_FEW = '－'

/** A band of ages as printed (年齢の幅): 35～44歳. */
export const printedAges = ({ from, to }: AgeBand): string => `${from}～${to}歳`

/** An index of age structure (年齢構成の指標) as it is named and printed. */
export interface AgeIndex {
  readonly measure: 'age.dent' | 'succession.supervisor' | 'succession.manager'
  readonly title: string
  /** How it is computed, in words. */
  readonly formula: string
  /** The bands whose people stand in the denominator. */
  readonly denominator: readonly AgeBand[]
}

const { dent, supervisor, manager } = INDEX_AGES

const succession = ({ successors, incumbents }: typeof supervisor | typeof manager): string =>
  `正規職員の${printedAges(successors)}÷${printedAges(incumbents)}`

/** 年齢の谷指数. */
export const DENT: AgeIndex = {
  measure: 'age.dent',
  title: '年齢の谷指数',
  formula: `現員の${printedAges(dent.ages)}÷（${printedAges(dent.younger)}と${printedAges(dent.older)}の平均）`,
  denominator: [dent.younger, dent.older],
}

/** 後継者比率 of those who move up to 係長, and to 課長. */
export const SUCCESSIONS: readonly [AgeIndex, AgeIndex] = [
  {
    measure: 'succession.supervisor',
    title: '後継者比率（係長）',
    formula: succession(supervisor),
    denominator: [supervisor.incumbents],
  },
  { measure: 'succession.manager', title: '後継者比率（課長）', formula: succession(manager), denominator: [manager.incumbents] },
]

/** Where an index is read (指標の位置): scenario, 1 April, and job family, or the whole staff without one. */
interface IndexPlace {
  readonly scenario: string
  readonly year: FiscalYear
  readonly family?: string
}

/** The value of an index (指標の値), or undefined where it is unknown or its denominator is too few people. */
export function ageIndexAt(comparison: Comparison, index: AgeIndex, place: IndexPlace): number | undefined {
  return hasTooFew(comparison, index, place) ? undefined : read(comparison, index.measure, place)
}

/** The value of an index as printed: two decimals, 「－」 of too few people, 「…」 where it is unknown. */
export const printedAgeIndex = (comparison: Comparison, index: AgeIndex, place: IndexPlace): string =>
  hasTooFew(comparison, index, place) ? TOO_FEW : printedDecimal(read(comparison, index.measure, place), 2)

function hasTooFew(comparison: Comparison, index: AgeIndex, place: IndexPlace): boolean {
  const bands = AGE_BANDS.filter(band => index.denominator.some(({ from, to }) => band.from >= from && band.to <= to))
  const people = bands.map(band => read(comparison, `ageBand.${band.id}`, place))
  const known = people.filter(count => count !== undefined)
  return known.length === bands.length && known.reduce((sum, count) => sum + count, 0) < FEWEST_IN_DENOMINATOR
}

function read(comparison: Comparison, measure: string, { scenario, year, family }: IndexPlace): number | undefined {
  return family === undefined
    ? comparison.measures.value(scenario, year, measure)
    : comparison.measures.breakdown(scenario, year, measure, 'jobFamily').get(family)
}
