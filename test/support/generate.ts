/**
 * Writes what is generated: from the declarations of the scenario language the JSON Schemas and the reference in
 * scenarios/README.md, from the glossary the table in src/terms/README.md, from src/kernel/assembly its binary.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { glossaryTable } from './glossary-table.ts'
import { kernelBinary } from './kernel-binary.ts'
import { withReference } from './reference-section.ts'

// The program cannot be loaded without the binary, so that comes first.
writeFileSync('src/kernel/binary.ts', await kernelBinary())
const { jsonSchemas, languageReference } = await import('../../src/scenario/index.ts')

mkdirSync('scenarios/schema', { recursive: true })
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`scenarios/schema/${name}`, text)
const sections = { 'scenarios/README.md': languageReference(), 'src/terms/README.md': glossaryTable() }
for (const [readme, text] of Object.entries(sections)) writeFileSync(readme, withReference(readFileSync(readme, 'utf8'), text))
