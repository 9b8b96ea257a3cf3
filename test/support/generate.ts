/** Writes what is generated from the declarations of the scenario language: the JSON Schemas and the reference in scenarios/README.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { jsonSchemas, languageReference } from '../../src/scenario/index.ts'
import { withReference } from './reference-section.ts'

mkdirSync('scenarios/schema', { recursive: true })
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(`scenarios/schema/${name}`, text)
const readme = 'scenarios/README.md'
writeFileSync(readme, withReference(readFileSync(readme, 'utf8'), languageReference()))
