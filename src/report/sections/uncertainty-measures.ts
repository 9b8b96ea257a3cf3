/**
 * The bands of the headline measures (主な指標の幅), with the Monte Carlo error of each.
 *
 * The error is that of the mean over the runs; where it is above half a person, the runs that would halve a person are named: (sd ÷ 0.5)².
 * Not here: all other bands, which stand in result.json and measures.csv.
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { FEWEST_RUNS, LARGEST_ERROR, runsNeeded, type Spread } from '../../measure/index.ts'
import { MOST_RUNS } from '../../scenario/index.ts'
import { type FiscalYear, longYear, stockDate } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, people } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { deviationText, errorText, NO_SPREAD, type ValueFormat, valueText } from '../spread-text.ts'

interface Headline extends ValueFormat {
  readonly title: string
  readonly measure: string
  /** Flows are those of the last year, stocks those of the closing date. */
  readonly kind: 'stock' | 'flow'
}

const PEOPLE = { digits: 0, times: 1, unit: '人' } as const

const HEADLINES: readonly Headline[] = [
  { title: '職員数（現員）', measure: 'strength.actual', kind: 'stock', ...PEOPLE },
  { title: '採用者数', measure: 'recruitment.filled', kind: 'stock', ...PEOPLE },
  { title: '退職者数', measure: 'separations', kind: 'flow', ...PEOPLE },
  { title: '実質マンパワー', measure: 'effectiveManpower', kind: 'stock', digits: 1, times: 1, unit: '人分' },
  { title: '60歳以上の割合', measure: 'share.sixtyPlus', kind: 'stock', digits: 1, times: 100, unit: '%' },
]

/** Adds a table for each headline measure that is sampled, and what is to be said about means and errors. */
export function addHeadlineBands(writer: SectionWriter, comparison: Comparison): void {
  writer.heading('主な指標の幅と乱数誤差')
  writer.paragraph(
    '「乱数誤差」は、試行回数が限られるために平均がもつ誤差（標準偏差÷試行回数の平方根。値が求められない回は数えない）であり、80%の幅とは別のものである。回数を4倍にすると半分になる。',
  )
  writer.paragraph(
    '試算の平均は、期待値（乱数を使わない計算）より高いことも低いこともある。前提の範囲が上と下で対称でないこと、採用が整数で上限と下限をもつこと、市が期待値の率で見込むことによる。',
  )
  for (const headline of HEADLINES) addHeadline(writer, comparison, headline)
  writer.paragraph(errorRemark(comparison))
  writer.paragraph(
    '期間を通した採用と不足の幅は「1 結論」の表「案の要約」に、ほかの指標と年度の幅は result.json（bands）と measures.csv にある。次の値には幅がない。',
  )
  writer.add({ kind: 'list', items: WITHOUT_BANDS })
}

/** What is told without a band, and why (幅のない値). */
const WITHOUT_BANDS: readonly string[] = [
  '定年引上げによる人数と費用の増減（raise.*、cost.fromRaise）。期待値の計算どうしの差と定めている。',
  '職種別・部門別の退職者数、採用者数、異動などの流れ（flows.*）。人数の検算のために、期待値の計算についてだけ示す。',
  '類似団体の値と、比較した年度の差（案によらない benchmark.*）。公表された値である。',
  '期間を通した費用の計と退職手当の振れ幅、DXの要約。年度ごとの値には幅がある。',
  'どの回の試算でも1人もいない年齢の職員数。',
]

const yearOf = ({ study }: Comparison, { kind }: Headline): FiscalYear => (kind === 'stock' ? study.closingYear : study.to)

function addHeadline(writer: SectionWriter, comparison: Comparison, headline: Headline): void {
  const year = yearOf(comparison, headline)
  const rows = comparison.scenarios.flatMap(scenario => {
    const spread = comparison.bands.spread(scenario.id, year, headline.measure)
    const expected = comparison.measures.value(scenario.id, year, headline.measure)
    return spread === undefined ? [] : [{ label: shortTitle(comparison, scenario), expected, spread }]
  })
  if (rows.length === 0) return
  const withPercentiles = comparison.study.runs >= FEWEST_RUNS
  const labels = [
    '期待値',
    '試算の平均',
    '乱数誤差',
    ...(withPercentiles ? ['10%', '25%', '中央値', '75%', '90%'] : ['標準偏差']),
  ]
  const date = headline.kind === 'stock' ? stockDate(year).replace('現在', '') : longYear(year)
  writer.table({
    caption: `${headline.title}の幅（${date}）`,
    unit: headline.unit,
    columns: [
      { label: '案', align: 'left', width: 0.28 },
      ...labels.map(label => ({ label, align: 'right' as const, width: 0.72 / labels.length })),
    ],
    headingColumns: 1,
    rows: rows.map(({ label, expected, spread }) => ({
      cells: [label, ...cellsOf(expected, spread, headline)].map(text => cell(text)),
    })),
    notes: rows.some(({ spread }) => spread.constant) ? [`「${NO_SPREAD}」は、どの回の試算でも同じ値になることを示す。`] : [],
  })
}

function cellsOf(expected: number | undefined, spread: Spread, headline: Headline): readonly string[] {
  const mean = valueText(spread.mean, { ...headline, digits: 1 })
  const error = errorText(spread, headline.times)
  const first = [valueText(expected, headline), mean, error]
  if (spread.runs < FEWEST_RUNS) return [...first, deviationText(spread, headline.times)]
  const { p10, p25, p50, p75, p90 } = spread
  return [
    ...first,
    ...[p10, p25, p50, p75, p90].map(value => (value === undefined ? NOT_APPLICABLE : valueText(value, headline))),
  ]
}

/** Whether the errors of headcounts are small enough, and how many runs would make them so. */
function errorRemark(comparison: Comparison): string {
  const spreads = comparison.scenarios.flatMap(({ id }) =>
    HEADLINES.filter(({ unit }) => unit === '人').flatMap(headline => {
      const spread = comparison.bands.spread(id, yearOf(comparison, headline), headline.measure)
      return spread === undefined ? [] : [spread]
    }),
  )
  if (spreads.length === 0) return '人数の幅は計算されていない。'
  if (comparison.study.runs === 1) return '1回の試算では、ばらつきも乱数誤差も分からない。'
  const largest = Math.max(...spreads.map(({ standardError = 0 }) => standardError))
  if (largest <= LARGEST_ERROR) return `上の人数の平均の乱数誤差は、最大でも±${decimal(largest, 2)}人である。`
  const needed = runsNeeded(Math.max(...spreads.map(({ sd = 0 }) => sd)))
  if (needed > MOST_RUNS)
    return `上の人数の平均の乱数誤差は、最大±${decimal(largest, 2)}人である。試行の上限${people(MOST_RUNS)}回でも、0.5人以下にはならない。`
  return `上の人数の平均の乱数誤差は、最大±${decimal(largest, 2)}人である。これを0.5人以下にするには、試行を${people(needed)}回以上にする。`
}
