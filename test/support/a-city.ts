/**
 * A small made-up city as files in memory: 24 people, one retirement class, and a root scenario.
 *
 * Staff: 20 regular and 4 fixed-term; ages on 1 April 2022 of 25 (10), 40 (10) and 30 (4, fixed-term).
 */
import { inMemorySources, type ScenarioSources } from '../../src/scenario/index.ts'

const origin = 'status: assumed, source: 架空'

export const CITY_FILES: Readonly<Record<string, string>> = {
  'city/municipality.yaml': `kind: municipality
id: town
name: 架空市
baseDate: R4.4.1
staff:
  table: staff.csv
  variants: { younger: younger.csv }
  total: { rule: actual, people: 24 }
  status: assumed
  source: 架空
jobFamilies:
  一般事務: { retirementClass: general, ${origin} }
departments:
  総務: { ${origin} }
countingRules:
  actual: { title: 現員, counts: [regular, fixed-term], ${origin} }
  quota: { title: 定員, counts: { regular: 1, fixed-term: 0.5 }, ${origin} }
quota: { rule: quota, planned: { R4: 25 }, ${origin} }
ordinance: { rule: actual, authorities: { 市長: 20, 議会: 10 }, ${origin} }
retirementAge: retirement-age.yaml
separation:
  resignation:
    - { ages: 18-39, rate: { low: 1%, mode: 1.4%, high: 3% }, status: source, source: 表1 }
    - { ages: 40-59, rate: 0.5%, status: derived, source: 表2 }
after60:
  stay: 70%
  partTime: 10%
  leaving: 5%
  reemployment: { uptake: 60%, fullTimeShare: 50%, leaving: 5%, untilAge: { value: 65, status: source, source: 附則 }, lastYear: R13 }
  status: assumed
  source: 架空
fixedTerm: { termYears: 3, replacement: 100%, ${origin} }
leave: { substitutes: 0, ${origin} }
recruitment:
  entryAges: [{ ages: 18-21, share: 25% }, { ages: 22-25, share: 75% }]
  status: assumed
  source: 架空
`,
  'city/retirement-age.yaml': `kind: retirement-age
classes:
  general:
    choiceAge: 60
    ages:
      - { from: S60, age: 60, status: source, source: 旧法 }
      - { from: R5, age: 61, status: source, source: 改正法 }
`,
  'city/staff.csv':
    'birthYear,jobFamily,employmentType,department,people\n1996,一般事務,regular,総務,10\n1981,一般事務,regular,総務,10\n1991,一般事務,fixed-term,総務,4\n',
  'city/younger.csv':
    'birthYear,jobFamily,employmentType,department,people\n1998,一般事務,regular,総務,20\n1991,一般事務,fixed-term,総務,4\n',
  'root.yaml': `kind: scenario
id: root
title: もとの案
because: 出発点
municipality: city/municipality.yaml
recruitment:
  policy: replace-leavers
  share: 90%
  target: { rule: actual, path: 24 }
`,
}

/** The city with further files, or with some replaced. */
export const aCity = (files: Readonly<Record<string, string>> = {}): ScenarioSources =>
  inMemorySources({ ...CITY_FILES, ...files })

/** A scenario that extends the root, as text. */
export const aChild = (body: string, parent = 'root.yaml'): string =>
  `kind: scenario\nid: child\ntitle: 案\nbecause: 検討のため\nextends: ${parent}\n${body}`
