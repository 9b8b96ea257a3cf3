/**
 * A small comparison (小さな比較): the stylised city in which 12 people of every birth year retire and 10 others leave each year.
 *
 * Base R4 with 658 people. 12 retire in R4, R6, R8, R10, R12 and R14, nobody in the years between. Leavers are 10.25 and
 * re-employment brings 0.25 back, so flows have fractions and strength stays whole. Hires on 1 April, by hand:
 * 退職者補充 22, 10, 22, 10 …; 2年平均 22, then 16 each year; 60歳超は定員外 22 each year (658, 658, 670, 670, 682 … 718).
 * `words` rewrites every free text, for tests of what a text may contain.
 */
import { bandTable } from '../../src/compare/band-table.ts'
import type { Comparison, GoalVerdict, ScenarioComparison, YearDifference } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import type { Municipality } from '../../src/scenario/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'

type Words = (text: string) => string

const BASE = fiscalYear(2022)
const FROM = fiscalYear(2023)
const TO = fiscalYear(2032)
const CLOSING = fiscalYear(2033)
const YEARS = yearsBetween(BASE, CLOSING)
const HIRING_YEARS = yearsBetween(FROM, CLOSING)

interface City {
  readonly id: string
  readonly title: string
  readonly hires: (year: number) => number
}

const CITIES: readonly City[] = [
  { id: 'baseline', title: '退職者補充', hires: year => (year % 2 === 1 ? 22 : 10) },
  { id: 'two-year-average', title: '2年平均', hires: year => (year === 2023 ? 22 : 16) },
  { id: 'sixty-plus-on-top', title: '60歳超は定員外', hires: () => 22 },
]

const retirements = (year: number): number => (year % 2 === 0 ? 12 : 0)

/** Strength on each 1 April: opening − (retirements + 10.25) + 0.25 + hires. */
function strengths(city: City): ReadonlyMap<number, number> {
  const path = new Map<number, number>([[BASE, 658]])
  for (const year of HIRING_YEARS) path.set(year, (path.get(year - 1) ?? 0) - retirements(year - 1) - 10 + city.hires(year))
  return path
}

function rowsOf(city: City, words: Words): readonly MeasureRow[] {
  const path = strengths(city)
  return YEARS.flatMap(year => {
    const at = { scenario: city.id, band: 'expected', fiscalYear: year } as const
    const people = (measure: MeasureRow['measure'], value: number, by?: Pick<MeasureRow, 'dimension' | 'item'>): MeasureRow => ({
      ...at,
      measure,
      ...by,
      value,
      unit: 'people',
    })
    const total = path.get(year) ?? 0
    const over60 = 15 + (year - BASE)
    const flows =
      year === CLOSING
        ? []
        : [
            people('separations', retirements(year) + 10.25),
            people('separations', retirements(year), { dimension: 'cause', item: 'mandatory-retirement' }),
            people('separations', 10.25, { dimension: 'cause', item: 'resignation' }),
          ]
    const joined =
      year === BASE
        ? []
        : [
            people('recruitment.planned', city.hires(year)),
            people('recruitment.filled', city.hires(year)),
            people('inflows', 0.25),
            people('inflows', 0.25, { dimension: 'cause', item: 're-employment' }),
          ]
    return [
      people('strength', total),
      people('strength.actual', total),
      people('strength.quota', total - 4),
      people('strength', total - 23, { dimension: 'employmentType', item: 'regular' }),
      people('strength', 23, { dimension: 'employmentType', item: 'fixed-term' }),
      people('strength', total, { dimension: 'jobFamily', item: words('一般事務') }),
      people('strength', total, { dimension: 'department', item: words('総務・企画') }),
      people('strength', 100, { dimension: 'age', item: '25' }),
      people('strength', total - 100 - over60, { dimension: 'age', item: '45' }),
      people('strength', over60, { dimension: 'age', item: '62' }),
      people('outside.strength', 7),
      people('outside.strength', 7, { dimension: 'employmentType', item: 'reemployed-short-time' }),
      ...flows,
      ...joined,
      { ...at, measure: 'age.mean', value: 42.5, unit: 'years' },
      { ...at, measure: 'share.sixtyPlus', value: over60 / total, unit: 'share' },
      { ...at, measure: 'share.underThirty', value: 100 / total, unit: 'share' },
    ]
  })
}

function scenarioOf(city: City, words: Words): ScenarioComparison {
  const path = strengths(city)
  const base = CITIES[0] as City
  const basePath = strengths(base)
  const hires = HIRING_YEARS.map(year => city.hires(year))
  const total = hires.reduce((sum, value) => sum + value, 0)
  const mean = total / hires.length
  const spread = Math.sqrt(hires.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / hires.length)
  const horizon = HIRING_YEARS.map(year => path.get(year) ?? 0)
  const verdict: GoalVerdict = {
    id: 'at-most-quota',
    title: words('現員を665人以下に保つ'),
    met: Math.max(...horizon) <= 665,
    firstMiss: city.id === 'sixty-plus-on-top' ? fiscalYear(2024) : null,
    worstGap: 665 - Math.max(...horizon),
    worstYear: HIRING_YEARS[horizon.indexOf(Math.max(...horizon))] as FiscalYear,
    yearsMissed: horizon.filter(value => value > 665).length,
  }
  let cumulative = 0
  const differences: YearDifference[] = HIRING_YEARS.map(year => {
    cumulative += city.hires(year) - base.hires(year)
    return {
      fiscalYear: year,
      strength: (path.get(year) ?? 0) - (basePath.get(year) ?? 0),
      recruitment: city.hires(year) - base.hires(year),
      cumulativeRecruitment: cumulative,
    }
  })
  return {
    id: city.id,
    title: words(city.title),
    because: words(`${city.title}を比べるため`),
    summary: {
      recruitment: {
        total,
        min: Math.min(...hires),
        max: Math.max(...hires),
        range: Math.max(...hires) - Math.min(...hires),
        cv: spread / mean,
        zigzag: 0,
      },
      strength: {
        closing: path.get(CLOSING) ?? 0,
        lowest: Math.min(...horizon),
        highest: Math.max(...horizon),
        base: 658,
        worstGap: Math.min(...horizon) - 658,
        yearsBelow: horizon.filter(value => value < 658).length,
      },
      age: { mean: 42.5, sixtyPlus: 0.04, underThirty: 0.15 },
    },
    goals: [verdict],
    differences,
    differenceBands: [],
    cumulativeBands: [],
  }
}

function municipality(words: Words): Municipality {
  return {
    id: 'koganei',
    name: words('小金井市'),
    baseYear: BASE,
    staff: [],
    jobFamilies: [{ id: '一般事務', title: words('一般事務'), retirementClass: 'general' }],
    departments: [{ id: '総務・企画', title: words('総務・企画') }],
    countingRules: [
      { id: 'actual', title: words('現員'), weights: { regular: 1, 'fixed-term': 1 }, sixtyPlusWeight: 1 },
      { id: 'quota', title: words('定員'), weights: { regular: 1 }, sixtyPlusWeight: 1 },
    ],
    retirementClasses: [
      {
        id: 'general',
        title: words('原則'),
        ages: [60, 61, 62, 63, 64, 65].map((age, index) => ({
          from: fiscalYear(index === 0 ? 1985 : 2021 + 2 * index),
          age,
          status: 'source' as const,
          reference: words('令和3年法律第63号'),
        })),
      },
    ],
    besides: [{ title: words('会計年度任用職員（月額）'), people: 332 }],
    ordinance: { rule: 'actual', authorities: [], total: 790 },
    population: [],
    history: [],
    composition: [],
    quotaHistory: [],
    dxActionPlan: [],
    notes: [],
  }
}

/** The stylised city under three hiring strategies. */
export function aSmallComparison(words: Words = text => text): Comparison {
  const flat = (value: number) => YEARS.map(year => ({ fiscalYear: year, value }))
  return {
    study: {
      id: 'stylised',
      title: words('採用方針の比較'),
      from: FROM,
      to: TO,
      baseYear: BASE,
      closingYear: CLOSING,
      seed: words('koganei'),
      runs: 0,
    },
    municipality: municipality(words),
    reference: 'baseline',
    scenarios: CITIES.map(city => scenarioOf(city, words)),
    measures: measureTable(CITIES.flatMap(city => rowsOf(city, words))),
    bands: bandTable([]),
    lines: [
      { id: 'maintain', title: words('現員維持'), rule: 'actual', values: flat(658) },
      { id: 'quota', title: words('定員'), rule: 'quota', values: flat(665) },
    ],
    settings: [
      {
        path: 'recruitment.policy',
        title: words('採用方針'),
        values: { baseline: words('replace-leavers'), 'two-year-average': words('two-year-average') },
      },
      {
        path: 'recruitment.sixty-plus-on-top.weight',
        title: words('60歳超の重み'),
        values: { 'sixty-plus-on-top': words('0') },
      },
    ],
    provenance: [
      {
        path: 'staff.total',
        title: words('職員数の合計'),
        value: words('658人'),
        status: 'source',
        source: words('審議会資料'),
        file: words('data/koganei/municipality.yaml'),
        line: 10,
      },
      {
        path: 'separation.resignation[0].rate',
        title: words('普通退職率 18～24歳'),
        value: words('2.0%（1.4%～3.0%）'),
        status: 'assumed',
        source: words('全国の率からの仮定'),
        note: words('差し替え可能'),
        file: words('data/koganei/municipality.yaml'),
        line: 42,
      },
    ],
    notes: [words('資料の定員と現員は数え方が異なる。')],
  }
}
