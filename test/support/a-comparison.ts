/**
 * A comparison made by hand for tests of charts and reports: a city of 658 people, base date 1 April R4, horizon R5–R14.
 *
 * The rules are simple enough to check by hand. Mandatory retirements: 20 people in R4, R6, R8, R10, R12 and R14, none in the
 * years between. Every year 9.25 people resign, 2.5 leave after 60, and 3 terms end, of which 2 people are taken on again.
 * Scenario `n` hires by its own rule below; strength follows from the flows exactly.
 * Of 現員, 11 are 一般任期付, 4 育休代替, and 8 フルタイム再任用 who become one fewer each year; the others are 正規. Of the job families
 * only 技能労務 shrinks, by 2 a year; 一般事務 takes up every change of the whole.
 */
import { bandTable } from '../../src/compare/band-table.ts'
import type { Comparison, ScenarioComparison } from '../../src/compare/index.ts'
import { type Dimension, type MeasureRow, measureTable } from '../../src/measure/index.ts'
import type { Municipality } from '../../src/scenario/index.ts'
import { type EmploymentType, type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'

const BASE = fiscalYear(2022)
const FROM = fiscalYear(2023)
const TO = fiscalYear(2032)
const CLOSING = fiscalYear(2033)

/** 一般職職員数 H6–R4, actual and plan, as the council paper of 2023-03-27 prints them. */
const HISTORY = [
  [1024, 1024],
  [1008, 1002],
  [986, 983],
  [955, 949],
  [915, 915],
  [889, 882],
  [863, 857],
  [833, 842],
  [819, 821],
  [803, 804],
  [796, 796],
  [787, 785],
  [780, 768],
  [773, 717],
  [754, 696],
  [743, 690],
  [725, 690],
  [704, 699],
  [701, 682],
  [682, 670],
  [672, 654],
  [671, 653],
  [691, 661],
  [691, 661],
  [687, 672],
  [677, 669],
  [677, 665],
  [670, 662],
  [658, 665],
] as const

/** 職員数内訳 H26–R4: 正規, 一般任期付, 育休代替, フルタイム再任用, 短時間再任用, as the council paper prints them. */
const COMPOSITION = [
  [657, 0, 11, 4, 55],
  [653, 5, 12, 1, 42],
  [661, 11, 17, 2, 30],
  [658, 16, 12, 5, 18],
  [651, 17, 13, 6, 6],
  [646, 16, 9, 6, 6],
  [643, 15, 12, 7, 5],
  [641, 12, 7, 10, 6],
  [635, 11, 4, 8, 7],
] as const

/** Job families beside 一般事務: title, people on the base date, and change a year. */
const FAMILIES = [
  ['保育士', 97, 0],
  ['技能労務', 58, -2],
  ['児童厚生員・学童保育', 24, 0],
  ['土木', 29, 0],
  ['建築', 13, 0],
  ['保健師・看護師', 22, 0],
  ['図書館司書', 9, 0],
  ['学芸員', 3, 0],
  ['栄養士', 5, 0],
  ['心理・福祉相談', 7, 0],
  ['電気・機械', 4, 0],
] as const

interface Plan {
  readonly id: string
  readonly title: string
  /** Hires on 1 April of a year. */
  readonly hires: (year: number) => number
}

const PLANS: readonly Plan[] = [
  { id: 'baseline', title: '退職者補充（前年度の退職者を補充）', hires: year => (year % 2 === 1 ? 33 : 13) },
  { id: 'two-year-average', title: '2年平均', hires: () => 22 },
  { id: 'level-hiring', title: '採用平準化（R5–R14）', hires: () => 23 },
  { id: 'sixty-plus-on-top', title: '60歳超は定員外', hires: year => (year < 2028 ? 30 : 20) },
  { id: 'reduction', title: '従来型削減（類似団体最少）', hires: () => 14 },
  { id: 'dx-reallocation', title: '採用平準化＋DX再配置', hires: () => 21 },
  { id: 'optimised', title: '最適平準化', hires: year => (year % 3 === 0 ? 24 : 22) },
]

const separationsIn = (year: number): ReadonlyMap<string, number> =>
  new Map([
    ['mandatory-retirement', year % 2 === 0 ? 20 : 0],
    ['resignation', 9.25],
    ['after-60', 2.5],
    ['term-expiry', 3],
  ])

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

interface Counted {
  readonly year: FiscalYear
  readonly strength: number
  readonly hires: number
}

/** Strength of a plan on each 1 April: opening − separations + hires + 2 people taken on again. */
function counted(plan: Plan): readonly Counted[] {
  const rows: Counted[] = [{ year: BASE, strength: 658, hires: 0 }]
  for (const year of yearsBetween(FROM, CLOSING)) {
    const opening = rows.at(-1)?.strength ?? 0
    const hires = plan.hires(year)
    rows.push({ year, strength: opening - sum(separationsIn(year - 1).values()) + hires + 2, hires })
  }
  return rows
}

/** Ages 18–65; the hump of 44–51 moves up by eleven years until the closing date. Adds up to the strength given. */
function ages(strength: number, years: number): ReadonlyMap<number, number> {
  const shape = Array.from({ length: 48 }, (_, index) => {
    const age = index + 18
    const hump = Math.max(0, 8 - Math.abs(age - (47.5 + years)))
    return [age, age < 22 ? 2 : age > 60 ? 4 + years / 3 : 11 + hump] as const
  })
  const total = sum(shape.map(([, people]) => people))
  return new Map(shape.map(([age, people]) => [age, (people * strength) / total]))
}

/** Heads by employment type. */
const types = (strength: number, years: number): Readonly<Record<EmploymentType, number>> => {
  const fullTime = Math.max(0, 8 - years)
  return {
    regular: strength - 15 - fullTime,
    'fixed-term': 11,
    'leave-substitute': 4,
    'reemployed-full-time': fullTime,
    'reemployed-short-time': 7,
    'part-time-before-retirement-age': years / 2,
  }
}

/** People by job family: 一般事務 and the first of the others. */
function families(strength: number, years: number, count: number): ReadonlyMap<string, number> {
  const others = FAMILIES.slice(0, count - 1).map(([title, people, change]) => [title, people + change * years] as const)
  return new Map([['一般事務', strength - sum(others.map(([, people]) => people))], ...others])
}

function measureRows(plan: Plan, familyCount: number): MeasureRow[] {
  const rows: MeasureRow[] = []
  const add = (year: FiscalYear, measure: MeasureRow['measure'], value: number, part?: readonly [Dimension, string]) =>
    rows.push({
      scenario: plan.id,
      band: 'expected',
      fiscalYear: year,
      measure,
      value,
      unit: measure === 'age.mean' ? 'years' : 'people',
      ...(part ? { dimension: part[0], item: part[1] } : {}),
    })
  for (const { year, strength, hires } of counted(plan)) {
    add(year, 'strength', strength)
    add(year, 'strength.actual', strength)
    add(year, 'strength.quota', strength - 4)
    add(year, 'strength.ordinance', strength)
    for (const [age, people] of ages(strength, year - BASE)) add(year, 'strength', people, ['age', String(age)])
    for (const [type, people] of Object.entries(types(strength, year - BASE)))
      add(year, 'strength', people, ['employmentType', type])
    for (const [family, people] of families(strength, year - BASE, familyCount))
      add(year, 'strength', people, ['jobFamily', family])
    add(year, 'strength', 200, ['department', '民生'])
    add(year, 'strength', strength - 200, ['department', '総務'])
    add(year, 'age.mean', 42 + (year - BASE) / 5)
    if (year > BASE) {
      add(year, 'recruitment.planned', hires)
      add(year, 'recruitment.filled', hires)
      add(year, 'inflows', 2)
      add(year, 'inflows', 2, ['cause', 're-employment'])
    }
    if (year < CLOSING) {
      const separations = separationsIn(year)
      add(year, 'separations', sum(separations.values()))
      for (const [cause, people] of separations) add(year, 'separations', people, ['cause', cause])
    }
  }
  return rows
}

function compared(plan: Plan): ScenarioComparison {
  const rows = counted(plan).slice(1)
  const hires = rows.map(row => row.hires)
  const mean = sum(hires) / hires.length
  const strengths = rows.map(row => row.strength)
  const variance = sum(hires.map(value => (value - mean) * (value - mean))) / hires.length
  const [min, max] = [Math.min(...hires), Math.max(...hires)]
  const zigzag = sum(hires.slice(1).map((value, index) => Math.abs(value - (hires[index] ?? 0)))) / (hires.length - 1)
  return {
    id: plan.id,
    title: plan.title,
    because: '試験用の案',
    summary: {
      recruitment: { total: sum(hires), min, max, range: max - min, cv: Math.sqrt(variance) / mean, zigzag },
      strength: {
        closing: strengths.at(-1) ?? 0,
        lowest: Math.min(...strengths),
        highest: Math.max(...strengths),
        base: 658,
        worstGap: Math.min(...strengths) - 658,
        yearsBelow: strengths.filter(value => Math.round(value) < 658).length,
      },
      age: { mean: 44.2, sixtyPlus: 0.12, underThirty: 0.2 },
    },
    goals: [],
    differences: [],
    differenceBands: [],
    cumulativeBands: [],
  }
}

function aCity(familyCount: number): Municipality {
  const titles = ['一般事務', ...FAMILIES.map(([title]) => title)].slice(0, familyCount)
  return {
    id: 'a-city',
    name: '小金井市',
    baseYear: BASE,
    staff: [],
    jobFamilies: titles.map(title => ({ id: title, title, retirementClass: 'general' })),
    departments: ['総務', '民生'].map(title => ({ id: title, title })),
    countingRules: [
      {
        id: 'actual',
        title: '現員',
        weights: { regular: 1, 'fixed-term': 1, 'leave-substitute': 1, 'reemployed-full-time': 1 },
        sixtyPlusWeight: 1,
      },
    ],
    retirementClasses: [],
    besides: [],
    ordinance: { rule: 'ordinance', authorities: [], total: 790 },
    population: [],
    history: HISTORY.map(([actual, planned], index) => ({ fiscalYear: fiscalYear(1994 + index), actual, planned })),
    composition: COMPOSITION.map(([regular, fixedTerm, substitutes, fullTime, shortTime], index) => ({
      fiscalYear: fiscalYear(2014 + index),
      people: {
        regular,
        'fixed-term': fixedTerm,
        'leave-substitute': substitutes,
        'reemployed-full-time': fullTime,
        'reemployed-short-time': shortTime,
      },
    })),
    quotaHistory: [],
    dxActionPlan: [],
    notes: [],
  }
}

/** A comparison of the first `count` plans (1–7), the first being the reference; with 1–12 job families. */
export function aComparison(count = 7, familyCount = 4): Comparison {
  const plans = PLANS.slice(0, count)
  const line = (value: number) => yearsBetween(BASE, CLOSING).map(year => ({ fiscalYear: year, value }))
  return {
    study: { id: 'a-study', title: '試験用の比較', from: FROM, to: TO, baseYear: BASE, closingYear: CLOSING, seed: 'a', runs: 0 },
    municipality: aCity(familyCount),
    reference: 'baseline',
    scenarios: plans.map(compared),
    measures: measureTable(plans.flatMap(plan => measureRows(plan, familyCount))),
    bands: bandTable([]),
    lines: [
      { id: 'maintain', title: '現員維持', rule: 'actual', values: line(658) },
      { id: 'quota', title: '定員', rule: 'quota', values: line(665) },
      { id: 'ordinance', title: '条例定数', rule: 'ordinance', values: line(790) },
    ],
    settings: [],
    provenance: [],
    notes: [],
  }
}

/** The same comparison with its years twice over: a horizon of 22 years, for what happens where room is scarce. */
export function aLongComparison(count = 1, familyCount = 4): Comparison {
  const short = aComparison(count, familyCount)
  const later = short.measures.rows
    .filter(row => row.fiscalYear > BASE)
    .map(row => ({ ...row, fiscalYear: fiscalYear(row.fiscalYear + CLOSING - BASE) }))
  const to = fiscalYear(TO + CLOSING - BASE)
  return {
    ...short,
    study: { ...short.study, to, closingYear: fiscalYear(to + 1) },
    measures: measureTable([...short.measures.rows, ...later]),
  }
}
