/**
 * アクションプランの取組: the published items with their sections and period, beside the hours that the scenario assumes for them.
 *
 * Names, sections, periods and outcomes are as printed; hours are assumptions and marked so. Not here: items that a city adds by itself
 * without a row in the published plan; they stand in the list of assumptions.
 */
import type { Comparison } from '../../compare/index.ts'
import { axisYear } from '../../terms/index.ts'
import { NOT_APPLICABLE } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** Adds the table of items (取組の表); nothing where no action plan is published. */
export function addDxItems(writer: SectionWriter, comparison: Comparison): void {
  const { dxActionPlan } = comparison.municipality
  if (dxActionPlan.length === 0) return
  const hours = new Map(
    // The first scenario with DX comes first; another one's value of the same item does not replace it.
    [...comparison.provenance].reverse().flatMap(({ path, value }) => {
      const id = /^dx\.items\.([^.]+)\.hours$/u.exec(path)?.[1]
      return id === undefined ? [] : [[id, value] as const]
    }),
  )
  writer.table({
    caption: 'DX推進アクションプランの取組と、見込んだ削減時間',
    columns: [
      { label: '番号', align: 'left', width: 0.07 },
      { label: '取組', align: 'left', width: 0.24 },
      { label: '主管課', align: 'left', width: 0.17 },
      { label: '期間', align: 'center', width: 0.08 },
      { label: '成果（アウトカム）', align: 'left', width: 0.29 },
      { label: '成熟時の年間削減時間', align: 'right', width: 0.15 },
    ],
    headingColumns: 2,
    dense: true,
    rows: dxActionPlan.map(item => ({
      cells: [
        cell(item.id),
        cell(item.title),
        cell(item.lead),
        cell(`${axisYear(item.from)}～${axisYear(item.to)}`),
        cell(item.outcomes),
        cell(hours.get(item.id) ?? NOT_APPLICABLE, 'assumed'),
      ],
    })),
    notes: ['削減時間は仮定値で、市の数字ではない。かっこ内は低位～高位。取組の名前・主管課・期間・成果は資料２による。'],
  })
}
