/**
 * A plain figure in the list of assumptions and sources (前提一覧の行): its value as printed, with the status and source that stand at it.
 *
 * Not here: levers, whose sources may stand in the section around them.
 */
import type { Provenance } from '../resolved.ts'
import { SCHEMAS } from '../schema/file-kinds.ts'
import { metaAt } from '../schema/schema-at.ts'
import { placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import { type ValidatedAs, valueAt } from '../validate.ts'
import { originOf } from './layers.ts'

/** The row of a plain figure (前提一覧の行), with the status and source that stand at it. */
export function factRow(
  file: ValidatedAs<'municipality'> | ValidatedAs<'retirement-age'> | ValidatedAs<'pay-rules'>,
  path: ValuePath,
  value: string,
  name: string,
): Provenance[] {
  const { status, source, note } = originOf(valueAt(file.spec, path), { status: 'assumed', source: '' })
  const place = placeOfPath(file.parsed.source, file.parsed.map, path, 'key')
  const title = name === '' ? (metaAt(SCHEMAS[file.kind], path)?.title ?? printPath(path)) : name
  return [
    {
      path: printPath(path),
      title,
      value,
      status,
      source,
      file: place.file,
      line: place.line,
      ...(note === undefined ? {} : { note }),
    },
  ]
}
