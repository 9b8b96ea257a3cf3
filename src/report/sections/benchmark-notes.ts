/**
 * What a reader of a gap to similar cities must beware of (類似団体との差の注意), with its numbers.
 *
 * Three traps of a comparison: sections that the city does not run, a mean that allows neither for population nor for the own city in
 * it, and a rank that says something else. Printed slips are told and not repaired. Source: 西村美香 in
 * 『地方公務員月報』2022-05. Not here: judgements of too many or too few.
 */
import type { BenchmarkComparison, Comparison, PrintedSlip } from '../../compare/index.ts'
import { GRAND_TOTAL, ORDINARY_TOTAL, shortYear } from '../../terms/index.ts'
import { decimal, people, signed } from '../format.ts'

/** The cautions (注意), in the order in which they change the reading most. */
export function benchmarkTraps(comparison: Comparison, benchmarks: BenchmarkComparison): readonly string[] {
  return [
    ...absentTrap(benchmarks),
    ...meanTrap(comparison, benchmarks),
    ...rankTrap(comparison, benchmarks),
    ...basisTrap(comparison, benchmarks),
    '類似団体の人数は、業務に必要な人数を積み上げたものではない。「定員管理の参考指標も、職務に必要な人数を厳密に試算したものではなく、現在の在職者数相場に近い」（西村美香『地方公務員月報』2022年5月号）。',
  ]
}

/** Trap 1: 単純値 holds sections that the city does not run. */
function absentTrap({ absent, lines, sections }: BenchmarkComparison): readonly string[] {
  const own = sections.find(({ section }) => section === ORDINARY_TOTAL)?.own
  const peopleOf = (id: string) => lines.find(line => line.id === id)?.people
  const [simple, without, adjusted] = [peopleOf('simple'), peopleOf('simpleWithoutLargestAbsent'), peopleOf('adjusted')]
  const [largest] = absent
  if (own === undefined || simple === undefined || without === undefined || largest === undefined) return []
  const listed = absent.map(({ section, simple: size }) => `${section}${people(size)}人`).join('、')
  const beside = adjusted === undefined ? '' : `修正値との差は${signed(own - adjusted)}人である。`
  return [
    `単純値${people(simple)}人には、市が職員を置かない部門（${listed}）が含まれる。${largest.section}を除くと${people(without)}人で、差は${signed(own - simple)}人ではなく${signed(own - without)}人となる。${beside}`,
  ]
}

/** Trap 2: the mean of the cities allows neither for population nor for the own city among them. */
function meanTrap({ municipality }: Comparison, { peers }: BenchmarkComparison): readonly string[] {
  const mean = peers?.sections.find(({ section }) => section === '合計')
  const own = peers?.cities.find(({ isOwn }) => isOwn)
  if (peers === undefined || mean === undefined || own === undefined) return []
  const count = peers.cities.length
  const population = peers.cities.reduce((sum, city) => sum + city.population, 0) / count
  const larger = (population / own.population - 1) * 100
  const { others } = peers
  const shown = mean.printedMean ?? mean.mean
  return [
    `近隣${count}市の平均${people(shown)}人（差${signed(own.staff - shown)}人）は、人口の違いをならさない平均である。${count}市の平均人口${people(population)}人は${municipality.name}より${decimal(larger < 0 ? -larger : larger)}%${larger < 0 ? '少なく' : '多く'}、平均には${municipality.name}自身も含まれる。${municipality.name}を除く${others.count}市の人口1万人当たり職員数は${decimal(others.perTenThousand, 2)}人（${people(others.staff)}人÷人口${people(others.population)}人）で、${municipality.name}の人口に当てはめると${people(others.people)}人、差は${signed(others.gap)}人となる。`,
  ]
}

/** Trap 3: per head the city may rank otherwise than its gap suggests. */
function rankTrap({ municipality }: Comparison, { peers }: BenchmarkComparison): readonly string[] {
  const own = peers?.cities.find(({ isOwn }) => isOwn)
  if (peers === undefined || own === undefined) return []
  const listed = peers.cities
    .toSorted((one, other) => one.rank - other.rank)
    .map(city => `${city.title}${decimal(city.perTenThousand)}`)
    .join('、')
  const place = own.rank === 1 ? '最も多い' : `${own.rank}番目に多い`
  return [
    `${municipality.name}の人口1万人当たり職員数${decimal(own.perTenThousand)}人は、${peers.cities.length}市のうち${place}（${listed}）。`,
  ]
}

/** The counting rule of the comparison, and a sign in the figures themselves that another one was used. */
function basisTrap({ municipality }: Comparison, benchmarks: BenchmarkComparison): readonly string[] {
  const { rule, countedThen, sections, fiscalYear } = benchmarks
  const total = sections.find(({ section }) => section === GRAND_TOTAL)?.own
  const titleOf = (id: string) => municipality.countingRules.find(found => found.id === id)?.title ?? id
  const [stated, actual] = [countedThen[rule], countedThen.actual]
  if (total === undefined || stated === undefined || actual !== total || stated === total) return []
  return [
    `比較の職員数の数え方は「${titleOf(rule)}」とされるが、全会計の合計${people(total)}人は${shortYear(fiscalYear)}の「${titleOf('actual')}」${people(actual)}人と同じで、「${titleOf(rule)}」の${people(stated)}人とは${people(total - stated)}人違う。比較の職員数に、「${titleOf(rule)}」では数えない職員が含まれている可能性がある。`,
  ]
}

/** Figures of the source that its own numbers do not give (資料の数字の注記). */
export function slipNotes({ slips }: BenchmarkComparison): readonly string[] {
  const means = slips.filter(({ figure }) => figure === 'mean')
  const others = slips.filter(({ table, figure }) => table !== 'peers' && figure !== 'mean')
  const named = (slip: PrintedSlip) =>
    `${slip.section}は${people(slip.printed)}（計算では${decimal(slip.computed, decimals(slip.computed))}）`
  return [
    ...(means.length === 0
      ? []
      : [`近隣の市の平均は、資料の値では${means.map(named).join('、')}である。資料の値はそのまま示し、書き換えていない。`]),
    ...others.map(
      slip =>
        `${slip.section}の${slip.figure === 'rate' ? '超過率' : '超過数'}は資料では${decimal(slip.printed)}、計算では${decimal(slip.computed)}である。資料の値は書き換えていない。`,
    ),
  ]
}

/** As many decimals as a mean of a few cities needs, at most three. */
function decimals(value: number): number {
  const found = [1, 10, 100].findIndex(units => isWhole(value * units))
  return found < 0 ? 3 : found
}
const isWhole = (value: number): boolean => Math.round(value * 1e6) % 1_000_000 === 0

/** The source of a value of the municipality as a note (出典). */
export function sourceOf({ provenance }: Comparison, path: string): readonly string[] {
  const found = provenance.find(row => row.path === path)
  return found === undefined || found.source === '' ? [] : [`出典：${found.source}`]
}
