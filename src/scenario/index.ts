/** The scenario language (F2): YAML and CSV texts → checked, resolved scenarios. Knows nothing of the engine. */

export { baseStrength } from './resolve/base-strength.ts'
export { checkFile, kindOf } from './resolve/check-file.ts'
export { municipalityOrigins, type ValueOrigins } from './resolve/municipality-origins.ts'
export { printResolved } from './resolve/print-resolved.ts'
export type { ReadText } from './resolve/reading.ts'
export { type Resolution, resolveScenario } from './resolve/scenario.ts'
export { adHocStudy, resolveStudy } from './resolve/study.ts'
export * from './resolved.ts'
export type { FileKind } from './schema/file-kinds.ts'
export { jsonSchemas } from './schema/json-schemas.ts'
export { languageReference } from './schema/language-reference.ts'
export * from './sources.ts'
