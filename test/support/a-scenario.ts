/**
 * Builders of resolved scenarios from few words, as the worked rules write them: a town with its staff, a policy, and rates.
 *
 * Whatever is not said does not happen: nobody resigns, everybody stays after 60, nobody is re-employed, nobody is hired. The
 * retirement ages are those of data/statute/retirement-age.yaml.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type {
  DatedQuantity,
  EntryAgeBand,
  ResolvedHiring,
  ResolvedScenario,
  RetirementClass,
  StaffRow,
} from '../../src/scenario/index.ts'
import { birthYear, birthYearOf, fiscalYear } from '../../src/terms/index.ts'
import { choicesOf, managersOf } from './a-choice.ts'
import { band, type CityWords, dated, type HiringWords, numberOf, type StaffWords, type Words, yearOf } from './city-words.ts'
import { transformation } from './transformation-words.ts'
import { leaveOf, workOf } from './work-words.ts'

/** One row a birth year: a date of birth belongs to its cohort, a span of birth years has the same people in each. */
function staffRows({ born, people, type, jobFamily, department, entered }: StaffWords): StaffRow[] {
  const text = String(born)
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  const { fromAge: first, toAge: last } = band(text)
  const years = date
    ? [birthYearOf(Number(date[1]), Number(date[2]), Number(date[3]))]
    : Array.from({ length: last - first + 1 }, (_, index) => birthYear(first + index))
  return years.map(year => ({
    birthYear: year,
    people,
    employmentType: type ?? 'regular',
    jobFamily: jobFamily ?? '一般行政',
    department: department ?? '全庁',
    ...(entered === undefined ? {} : { entryYear: yearOf(String(entered)) }),
  }))
}

/** The retirement classes of data/statute/retirement-age.yaml. */
export function statute(): RetirementClass[] {
  const file = fileURLToPath(new URL('../../data/statute/retirement-age.yaml', import.meta.url))
  const { classes } = parse(readFileSync(file, 'utf8')) as {
    classes: Record<string, { title: string; choiceAge?: number; ages: { from: string; age: number }[] }>
  }
  return Object.entries(classes).map(([id, { title, choiceAge, ages }]) => ({
    id,
    title,
    ages: ages.map(({ from, age }) => ({ from: yearOf(from), age, status: 'source', reference: '' })),
    ...(choiceAge === undefined ? {} : { choiceAge }),
  }))
}

function municipality(words: CityWords): ResolvedScenario['municipality'] {
  const staff = (words.staff ?? []).flatMap(staffRows)
  const classes = typeof words.retirement === 'object' ? words.retirement : { 一般行政: words.retirement ?? 'general' }
  const departments = [...new Set(['全庁', ...staff.map(row => row.department)])]
  const one = { regular: 1, 'fixed-term': 1, 'reemployed-full-time': 1 }
  return {
    id: 'town',
    name: '例の町',
    baseYear: yearOf(words.from ?? 'R4'),
    staff,
    jobFamilies: Object.entries(classes).map(([id, retirementClass]) => ({ id, title: id, retirementClass })),
    departments: departments.map(id => ({ id, title: id })),
    countingRules: [
      { id: 'actual', title: '現員', weights: { ...one, 'leave-substitute': 1 }, sixtyPlusWeight: 1 },
      { id: 'quota', title: '定員', weights: one, sixtyPlusWeight: 1 },
    ],
    retirementClasses: statute(),
    besides: [],
    ordinance: { rule: 'quota', authorities: [], total: 790 },
    population: [],
    history: [],
    composition: [],
    quotaHistory: [],
    dxActionPlan: [],
    notes: [],
  }
}

function recruitment(words: CityWords): ResolvedScenario['recruitment'] {
  const own = Object.entries(words.byJobFamily ?? {}).map(([jobFamily, hiring]) => ({
    jobFamily,
    hiring: hiringOf(hiring, `recruitment.byJobFamily.${jobFamily}`),
  }))
  return { ...hiringOf(words, 'recruitment'), ...(own.length === 0 ? {} : { byJobFamily: own }) }
}

function hiringOf(words: HiringWords, path: string): ResolvedHiring {
  const { bounds = {}, excess } = words
  const lever = <K extends string>(key: K, value: Words | undefined) =>
    (value === undefined ? {} : { [key]: dated(`${path}.${key}`, value) }) as { [Key in K]?: DatedQuantity }
  return {
    path,
    policy: words.policy ?? 'fixed',
    ...lever('share', words.share),
    ...(words.target === undefined ? {} : { target: { rule: 'actual', path: dated(`${path}.target.path`, words.target) } }),
    ...(words.window === undefined ? {} : { window: { from: yearOf(words.window.from), to: yearOf(words.window.to) } }),
    ...(words.resolve === undefined ? {} : { resolve: words.resolve }),
    ...(words.years === undefined ? {} : { years: words.years }),
    ...(words.centred === undefined ? {} : { centred: words.centred }),
    ...lever('hires', words.hires ?? (words.policy === undefined ? 0 : undefined)),
    ...lever('formula', words.formula),
    bounds: { ...lever('min', bounds.min), ...lever('max', bounds.max), ...lever('largestChange', bounds.largestChange) },
    entryAges: entryAges(words.entryAges ?? [{ ages: '35', share: 1 }]),
    ...(excess === undefined
      ? {}
      : { excess: { people: dated(`${path}.excess.people`, excess.people), until: yearOf(excess.until) } }),
    ...lever('sixtyPlusWeight', words.sixtyPlusWeight),
    ...lever('yield', words.yield),
    ...lever('refusal', words.refusal),
    ...balance(words, path),
    unfilled: words.unfilled ?? 'lost',
    ...experienced(words, path),
  }
}

const balance = ({ balance: written }: HiringWords, path: string): Pick<ResolvedHiring, 'balance'> => {
  if (written === undefined) return {}
  const { largestExperiencedShare: largest, ...ages } = written
  const limit =
    largest === undefined ? {} : { largestExperiencedShare: dated(`${path}.balance.largestExperiencedShare`, largest) }
  return { balance: { ...ages, ...limit } }
}

const entryAges = (bands: NonNullable<HiringWords['entryAges']>): EntryAgeBand[] =>
  bands.map(({ ages, share }) => ({ ...band(ages), share: numberOf(share) }))

const experienced = (
  { experiencedShare, experiencedAges = [] }: HiringWords,
  path: string,
): Pick<ResolvedHiring, 'experienced'> =>
  experiencedShare === undefined
    ? {}
    : { experienced: { share: dated(`${path}.experiencedShare`, experiencedShare), ages: entryAges(experiencedAges) } }

const transfers = ({ transfers: written = [] }: CityWords): ResolvedScenario['transfers'] =>
  written.map(({ from, to, people, share, ages }, index) => {
    const path = `transfers[${index}]`
    const { fromAge, toAge } = band(ages ?? '15-75')
    return {
      path,
      from,
      to,
      ...(people === undefined ? {} : { people: dated(`${path}.people`, people) }),
      ...(share === undefined ? {} : { share: dated(`${path}.share`, share) }),
      ...(ages === undefined ? {} : { ages: { from: fromAge, to: toAge } }),
    }
  })

/** A resolved scenario in which only happens what the words say. */
export function aScenario(words: CityWords = {}): ResolvedScenario {
  const { after60 = {}, reemployment = {} } = words
  return {
    id: 'town',
    title: '例の町',
    because: '例',
    lineage: [],
    municipality: municipality(words),
    recruitment: recruitment(words),
    ...transformation(
      words,
      municipality(words).jobFamilies.map(({ id }) => id),
    ),
    separation: {
      resignation: (words.resignation ?? []).map(({ ages, rate }, index) => ({
        ...band(ages),
        rate: dated(`separation.resignation[${index}].rate`, rate),
      })),
      earlyRetirement: [],
      death: [],
    },
    after60: {
      stay: dated('after60.stay', after60.stay ?? 1),
      partTime: dated('after60.partTime', after60.partTime ?? 0),
      leaving: dated('after60.leaving', after60.leaving ?? 0),
      ...choicesOf(after60),
      reemployment: {
        uptake: dated('after60.reemployment.uptake', reemployment.uptake ?? 0),
        fullTimeShare: dated('after60.reemployment.fullTimeShare', reemployment.fullTimeShare ?? 1),
        leaving: dated('after60.reemployment.leaving', reemployment.leaving ?? 0),
        untilAge: 65,
        lastYear: fiscalYear(2031),
      },
    },
    ...managersOf(words.managers),
    fixedTerm: {
      termYears: words.fixedTerm?.termYears ?? 3,
      replacement: dated('fixedTerm.replacement', words.fixedTerm?.replacement ?? 1),
      ...(words.fixedTerm?.renewal === undefined ? {} : { renewal: dated('fixedTerm.renewal', words.fixedTerm.renewal) }),
      ...(words.fixedTerm?.longestYears === undefined ? {} : { longestYears: words.fixedTerm.longestYears }),
    },
    leave: leaveOf(words, { dated, band }),
    work: workOf(words, { dated, band }),
    quota: { rule: 'quota', planned: dated('quota.planned', 665) },
    service: words.entryAge === undefined ? {} : { entryAge: dated('service.entryAge', words.entryAge) },
    transfers: transfers(words),
    assumptions: [],
    origins: [],
    provenance: [],
  }
}
