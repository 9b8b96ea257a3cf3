/**
 * The list of assumptions and sources (前提一覧): every number a scenario rests on, with status, source and place.
 *
 * Decisions of the policy (which policy, its window) are settings, not assumptions, and are left out; its targets are listed.
 */
import { POST_TYPE_TITLES, type PostType } from '../../terms/index.ts'
import type { Provenance } from '../resolved.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { percentText, plainNumber } from '../schema/number-text.ts'
import type { AgeBand } from '../schema/values.ts'
import { pathKey, placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { benchmarkRows } from './benchmark-provenance.ts'
import { factRow } from './fact-row.ts'
import { type Layered, originOf, type WrittenValue } from './layers.ts'
import { staffTableOf } from './municipality.ts'
import { onceForEach } from './once-for-each.ts'
import { titleOf } from './origins.ts'
import { payListText } from './pay-text.ts'
import { assumptionText, writtenText } from './printed-values.ts'
import { type SurveyRow, surveyGroup, surveyText } from './survey-text.ts'
import { readingOf } from './uncertain-text.ts'

/** The rows of the levers in force (前提一覧). */
export function leverProvenance(values: Layered): Provenance[] {
  const titled = (row: Provenance, id: string): Provenance => {
    const named = values.get(pathKey(['assumptions', id, 'title']))?.[0]?.value
    return { ...row, title: typeof named === 'string' ? named : id }
  }
  const rows = [...values.values()].flatMap(([written]) => {
    if (written === undefined) return []
    const [section, id] = written.path
    const own = rowsOf(written)
    return section === 'assumptions' ? own.map(row => titled(row, String(id))) : own
  })
  return rows.map(found => (found.between === undefined ? found : { ...found, title: correlationTitle(found.between, rows) }))
}

/** 「普通退職率（18～24歳）」と「充足率」の相関: a correlation by the titles of its two values. */
const correlationTitle = (between: readonly string[], rows: readonly Provenance[]): string =>
  `${between.map(path => `「${titleAt(path, rows)}」`).join('と')}の相関`

/** The title of the value at a path: that of its row, or of the row of the list that it stands in. */
function titleAt(path: string, rows: readonly Provenance[]): string {
  const around = rows.filter(
    found => path === found.path || path.startsWith(`${found.path}.`) || path.startsWith(`${found.path}[`),
  )
  return around.sort((one, other) => other.path.length - one.path.length)[0]?.title ?? path
}

/** The rows of a value, whichever scenario it holds in; those of named numbers and of correlations are still without their name. */
const rowsOf = onceForEach((written: WrittenValue): Provenance[] => {
  const { path, value } = written
  if (path[0] === 'transfers' && Array.isArray(value)) return value.map((item, index) => transferRow(written, item, index))
  if (path[0] === 'uncertainty') return uncertaintyRows(written)
  const payList = Array.isArray(value) ? payListText(path, value) : undefined
  if (payList !== undefined) return [row(written, path, payList)]
  if (Array.isArray(value) && value.some(hasOwnSource)) return value.map((band, index) => ageRow(written, band, index))
  if (Array.isArray(value) && path[0] === 'substitution') return value.map((item, index) => substitutionRow(written, item, index))
  if (Array.isArray(value) && path.at(-1) === 'survey') return value.map((asked, index) => surveyRow(written, asked, index))
  if (Array.isArray(value))
    return AGES_TOGETHER.some(key => key === path.at(-1))
      ? [row(written, path, entryAgesText(value))]
      : value.map((band, index) => bandRow(written, band, index))
  if (typeof value !== 'object' || value === null) return []
  const key = String(path.at(-1))
  return [withReading(row(written, path, assumptionText(value, key)), value, key)]
})

/** Yearly shocks and correlations (不確かさ). */
function uncertaintyRows(written: WrittenValue): Provenance[] {
  const { path, value } = written
  if (!Array.isArray(value)) return [row(written, path, `標準偏差 ${percentText((value as { value: number }).value)}`)]
  return value.map((found: { between: readonly string[]; r: number }, index) => ({
    ...row({ ...written, ...originOf(found, written) }, [...path, index, 'r'], plainNumber(found.r)),
    between: [...found.between].sort(),
  }))
}

function transferRow(written: WrittenValue, transfer: unknown, index: number): Provenance {
  const { people, share } = transfer as { readonly people?: unknown; readonly share?: unknown }
  const path = [...written.path, index]
  const own = { ...written, ...originOf(transfer, written) }
  const key = people === undefined ? 'share' : 'people'
  const base = row(own, path, assumptionText(people ?? share, key))
  return withReading({ ...base, title: `異動（${transferText(transfer)}）` }, people ?? share, key)
}

/** 「技能労務→一般事務」 */
function transferText(transfer: unknown): string {
  const { from, to } = transfer as Record<'from' | 'to', { readonly jobFamily?: string; readonly department?: string }>
  const text = (place: typeof from): string => [place.department, place.jobFamily].filter(Boolean).join('・')
  return `${text(from)}→${text(to)}`
}

function row(written: WrittenValue, path: ValuePath, value: string): Provenance {
  const { source: text, map } = written.layer.parsed
  const { file, line } = placeOfPath(text, map, path, 'value')
  const { status, source, note } = written
  const named = titleOf(written.layer, path) ?? printPath(path)
  const of = [
    NAMED_GROUPS.includes(String(path[1])) ? String(path[2]) : '',
    path[0] === 'after60' && path.includes('managers') ? '管理職' : '',
  ]
  const group = of.filter(word => word !== '').join('・')
  const title = group === '' ? named : `${named}（${group}）`
  return { path: printPath(path), title, value, status, source, file, line, ...(note === undefined ? {} : { note }) }
}

/** Mappings whose entries are told apart by their name. */
const NAMED_GROUPS: readonly string[] = ['byJobFamily', 'items', 'departments', 'types', 'familyFactors', 'womenShare']

/** Lists of ages that are one assumption together. */
const AGES_TOGETHER = ['entryAges', 'experiencedAges', 'ages'] as const

/** Whether a row of a list of ages names a source of its own; then each row stands alone. */
const hasOwnSource = (band: unknown): boolean =>
  typeof band === 'object' && band !== null && 'share' in band && originOf(band, NONE) !== NONE

const NONE = { status: 'assumed', source: '' } as const

function ageRow(written: WrittenValue, band: unknown, index: number): Provenance {
  const { ages, share } = band as Band & { readonly share: number }
  const own = { ...written, ...originOf(band, written) }
  const base = row(own, [...written.path, index, 'share'], writtenText(share, 'share'))
  return { ...base, title: `${titleOf(written.layer, written.path) ?? ''}（${agesText(ages)}）` }
}

/** A substitution: how many posts, by what, and of which job family. */
function substitutionRow(written: WrittenValue, item: unknown, index: number): Provenance {
  const { posts, to, jobFamily } = item as { posts: unknown; to: PostType; jobFamily?: string }
  const own = { ...written, ...originOf(posts, originOf(item, written)) }
  const base = row(own, ['substitution', index, 'posts'], assumptionText(posts, 'posts'))
  const title = `正規から${POST_TYPE_TITLES[to]}への置換え${jobFamily === undefined ? '' : `（${jobFamily}）`}`
  return withReading({ ...base, title }, posts, 'posts')
}

function surveyRow(written: WrittenValue, asked: unknown, index: number): Provenance {
  const found = asked as SurveyRow
  const base = row({ ...written, ...originOf(asked, written) }, [...written.path, index], surveyText(found))
  return { ...base, title: `意思確認の結果（${surveyGroup(found)}）` }
}

interface Band {
  readonly ages: AgeBand
  readonly rate: unknown
  readonly jobFamily?: string
}

function bandRow(written: WrittenValue, band: unknown, index: number): Provenance {
  const { ages, rate, jobFamily } = band as Band
  const path = [...written.path, index, 'rate']
  const own = { ...written, ...originOf(rate, originOf(band, written)) }
  const base = row(own, path, assumptionText(rate, 'rate'))
  return withReading(
    { ...base, title: `${base.title}（${jobFamily === undefined ? '' : `${jobFamily}、`}${agesText(ages)}）` },
    rate,
    'rate',
  )
}

/** A row with its uncertain entries read out, where it has any. @param key the last key of the value. */
function withReading(found: Provenance, value: unknown, key: string): Provenance {
  const reading = readingOf(value, key)
  return reading === undefined ? found : { ...found, reading }
}

const agesText = ({ from, to }: AgeBand): string => (from === to ? `${from}歳` : `${from}～${to}歳`)

const entryAgesText = (bands: readonly unknown[]): string =>
  bands.map(band => `${agesText((band as Band).ages)} ${writtenText((band as { share: number }).share, 'share')}`).join('、')

type ClassSpec = NonNullable<MunicipalitySpec['retirementClasses']>[string]

/** The rows of the municipality's own figures (前提一覧): tables, rules, posts, retirement ages. */
export function municipalityProvenance(
  file: ValidatedAs<'municipality'>,
  retirement: ValidatedAs<'retirement-age'> | undefined,
  variant?: string,
): Provenance[] {
  const { spec } = file
  if (spec === undefined) return []
  const fact = (path: ValuePath, value: string, name = ''): Provenance[] => factRow(file, path, value, name)
  const table = staffTableOf(spec, variant)
  const { authorities } = spec.ordinance
  return [
    ...fact(['staff'], table),
    ...(spec.besides ?? []).flatMap(({ title, people }, index) => fact(['besides', index], `${people}人`, title)),
    ...Object.entries(spec.jobFamilies).flatMap(([id, { title, retirementClass }]) =>
      fact(['jobFamilies', id], `定年区分 ${retirementClass}`, `職種 ${title ?? id}`),
    ),
    ...Object.entries(spec.departments).flatMap(([id, { title }]) =>
      fact(['departments', id], title ?? id, `部門 ${title ?? id}`),
    ),
    ...Object.entries(spec.countingRules).flatMap(([id, rule]) =>
      fact(['countingRules', id], Object.keys(rule.counts).join('、'), `数え方 ${rule.title ?? id}`),
    ),
    ...fact(['ordinance'], `${Object.values(authorities).reduce((sum, people) => sum + people, 0)}人`),
    ...assignmentRows(spec, fact),
    ...(spec.population === undefined ? [] : fact(['population'], spec.population.table)),
    ...benchmarkRows(spec, fact),
    ...(spec.dxActionPlan === undefined ? [] : fact(['dxActionPlan'], spec.dxActionPlan.table)),
    ...(['staff', 'composition', 'quota'] as const).flatMap(key => {
      const history = spec.history?.[key]
      return history === undefined ? [] : fact(['history', key], history.table)
    }),
    ...retirementRows(file, retirement),
  ]
}

/** Which departments belong to which authority (部門と任命権者の対応), as one value. */
function assignmentRows(
  { ordinance: { assignment } }: MunicipalitySpec,
  fact: (path: ValuePath, value: string) => Provenance[],
): Provenance[] {
  if (assignment === undefined) return []
  const pairs = Object.entries(assignment.departments).map(([department, named]) => `${department}: ${named.join('・')}`)
  return fact(['ordinance', 'assignment'], pairs.join('、'))
}

/** The ages of the classes in use: from the city's own table where it has the class, else from the file of retirement ages. */
function retirementRows(
  municipality: ValidatedAs<'municipality'>,
  file: ValidatedAs<'retirement-age'> | undefined,
): Provenance[] {
  const own = municipality.spec?.retirementClasses ?? {}
  const used = new Set(Object.values(municipality.spec?.jobFamilies ?? {}).map(family => family.retirementClass))
  const rows = (from: Parameters<typeof factRow>[0], section: string, [id, { title, ages }]: [string, ClassSpec]): Provenance[] =>
    ages.flatMap((step, index) => {
      const name = `定年（${title ?? id}、${writtenText(step.from, 'from')}から）`
      return used.has(id) ? factRow(from, [section, id, 'ages', index], `${step.age}歳`, name) : []
    })
  const statute = Object.entries(file?.spec?.classes ?? {}).filter(([id]) => own[id] === undefined)
  return [
    ...Object.entries(own).flatMap(entry => rows(municipality, 'retirementClasses', entry)),
    ...(file === undefined ? [] : statute.flatMap(entry => rows(file, 'classes', entry))),
  ]
}
