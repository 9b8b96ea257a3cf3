/**
 * The nesting of a YAML text (入れ子の深さ), counted before it is parsed.
 *
 * Brackets count as they open; outside brackets every deeper indentation, list dash and `?` opens a level. The parser recurses
 * once a level, so a hostile file must be stopped before it.
 */
import type { MaskedText } from './masked-text.ts'

/** The greatest number of levels open at once. */
export function nestingOf({ text, depths, deepest }: MaskedText): number {
  const columns: number[] = []
  let most = deepest
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && (depths[start] ?? 0) === 0) {
      for (const column of levelColumns(line)) {
        while ((columns.at(-1) ?? -1) >= column) columns.pop()
        columns.push(column)
      }
      most = Math.max(most, columns.length + deepestOf(depths, start, line.length))
    }
    start += line.length + 1
  }
  return most
}

/** The columns at which a line opens levels: each leading dash or question mark, and its first other character. */
function levelColumns(line: string): number[] {
  const columns: number[] = []
  let column = 0
  while (column < line.length) {
    const character = line[column]
    if (character === ' ' || character === '\t') column += 1
    else {
      columns.push(column)
      if ((character !== '-' && character !== '?') || !/\s/u.test(line[column + 1] ?? '\n')) break
      column += 1
    }
  }
  return columns
}

function deepestOf(depths: Int32Array, start: number, length: number): number {
  let deepest = 0
  for (let at = start; at <= start + length; at += 1) deepest = Math.max(deepest, depths[at] ?? 0)
  return deepest
}
