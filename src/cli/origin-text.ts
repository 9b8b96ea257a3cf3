/**
 * Where a value comes from (値の由来), in words: the file and line that wrote it, what it replaced, its status and source.
 *
 * A path of a section lists every value below it.
 */
import type { Language } from '../diagnostics/index.ts'
import { nearest } from '../diagnostics/index.ts'
import type { Origin, Provenance, ValueOrigins } from '../scenario/index.ts'

const WORDS = {
  ja: {
    written: 'このファイルに書かれています',
    inherited: '受け継いだ値です',
    municipality: '自治体のファイルの値です',
    default: '書かれていないので、既定値です',
    replaced: '置き換えられた値',
    status: { source: '公表値', derived: '計算値', assumed: '仮定' },
    source: '出典',
    note: '注',
  },
  en: {
    written: 'written in this file',
    inherited: 'inherited',
    municipality: 'from the municipality file',
    default: 'not written: the default',
    replaced: 'replaces',
    status: { source: 'published', derived: 'derived', assumed: 'assumed' },
    source: 'source',
    note: 'note',
  },
} as const

/** The origin of the value at a path, or of all values below it, in a scenario or a municipality; undefined when there is none. */
export function originText(values: ValueOrigins, path: string, language: Language): string | undefined {
  const found = values.origins.filter(
    origin => origin.path === path || origin.path.startsWith(`${path}.`) || origin.path.startsWith(`${path}[`),
  )
  if (found.length === 0) return undefined
  return `${found.map(origin => describe(origin, provenanceOf(values, origin.path), language)).join('\n\n')}\n`
}

/** The nearest path that has a value. */
export const pathsNear = (values: ValueOrigins, path: string): string | undefined =>
  nearest(
    path,
    values.origins.map(origin => origin.path),
  )

/** The row of the assumption list for a path, or for the nearest section around it. */
function provenanceOf(values: ValueOrigins, path: string): Provenance | undefined {
  return values.provenance.find(row => row.path === path || path.startsWith(`${row.path}.`) || path.startsWith(`${row.path}[`))
}

function describe(origin: Origin, provenance: Provenance | undefined, language: Language): string {
  const words = WORDS[language]
  const place = origin.file === undefined ? '' : `  ${origin.file}:${origin.line ?? 1}`
  const lines = [`${origin.path} = ${origin.value}`, `  ${words[origin.kind]}${place}`]
  for (const earlier of origin.replaced) lines.push(`  ${words.replaced}: ${earlier.value}  ${earlier.file}:${earlier.line}`)
  if (provenance !== undefined) {
    lines.push(`  ${words.status[provenance.status]}  ${provenance.title}`)
    lines.push(`  ${words.source}: ${provenance.source}`)
    if (provenance.note !== undefined) lines.push(`  ${words.note}: ${provenance.note}`)
  }
  return lines.join('\n')
}
