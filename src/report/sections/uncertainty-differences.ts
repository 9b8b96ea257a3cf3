/**
 * The bands of differences between scenarios (差の幅), taken run by run under the same luck.
 *
 * Not here: the differences of the expected run (section 4).
 */
import { shortTitle } from '../../charts/index.ts'
import type { Comparison, DifferenceBand, ScenarioComparison } from '../../compare/index.ts'
import { FEWEST_RUNS, type Spread } from '../../measure/index.ts'
import { type FiscalYear, stockDate } from '../../terms/index.ts'
import { decimal, signed } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { deviationText, differenceRange, errorText } from '../spread-text.ts'
import { referenceTitle } from '../summary-rows.ts'

/** Adds the bands of the differences from the reference on the closing date; nothing for a scenario alone. */
export function addPairedDifferences(writer: SectionWriter, comparison: Comparison): void {
  const others = comparison.scenarios.filter(({ differenceBands }) => differenceBands.length > 0)
  if (others.length === 0) return
  const reference = referenceTitle(comparison)
  writer.heading('案の差の幅')
  writer.paragraph(
    `差は、同じ回の試算どうしで引く。同じ回ではどの案でも同じ職員が退職しやすいため、偶然の多くは差し引きで消え、差の幅は、案ごとの幅を別々に引き比べるよりもふつう狭くなる（どの回でも同じ値になる案との差の幅は、もう一方の案の幅と同じになる）。案の優劣はこの差の幅で読む。`,
  )
  addTable(writer, comparison, others, {
    caption: `「${reference}」との職員数の差（${stockDate(comparison.study.closingYear).replace('現在', '')}）`,
    expected: of => of?.strength,
    spread: ({ differenceBands }) => differenceBands.find(isOf('strength.actual', comparison.study.closingYear)),
  })
  addTable(writer, comparison, others, {
    caption: `「${reference}」との採用者数の差（基準日からの累計）`,
    expected: of => of?.cumulativeRecruitment,
    spread: ({ cumulativeBands }) => cumulativeBands.find(isOf('recruitment.filled', comparison.study.closingYear)),
  })
}

const isOf =
  (measure: string, year: FiscalYear) =>
  (band: DifferenceBand): boolean =>
    band.measure === measure && band.fiscalYear === year

interface DifferenceTable {
  readonly caption: string
  readonly expected: (of: ScenarioComparison['differences'][number] | undefined) => number | undefined
  readonly spread: (scenario: ScenarioComparison) => DifferenceBand | undefined
}

function addTable(
  writer: SectionWriter,
  comparison: Comparison,
  others: readonly ScenarioComparison[],
  { caption, expected, spread }: DifferenceTable,
): void {
  const rows = others.flatMap(scenario => {
    const band = spread(scenario)?.spread
    const difference = scenario.differences.find(({ fiscalYear }) => fiscalYear === comparison.study.closingYear)
    return band === undefined ? [] : [{ label: shortTitle(comparison, scenario), expected: expected(difference), band }]
  })
  if (rows.length === 0) return
  writer.table({
    caption,
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: 0.3 },
      { label: '期待値の差', align: 'right', width: 0.14 },
      { label: '試算の差の平均', align: 'right', width: 0.18 },
      { label: '乱数誤差', align: 'right', width: 0.16 },
      { label: comparison.study.runs < FEWEST_RUNS ? '差の標準偏差' : '差の80%の幅', align: 'right', width: 0.22 },
    ],
    headingColumns: 1,
    rows: rows.map(({ label, expected: difference, band }) => ({
      cells: [label, signed(difference), meanText(band), errorText(band), widthText(band)].map(text => cell(text)),
    })),
    notes: ['△は基準案より少ないことを示す。'],
  })
}

/** A mean difference with one decimal and its sign. */
function meanText({ mean }: Spread): string {
  const text = decimal(mean)
  return mean > 0 && text !== '0.0' ? `+${text}` : text
}

const widthText = (band: Spread): string =>
  band.runs < FEWEST_RUNS && !band.constant ? deviationText(band) : differenceRange(band)
