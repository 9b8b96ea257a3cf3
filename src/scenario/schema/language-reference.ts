/**
 * The reference of the scenario language (書き方の一覧) as Markdown, generated from the declarations that validate.
 *
 * One table a kind of file: the key's path, its name, whether it must be written, its form, and an example.
 */
import { FILE_KINDS, SCHEMAS } from './file-kinds.ts'
import { type JsonSchema, leafJson, metaOf } from './leaf.ts'
import { definitionOf, isOptional } from './schema-at.ts'

const KIND_NOTES = {
  municipality: '自治体のファイル（`data/…/municipality.yaml`）',
  scenario: 'シナリオ（`scenarios/…/*.yaml`）',
  study: '比較の設定（`scenarios/studies/*.yaml`）',
  'retirement-age': '定年の表（`data/statute/retirement-age.yaml`）',
  'pay-rules': '給与と退職手当の規則（`data/statute/pay-rules-tokyo.yaml`）',
} as const

/** Mappings whose keys stand in the table already: a job family's policy has those of the main one. */
const TOLD_ABOVE: readonly string[] = ['recruitment.byJobFamily.<id>']

const ORIGIN_KEYS = ['status', 'source', 'note']

/** The reference (書き方の一覧) as Markdown. */
export function languageReference(): string {
  const intro = [
    '## 書き方の一覧',
    '',
    '`npm run generate` が検証の定義から作る一覧。「値」は数・割合・不確かな値・年度ごとの値・計算式のどれでもよいことを示す。',
    '`status`（出所区分）、`source`（出所）、`note`（備考）は、下の表の〔出所〕のある節に書ける。節に書いたものは、その中の値と一覧の',
    '行すべてに及び、値や行に書いたものがそれに優先する。',
    '',
    '* 数は十進で書く（`010`、`0x10`、`1e3` は誤り）。割合だけは `%` を付けられる。',
    '* 計算式は引用符で囲むか、`>-` または `|` で始まる複数行の文字列で書く。',
  ]
  const tables = FILE_KINDS.map(kind =>
    [`### ${KIND_NOTES[kind]}`, '', '| キー | 意味 | 必須 | 書式と例 |', '|---|---|---|---|', ...rowsOf(SCHEMAS[kind], '')].join(
      '\n',
    ),
  )
  return `${[...intro, '', tables.join('\n\n')].join('\n')}\n`
}

function rowsOf(schema: unknown, path: string): string[] {
  const definition = definitionOf(schema)
  if (definition?.type === 'object') {
    const { shape = {}, catchall } = definition
    const named = Object.entries(shape).filter(([key]) => !ORIGIN_KEYS.includes(key))
    const rows = named.flatMap(([key, child]) => keyRows(child, path === '' ? key : `${path}.${key}`))
    return hasNames(catchall) ? [...rows, ...keyRows(catchall, `${path}.<id>`)] : rows
  }
  if (definition?.type === 'array') return rowsOf(definition.element, `${path}[]`)
  if (definition?.type === 'record') return keyRows(definition.valueType, `${path}.<id>`)
  return []
}

/** Whether a mapping has further keys that a planner names. */
const hasNames = (catchall: unknown): boolean => catchall !== undefined && definitionOf(catchall)?.type !== 'never'

function keyRows(schema: unknown, path: string): string[] {
  const meta = metaOf(schema)
  const sourced = ORIGIN_KEYS.every(key => key in (definitionOf(itemOf(schema))?.shape ?? {})) ? '〔出所〕' : ''
  const meaning = [meta?.title ?? '', meta?.description ?? ''].filter(part => part !== '').join('。')
  const cells = [
    `\`${path}\``,
    `${meaning}${sourced}`,
    isOptional(schema) ? '' : '○',
    [formOf(schema), exampleOf(meta?.examples)].filter(part => part !== '').join(' '),
  ]
  return [
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    ...(TOLD_ABOVE.includes(path) ? [] : rowsOf(schema, path)),
  ]
}

const itemOf = (schema: unknown): unknown => {
  const definition = definitionOf(schema)
  return definition?.type === 'array' ? definition.element : schema
}

function formOf(schema: unknown): string {
  const definition = definitionOf(schema)
  if (definition?.type === 'object') return '組'
  if (definition?.type === 'array') return '一覧'
  if (definition?.type === 'record') return '名前ごとの組'
  const inner = definition?.innerType ?? schema
  const json = JSON.stringify(leafJson(inner) ?? leafJson(unwrapped(schema)) ?? {})
  if (json.includes('share-lever')) return '割合の値'
  if (json.includes('certain-people-lever')) return '人数の値（不確かな値を除く）'
  if (json.includes('people-lever')) return '人数の値'
  if (json.includes('number-lever') || json.includes('amount-lever')) return '数の値'
  if (json.includes('yen-lever')) return '金額（円）の値'
  if (json.includes('growth-lever')) return '増減率の値'
  const words = wordsOf(leafJson(inner) ?? leafJson(unwrapped(schema)))
  return words.map(word => `\`${word}\``).join(' ')
}

/** The words of a closed list, of one value or of a list of them. */
function wordsOf(json: JsonSchema | undefined): readonly string[] {
  const own = json?.enum ?? (json?.items as JsonSchema | undefined)?.enum
  return Array.isArray(own) ? own.map(String) : []
}

const unwrapped = (schema: unknown): unknown =>
  (schema as { readonly _zod?: { readonly def?: { readonly innerType?: unknown } } })._zod?.def?.innerType ?? schema

const exampleOf = (examples: readonly unknown[] | undefined): string =>
  examples === undefined ? '' : `例: ${examples.map(example => `\`${inYaml(example)}\``).join('、')}`

function inYaml(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(inYaml).join(', ')}]`
  if (typeof example !== 'object' || example === null) return String(example)
  return `{ ${Object.entries(example)
    .map(([key, value]) => `${key}: ${inYaml(value)}`)
    .join(', ')} }`
}
