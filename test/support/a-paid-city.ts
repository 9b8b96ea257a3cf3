/**
 * The made-up city of a-city.ts with pay: 10 regular staff aged 25 and 10 aged 40 with a mean of 4,700,000 yen.
 */
import type { ScenarioSources } from '../../src/scenario/index.ts'
import { aCity, CITY_FILES } from './a-city.ts'

const PAY = `service: { entryAge: 22, status: assumed, source: 架空 }
pay:
  rules: pay-rules.yaml
  meanAnnual: 4700000
  curve: [{ age: 18, index: 0.5 }, { age: 28, index: 1.0 }, { age: 38, index: 1.5 }, { age: 48, index: 1.5 }, { age: 58, index: 1.5 }, { age: 60, index: 1.5 }]
  basicPayShare: 80%
  payLinkedShare: 90%
  employerShare: { low: 17%, mode: 18%, high: 20% }
  reemployedFullTime: 60%
  reemployedShortTime: 48%
  fixedTerm: 100%
  leaveSubstitute: 100%
  career: [{ fromService: 0, rank: 主事 }, { fromService: 2, rank: 主任 }]
  status: assumed
  source: 架空
`

const RULES = `kind: pay-rules
after60:
  steps: [{ from: R5, factor: 70%, status: source, source: 架空 }]
  linked: [給料]
  unchanged: [扶養手当]
  status: source
  source: 架空
retirementAllowance:
  tables:
    - { from: H30, months: { 1: 0.9, 2: 1.8, 3: 2.7 }, status: source, source: 架空 }
    - { from: R6, months: { 1: 1.0, 2: 2.0 }, status: source, source: 架空 }
  adjustment: { yenPerPoint: 1000, countedMonths: 30, points: { 主事: 10, 主任: 15 }, causes: [mandatory-retirement], status: source, source: 架空 }
`

/** The files of the city with pay. */
export const PAID_CITY_FILES: Readonly<Record<string, string>> = {
  ...CITY_FILES,
  'city/municipality.yaml': `${CITY_FILES['city/municipality.yaml']}${PAY}`,
  'city/pay-rules.yaml': RULES,
}

/** The city with pay and further files, or with some replaced. */
export const aPaidCity = (files: Readonly<Record<string, string>> = {}): ScenarioSources =>
  aCity({ ...PAID_CITY_FILES, ...files })
