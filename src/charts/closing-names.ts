/**
 * The scenarios' names beside their rows in C10 (案の名称): how much room they take, and the layers that print them.
 *
 * A title stands in full, on as few lines as it can: every row is as high as the longest needs, so a line saved shortens the chart. Not
 * here: where lines end, see line-breaks.ts.
 */
import type { PositionFieldDef } from 'vega-lite/types_unstable/channeldef.js'
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { wrapText } from './line-breaks.ts'
import { SIZE } from './style.ts'

/** The height of a line of a name, in pixels. */
export const LINE = 14

/** What is left between a name and the plot, in pixels. */
export const NAME_MARGIN = 10

/** The rooms that names may take, in pixels: the wider one, two characters more, only where it saves a line. */
const ROOMS = [140, 164] as const

/** The room for the names (名称の幅), in pixels. */
export function nameRoom(scenarios: readonly { readonly title: string }[]): number {
  const most = (room: number): number => Math.max(0, ...scenarios.map(({ title }) => wrapText(title, room, SIZE.label).length))
  const [narrow, wide] = ROOMS
  return most(narrow) > most(wide) ? wide : narrow
}

/**
 * The names beside their rows (名称の層), each block of lines centred on its row, over rows with `name` and `lines`.
 * @param counts how many lines the names have. @param left where they begin, in pixels before the plot.
 */
export function nameLayers(counts: readonly number[], left: number, y: PositionFieldDef<string>): UnitSpec<string>[] {
  const each = [...new Set(counts)].sort((a, b) => a - b)
  return each.map(lines => ({
    data: { name: 'ends' },
    transform: [{ filter: `datum.lines === ${lines}` }],
    mark: { type: 'text', align: 'left', baseline: 'middle', lineBreak: '\n', lineHeight: LINE, dy: (-(lines - 1) * LINE) / 2 },
    encoding: { x: { value: -left }, y, text: { field: 'name' } },
  }))
}
