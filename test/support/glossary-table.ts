/** The glossary as a Markdown table, for src/terms/README.md. */
import { GLOSSARY } from '../../src/terms/index.ts'

/** One row a term: Japanese, identifier, English, meaning, source. */
export function glossaryTable(): string {
  const rows = GLOSSARY.map(
    ({ ja, identifier, en, definition, source }) => `| ${ja} | \`${identifier}\` | ${en} | ${definition} | ${source} |`,
  )
  return `${['| 用語 | identifier | English | 意味 | 出典 |', '|---|---|---|---|---|', ...rows].join('\n')}\n`
}
