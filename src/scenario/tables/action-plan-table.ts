/**
 * The DX action plan (アクションプランの表): its items as published, with sections, period, outputs and outcomes.
 *
 * Texts are kept as printed; columns that are not read may stand beside the declared ones. Source of the shipped one: the council
 * paper, 資料２. Not here: hours, which the paper does not print; they stand in the municipality file as assumptions.
 */
import { hasErrors, inOrder, type Outcome } from '../../diagnostics/index.ts'
import type { ActionPlanItem } from '../resolved-dx.ts'
import { CellReader } from './cells.ts'
import { checkHeader, columnsOf, type TableSpec } from './columns.ts'
import { readCsv } from './csv-table.ts'

type Column = 'id' | 'title' | 'pillar' | 'lead' | 'related' | 'from' | 'to' | 'outputs' | 'outcomes'

const SPEC: TableSpec<Column> = {
  columns: [
    { id: 'id', headers: ['item_id', '番号'] },
    { id: 'title', headers: ['item_name_ja', '取組'] },
    { id: 'pillar', headers: ['pillar_ja', '柱'] },
    { id: 'lead', headers: ['lead_sections_ja', '主管課'] },
    { id: 'related', headers: ['related_sections_ja', '関係課'] },
    { id: 'from', headers: ['period_start', '開始年度'] },
    { id: 'to', headers: ['period_end', '終了年度'] },
    { id: 'outputs', headers: ['outputs_ja', 'アウトプット'] },
    { id: 'outcomes', headers: ['outcomes_ja', 'アウトカム'] },
  ],
  needs: [[['id']], [['title']], [['from']], [['to']]],
  others: 'ignored',
}

/** Reads a DX action plan (アクションプランの表), in the order printed. */
export function readActionPlanTable(file: string, text: string): Outcome<readonly ActionPlanItem[]> {
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, SPEC, header))
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, SPEC, columnsOf(SPEC, table.header))
  const items = table.rows.flatMap(row => {
    const [from, to] = [reader.year(row, 'from'), reader.year(row, 'to')]
    const cell = (id: Column): string => reader.text(row, id)
    if (from === undefined || to === undefined) return []
    const [pillar, lead, related] = [cell('pillar'), cell('lead'), cell('related')]
    return [
      {
        id: cell('id'),
        title: cell('title'),
        pillar,
        lead,
        related,
        from,
        to,
        outputs: cell('outputs'),
        outcomes: cell('outcomes'),
      },
    ]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics])
  return hasErrors(found) ? { diagnostics: found } : { value: items, diagnostics: found }
}
