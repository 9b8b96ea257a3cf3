/**
 * 定員モデル as a table that the planner fills: section, variable, coefficient and the city's value of the variable.
 *
 * The estimate of a section is the sum of coefficient × value; a constant is a row whose value is 1. Coefficients for ordinary cities
 * are not published, so the program has none. Source of the form: 総務省 定員モデル.
 */
import type { Outcome } from '../../diagnostics/index.ts'
import { hasErrors, inOrder } from '../../diagnostics/index.ts'
import type { ModelTerm } from '../resolved-benchmarks.ts'
import { decimal, isRepeated, sectionName } from './benchmark-cells.ts'
import { CellReader } from './cells.ts'
import { checkHeader, columnsOf, type TableSpec } from './columns.ts'
import type { CsvRow } from './csv-finding.ts'
import { readCsv } from './csv-table.ts'

type ModelColumn = 'section' | 'variable' | 'coefficient' | 'value'

const MODEL: TableSpec<ModelColumn> = {
  columns: [
    { id: 'section', headers: ['section', '部門'] },
    { id: 'variable', headers: ['variable', '説明変数'] },
    { id: 'coefficient', headers: ['coefficient', '係数'] },
    { id: 'value', headers: ['value', '値'] },
  ],
  needs: [[['section']], [['variable']], [['coefficient']], [['value']]],
  others: 'refused',
}

/** Reads the terms of 定員モデル (部門ごとの係数と値). */
export function readModelTable(file: string, text: string): Outcome<readonly ModelTerm[]> {
  const { table, diagnostics } = readCsv(file, text, header => checkHeader(file, MODEL, header))
  if (table === undefined) return { diagnostics }
  const reader = new CellReader(file, MODEL, columnsOf(MODEL, table.header))
  const seen = new Map<string, CsvRow>()
  const terms = table.rows.flatMap((row): ModelTerm[] => {
    const section = sectionName(reader, row, 'section', [])
    const variable = reader.text(row, 'variable')
    const coefficient = decimal(reader, row, 'coefficient')
    const value = decimal(reader, row, 'value')
    if (section === undefined || coefficient === undefined || value === undefined) return []
    const isAgain = isRepeated(reader, seen, { row, id: 'variable', name: `${section}・${variable}` })
    return isAgain ? [] : [{ section, variable, coefficient, value }]
  })
  const found = inOrder([...diagnostics, ...reader.diagnostics])
  return hasErrors(found) ? { diagnostics: found } : { value: terms, diagnostics: found }
}
