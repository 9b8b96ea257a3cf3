/**
 * The reference model WF-700x15 as arrays, read from its one definition, and as the text that programs in other languages read.
 *
 * Ages are indices from the youngest; age means the age attained in the fiscal year. The loader refuses a table that does not follow
 * the definition, so that no two programs can be compared on different models.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The five outputs of a replication and year, in the order in which every program keeps them. */
export const SERIES = ['hires', 'separations', 'mandatory retirements', 'sum of age', 'sum of cost'] as const

/** WF-700x15 as arrays; `separation[age − youngest]`, `retirementAge[year]`. */
export interface ReferenceModel {
  readonly from: number
  readonly years: number
  readonly posts: number
  readonly youngest: number
  readonly start: readonly number[]
  readonly separation: readonly number[]
  readonly retirementAge: readonly number[]
  /** Shares, summing to 1. */
  readonly entry: readonly number[]
  readonly cost: readonly number[]
}

interface Definition {
  readonly from: number
  readonly posts: number
  readonly ages: { readonly from: number; readonly to: number }
  readonly start: Readonly<Record<string, number>>
  readonly separation: Readonly<Record<string, number>>
  readonly retirementAge: readonly number[]
  readonly entryAges: Readonly<Record<string, number>>
  readonly cost: { readonly start: number; readonly rise: number; readonly flatFrom: number; readonly after60: number }
}

/** Reads the definition (基準模型). */
export function referenceModel(): ReferenceModel {
  const text = readFileSync(fileURLToPath(new URL('./wf-700x15.yaml', import.meta.url)), 'utf8')
  const { from, posts, ages, start, separation, retirementAge, entryAges, cost } = parse(text) as Definition
  const every = Array.from({ length: ages.to - ages.from + 1 }, (_, index) => ages.from + index)
  const bands = Object.entries(separation).map(([until, rate]) => ({ until: Number(until), rate }))
  const people = every.map(age => start[age] ?? 0)
  const percent = every.map(age => entryAges[age] ?? 0)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const follows =
    sum(people) === posts &&
    people.filter(number => number > 0).length === 42 &&
    sum(percent) === 100 &&
    percent.filter(share => share > 0).length === 18 &&
    bands.length === 9 &&
    retirementAge.length === 15
  if (!follows) throw new Error('wf-700x15.yaml does not follow the definition of WF-700x15')
  return {
    from,
    years: retirementAge.length,
    posts,
    youngest: ages.from,
    start: people,
    separation: every.map(age => bands.find(({ until }) => age <= until)?.rate ?? 1),
    retirementAge,
    entry: percent.map(share => share / 100),
    cost: every.map(age => (cost.start + cost.rise * (Math.min(age, cost.flatFrom) - ages.from)) * (age > 60 ? cost.after60 : 1)),
  }
}

/** The model as lines of numbers: `years ages youngest posts`, then one line for each array, in the order of {@link ReferenceModel}. */
export const asText = (model: ReferenceModel): string =>
  [
    [model.years, model.start.length, model.youngest, model.posts],
    model.start,
    model.separation,
    model.retirementAge,
    model.entry,
    model.cost,
  ]
    .map(line => `${line.join(' ')}\n`)
    .join('')

/** Reads the lines of {@link asText}, as the programs in other languages do. */
export function fromText(text: string): Omit<ReferenceModel, 'from'> {
  const [head = [], start = [], separation = [], retirementAge = [], entry = [], cost = []] = text
    .trim()
    .split('\n')
    .map(line => line.split(' ').map(Number))
  const [years = 0, , youngest = 0, posts = 0] = head
  return { years, posts, youngest, start, separation, retirementAge, entry, cost }
}
