/**
 * JSON Schemas (draft 7) of the four kinds of file, generated from the declarations that validate.
 *
 * Editors complete and check with them; draft 7 is the newest that the YAML language server reads. The schemas are a little
 * more lenient than the validation: what cannot be said in a schema is said by `teiin check`.
 */
import { z } from 'zod'
import { FILE_KINDS, type FileKind, SCHEMAS } from './file-kinds.ts'
import { type JsonSchema, leafJson, metaOf } from './leaf.ts'
import { leverDefinitions } from './lever.ts'

/** The schema files (書式ファイル) by name, as texts. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    FILE_KINDS.map(kind => [`${kind}.schema.json`, `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`]),
  )
}

function jsonSchemaOf(kind: FileKind): JsonSchema {
  const generated = z.toJSONSchema(SCHEMAS[kind], { target: 'draft-7', io: 'input', override: context => override(context) })
  const definitions = leverDefinitions()
  const used = Object.entries(definitions).filter(([name]) => JSON.stringify(generated).includes(`#/definitions/${name}"`))
  return { ...generated, ...(used.length === 0 ? {} : { definitions: Object.fromEntries(used) }) }
}

/** Puts a leaf's own schema in place, with its names and examples; an explicit `null` is nowhere allowed. */
function override({
  zodSchema,
  jsonSchema,
}: {
  readonly zodSchema: unknown
  readonly jsonSchema: Record<string, unknown>
}): void {
  const leaf = leafJson(zodSchema)
  if (leaf === undefined) return
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
  const { title, description, examples } = metaOf(zodSchema) ?? {}
  Object.assign(jsonSchema, {
    ...(title && { title }),
    ...(description && { description }),
    ...leaf,
    ...(examples && { examples: [...examples] }),
  })
}
