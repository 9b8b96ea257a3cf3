/**
 * The worked rules of test/rules/*.yaml: how a file is read, projected, and looked up.
 *
 * A file has `title`, `because`, and either one case (`given`, `when`, `expect`, `working`) or several under `examples`, which share
 * the file's `given`. A word that is not known is an error, so that a misspelt expectation cannot pass unread.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { compilePlan } from '../../src/compile/index.ts'
import { simulate } from '../../src/engine/index.ts'
import { type MeasureTable, measure, measureTable, raiseRows } from '../../src/measure/index.ts'
import { type FiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aScenario } from './a-scenario.ts'
import { type CityWords, type StaffWords, yearOf } from './city-words.ts'

const RULES = fileURLToPath(new URL('../rules/', import.meta.url))

/** What a case expects: people by year (`R5`, or `R5-R9` for each of them), sums over years, or the day of one person's retirement. */
export interface Expected {
  readonly byYear: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly total: Readonly<Record<string, number>>
  readonly retires?: string
}

export interface RuleCase {
  readonly name: string
  readonly words: CityWords
  readonly expected: Expected
}

export interface RuleFile {
  readonly file: string
  readonly title: string
  readonly cases: readonly RuleCase[]
}

interface Written {
  readonly title?: string
  readonly because?: string
  readonly given?: CityWords & { readonly city?: string; readonly born?: string; readonly more?: readonly StaffWords[] }
  readonly when?: CityWords & { readonly born?: string }
  readonly expect?: Record<string, unknown>
  readonly working?: string
  readonly examples?: readonly Written[]
}

const CITY_KEYS: ReadonlySet<string> = new Set(
  `from to staff more retirement resignation after60 managers reemployment fixedTerm substitutes leave fte fiscalYearAppointees substitution entryAges policy target share window resolve
  years centred hires formula bounds excess sixtyPlusWeight yield unfilled experiencedShare experiencedAges byJobFamily city born
  entryAge transfers refusal balance dx reallocation effectiveManpower workload`.split(/\s+/u),
)

const readYaml = (path: string): Written => parse(readFileSync(`${RULES}${path}`, 'utf8')) as Written

/** Every rule file, in the order of its name. */
export function readRules(): RuleFile[] {
  return readdirSync(RULES)
    .filter(file => file.endsWith('.yaml'))
    .toSorted()
    .map(readRule)
}

function readRule(file: string): RuleFile {
  const written = readYaml(file)
  const { title, because, examples = [written] } = written
  if (!title || !because) throw new Error(`${file}: a rule needs title and because`)
  const cases = examples.map((example, index) => readCase(`${file} #${index + 1}`, written, example))
  return { file, title, cases }
}

function readCase(where: string, whole: Written, example: Written): RuleCase {
  const given = { ...whole.given, ...example.given }
  const {
    city,
    born,
    more = [],
    ...words
  } = { ...(given.city === undefined ? {} : readCity(given.city)), ...given, ...example.when }
  const unknown = Object.keys({ ...given, ...example.when }).filter(key => !CITY_KEYS.has(key))
  if (unknown.length > 0) throw new Error(`${where}: unknown ${unknown.join(', ')}`)
  if (!example.expect || !example.working) throw new Error(`${where}: a case needs expect and working`)
  const staff = born === undefined ? [...(words.staff ?? []), ...more] : [{ born, people: 1 }]
  return { name: caseName(whole, example, born), words: { ...words, staff }, expected: readExpected(example.expect) }
}

const caseName = (whole: Written, example: Written, born: string | undefined): string =>
  example.title ?? (born === undefined ? (whole.title ?? '') : `${born} 生まれ`)

function readCity(name: string): CityWords {
  return parse(readFileSync(`${RULES}cities/${name}.yaml`, 'utf8')).given as CityWords
}

function readExpected(expect: Record<string, unknown>): Expected {
  const { total = {}, retires, ...byYear } = expect
  return {
    byYear: byYear as Expected['byYear'],
    total: total as Expected['total'],
    ...(retires === undefined ? {} : { retires: String(retires) }),
  }
}

/** The years that a key of an expectation stands for: `R5`, or `R5-R9`. */
export function yearsOf(key: string): FiscalYear[] {
  const [from = '', to = from] = key.split('-')
  return yearsBetween(yearOf(from), yearOf(to))
}

/** A projected case (推計した例). */
export interface Projected {
  readonly from: FiscalYear
  readonly to: FiscalYear
  /** People of a measure on 1 April, or during the year for separations. */
  read(measure: string, year: FiscalYear): number | undefined
}

/** Projects the town of a case, through the compiler, the engine and the measures. */
export function project(words: CityWords): Projected {
  const to = yearOf(words.to ?? 'R14')
  const { value: plan, diagnostics } = compilePlan(aScenario(words), to)
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics))
  const trajectory = simulate(plan)
  const table = measureTable([...measure(trajectory), ...raiseRows(trajectory)])
  return { from: plan.from, to, read: (name, year) => lookUp(table, name, year) }
}

/** 1 April of `sixty-plus`, `type.regular`, `age.25`; flows by cause as `separations.resignation`, `outside.inflows.re-employment`. */
function lookUp(table: MeasureTable, name: string, year: FiscalYear): number | undefined {
  const part = (of: string, dimension: Parameters<MeasureTable['breakdown']>[3], item: string) =>
    table.breakdown('town', year, of, dimension).get(item)
  if (name === 'sixty-plus') {
    const ages = [...table.breakdown('town', year, 'strength', 'age')]
    return ages.reduce((sum, [age, people]) => sum + (Number(age) >= 60 ? people : 0), 0)
  }
  const [, group, item] = /^(type|age|separations|inflows|outside\.separations|outside\.inflows)\.(.+)$/u.exec(name) ?? []
  if (group === 'type') return part('strength', 'employmentType', item ?? '')
  if (group === 'age') return part('strength', 'age', item ?? '')
  if (group !== undefined) return part(group, 'cause', item ?? '')
  const [, leaves, kind] = /^(leave\.\w+)\.(childcare-leave|administrative-leave)$/u.exec(name) ?? []
  if (leaves !== undefined) return part(leaves, 'absence', kind ?? '')
  const [, posts, of] = /^(strength\.fte|substitution\.gained)\.(.+)$/u.exec(name) ?? []
  if (posts !== undefined) return part(posts, 'employmentType', of ?? '')
  const [, flow, dimension, entry] = /^(.+)@(jobFamily|department|exception)\.(.+)$/u.exec(name) ?? []
  if (flow !== undefined) return part(flow, dimension as 'jobFamily', entry ?? '')
  const [, ofPart, element] = /^(effectiveManpower)\.(.+)$/u.exec(name) ?? []
  if (ofPart !== undefined) return part(ofPart, 'part', element ?? '')
  const [, measured, department] = /^(department|dx\.[a-zA-Z]+|workload\.[a-zA-Z]+)\.(.+)$/u.exec(name) ?? []
  if (measured !== undefined) return part(measured === 'department' ? 'strength' : measured, 'department', department ?? '')
  const [, hires, family] = /^(family|recruitment\.planned|recruitment\.filled|recruitment\.offers)\.(.+)$/u.exec(name) ?? []
  if (hires !== undefined) return part(hires === 'family' ? 'strength' : hires, 'jobFamily', family ?? '')
  const [, cohorts, born] = /^(after60\.regular|after60\.reemployed)\.(\d+)$/u.exec(name) ?? []
  if (cohorts !== undefined) return part(cohorts, 'birthYear', born ?? '')
  return table.value('town', year, name === 'recruitment' ? 'recruitment.filled' : name)
}
