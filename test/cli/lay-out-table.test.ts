/** Tables stay straight with full-width text: every line of a table has the same display width, and fits a terminal. */
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { layOutTable, WIDEST } from '../../src/cli/lay-out-table.ts'
import type { TextTable } from '../../src/report/index.ts'

const years = ['R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14']
const table = (names: readonly string[]): TextTable => ({
  title: '職員数（人）',
  header: ['案', ...years],
  rows: names.map((name, row) => [name, ...years.map((_, at) => (row === at ? '△12' : '1,234'))]),
  align: ['left', ...years.map(() => 'right' as const)],
})

test('columns align below full-width names', () => {
  const [title, ...lines] = layOutTable(table(['退職者補充', 'ab', '１２']))
  expect(title).toBe('職員数（人）')
  expect(new Set(lines.map(line => stringWidth(line))).size).toBe(1)
  // 退職者補充 takes ten columns, ab two: eight spaces more.
  expect(lines[2]?.startsWith('退職者補充    △12  1,234')).toBe(true)
  expect(lines[3]?.startsWith('ab          1,234    △12')).toBe(true)
})

test('a table that is too wide is cut, and every part repeats the first column', () => {
  const columns = Array.from({ length: 20 }, (_, at) => `指標その${at}`)
  const wide: TextTable = {
    title: '要約',
    header: ['案', ...columns],
    rows: [['補充', ...columns.map(() => '1')]],
    align: ['left', ...columns.map(() => 'right' as const)],
  }
  const parts = layOutTable(wide)
    .join('\n')
    .split('\n\n')
    .map(part => part.split('\n'))
  expect(parts.length).toBeGreaterThan(1)
  for (const [title, ...grid] of parts) {
    expect(title).toBe('要約')
    expect(grid[0]?.startsWith('案')).toBe(true)
    expect(new Set(grid.map(line => stringWidth(line))).size).toBe(1)
    expect(stringWidth(grid[0] ?? '')).toBeLessThanOrEqual(WIDEST)
  }
  for (const column of columns) expect(parts.flat().join(' ')).toContain(column)
})

test('a title that is too long goes on in a second line, behind a sign of punctuation', () => {
  // 38 full-width characters and the comma take 78 columns, and the next piece 40 more; it is indented by two.
  const title = `${'目標'.repeat(19)}、${'守る'.repeat(10)}（確率）`
  expect(layOutTable({ ...table(['ab']), title }).slice(0, 2)).toEqual([
    `${'目標'.repeat(19)}、`,
    `  ${'守る'.repeat(10)}（確率）`,
  ])
})
