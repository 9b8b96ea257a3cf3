/**
 * Origins (値の由来): for every value in force, which file wrote it and which earlier values it replaced.
 *
 * Rows of a list are given one by one; where a list replaced another, each row names the whole list that it replaced.
 */
import type { Origin } from '../resolved.ts'
import { SCHEMAS } from '../schema/file-kinds.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { metaAt } from '../schema/schema-at.ts'
import { placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import { type HiringUnit, hiringUnits } from './hiring-units.ts'
import type { Layer, Layered, WrittenValue } from './layers.ts'
import { onceForEach } from './once-for-each.ts'
import { assumptionText, writtenText } from './printed-values.ts'

/** The origins of all values in force (値の由来). @param own the scenario's own layer. */
export function originsOf(values: Layered, own: Layer, spec: LeversSpec): Origin[] {
  const written = [...values.values()].flatMap(([nearest, ...earlier]) =>
    nearest === undefined ? [] : originRows(nearest, earlier, own),
  )
  return [...written, ...defaultsOf(spec)]
}

function originRows(nearest: WrittenValue, earlier: readonly WrittenValue[], own: Layer): Origin[] {
  const replaced = earlier.map(({ place, value, path }) => ({
    file: place.file,
    line: place.line,
    value: writtenText(value, String(path.at(-1))),
  }))
  const kind = nearest.layer === own ? 'written' : nearest.layer.kind === 'municipality' ? 'municipality' : 'inherited'
  return rowsOf(nearest).map(row => ({ ...row, kind, replaced }))
}

/** The rows of a value, whichever scenario it holds in. */
const rowsOf = onceForEach(({ layer, path: whole, value: list }: WrittenValue): Omit<Origin, 'kind' | 'replaced'>[] => {
  const row = (path: ValuePath, value: unknown): Omit<Origin, 'kind' | 'replaced'> => {
    const { file, line } = placeOfPath(layer.parsed.source, layer.parsed.map, path, 'value')
    const title = titleOf(layer, path)
    const key = String(path.at(-1))
    const [text, words] = [writtenText(value, key), assumptionText(value, key)]
    const named = title === undefined ? {} : { title }
    return { path: printPath(path), file, line, value: text, ...(words === text ? {} : { words }), ...named }
  }
  if (!Array.isArray(list) || list.length === 0) return [row(whole, list)]
  return list.flatMap((item: unknown, index) =>
    Object.entries(item as object)
      .filter(([key, value]) => value !== undefined && key !== 'status' && key !== 'source' && key !== 'note')
      .map(([key, value]) => row([...whole, index, key], value)),
  )
})

/** The Japanese name of a value, from the schema of the file that wrote it. */
export const titleOf = (layer: Layer, path: ValuePath): string | undefined => metaAt(SCHEMAS[layer.kind], path)?.title

/** Values that no file writes and that hold all the same. */
const defaultsOf = (spec: LeversSpec): Origin[] => [
  ...hiringUnits(spec).flatMap(unit => unitDefaults(unit, spec.recruitment?.unfilled)),
  ...(spec.pay?.meanAnnual !== undefined && spec.cost?.prices === undefined ? [defaultRow(['cost', 'prices'], 'real')] : []),
]

function defaultRow(path: ValuePath, value: string): Origin {
  const title = metaAt(SCHEMAS.scenario, path)?.title
  return { path: printPath(path), kind: 'default', value, replaced: [], ...(title === undefined ? {} : { title }) }
}

/** @param inherited what the main policy says of unfilled posts. */
function unitDefaults({ path, spec }: HiringUnit, inherited: HiringUnit['spec']['unfilled']): Origin[] {
  const onTop = spec['sixty-plus-on-top']
  const absent: readonly (readonly [boolean, string, string])[] = [
    [spec.policy === 'replace-leavers' && spec.share === undefined, 'share', '100%'],
    [spec.policy === 'level' && spec.resolve === undefined, 'resolve', 'once'],
    [spec.policy === 'moving-average' && spec.centred === undefined, 'centred', 'false'],
    [onTop !== undefined && onTop.weight === undefined, 'sixty-plus-on-top.weight', '0%'],
    [spec.yield !== undefined && (spec.unfilled ?? inherited) === undefined, 'unfilled', 'lost'],
  ]
  return absent.filter(([isAbsent]) => isAbsent).map(([, key, value]) => defaultRow([...path, ...key.split('.')], value))
}
