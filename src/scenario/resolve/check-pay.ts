/**
 * Checks of pay and cost (給与と費用の整合): the curve by age, the career of ranks, and keys that need another one.
 *
 * Each finding is shown in the file that wrote the value. Not here: ranges of single numbers, which the schema checks.
 */
import { suggestion } from '../../diagnostics/index.ts'
import type { PayRules } from '../resolved-cost.ts'
import { checkKnown } from './check-known.ts'
import { type Levers, writtenAt } from './check-levers.ts'
import { hiringUnits } from './hiring-units.ts'
import type { WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

/** Widest distance between two points of the curve, in years. */
const WIDEST_STEP = 10
/** The ages that a curve must cover: from the youngest hire to the last year before 60. */
const FIRST_AGE = 18
const LAST_AGE = 59

/** Checks pay and cost (給与と費用の点検). @param hasPay whether the municipality file has the section `pay`. */
export function checkPay(reading: Reading, levers: Levers, hasPay: boolean): void {
  checkCurve(reading, writtenAt(levers, ['pay', 'curve']))
  checkCareer(reading, writtenAt(levers, ['pay', 'career']), levers.municipality.payRules)
  checkFamilies(reading, levers)
  checkNeeds(reading, levers)
  checkRegular(reading, levers)
  checkService(reading, levers)
  if (!hasPay) reportWithoutPay(reading, levers)
}

interface Point {
  readonly age: number
  readonly index: number
}

function checkCurve(reading: Reading, written: WrittenValue | undefined): void {
  if (written === undefined) return
  const { layer, path } = written
  const points = written.value as readonly Point[]
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) {
    reading.report(layer, 'E_SCHEMA_EMPTY', { what: 'list' }, path)
    return
  }
  const ordered = points.every(({ age }, at) => age > (points[at - 1]?.age ?? 0))
  points.forEach(({ age, index }, at) => {
    const before = points[at - 1]?.age ?? age
    if (index === 0) reading.report(layer, 'E_PAY_CURVE_ZERO', {}, [...path, at, 'index'])
    if (at > 0 && age <= before) reading.report(layer, 'E_PAY_CURVE_ORDER', { age, before }, [...path, at, 'age'])
    else if (ordered && age - before > WIDEST_STEP)
      reading.report(layer, 'E_PAY_CURVE_GAP', { from: before, to: age, where: 'between' }, [...path, at, 'age'])
  })
  if (!ordered) return
  if (first.age > FIRST_AGE)
    reading.report(layer, 'E_PAY_CURVE_GAP', { from: first.age, to: FIRST_AGE, where: 'start' }, [...path, 0, 'age'])
  if (last.age < LAST_AGE)
    reading.report(layer, 'E_PAY_CURVE_GAP', { from: last.age, to: LAST_AGE, where: 'end' }, [...path, points.length - 1, 'age'])
}

function checkCareer(reading: Reading, written: WrittenValue | undefined, rules: PayRules | undefined): void {
  if (written === undefined) return
  const { layer, path } = written
  const known = Object.keys(rules?.retirementAllowance.adjustment?.points ?? {})
  const steps = written.value as readonly { readonly fromService: number; readonly rank: string }[]
  if (steps.length === 0) reading.report(layer, 'E_SCHEMA_EMPTY', { what: 'list' }, path)
  steps.forEach(({ fromService, rank }, at) => {
    const before = steps[at - 1]?.fromService
    if (before === undefined ? fromService !== 0 : fromService <= before)
      reading.report(layer, 'E_PAY_CAREER_ORDER', { first: before === undefined }, [...path, at, 'fromService'])
    if (known.length > 0 && !known.includes(rank))
      reading.report(layer, 'E_PAY_RANK', { rank, known, ...suggestion(rank, known) }, [...path, at, 'rank'])
  })
}

function checkFamilies(reading: Reading, levers: Levers): void {
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  for (const value of Object.keys(levers.spec.pay?.familyFactors ?? {})) {
    const path = ['pay', 'familyFactors', value]
    const written = writtenAt(levers, path)
    if (written !== undefined && known.length > 0) checkKnown(reading, written.layer, path, { group: 'job-family', value, known })
  }
}

/** Keys that have no meaning without another one. */
const NEEDS = [
  ['growth', 'prices', 'cost'],
  ['fiscalYearAppointees.people', 'annualYen', 'cost.fiscalYearAppointees'],
  ['fiscalYearAppointees.annualYen', 'people', 'cost.fiscalYearAppointees'],
] as const

function checkNeeds(reading: Reading, levers: Levers): void {
  for (const [key, needed, section] of NEEDS) {
    const path = ['cost', ...key.split('.')]
    const written = writtenAt(levers, path)
    if (written !== undefined && writtenAt(levers, [...section.split('.'), needed]) === undefined)
      reading.reportAtKey(written.layer, 'E_SCHEMA_REQUIRED', { key: needed, section }, path)
  }
}

/** A mean needs staff whose mean it is. */
function checkRegular(reading: Reading, levers: Levers): void {
  const mean = writtenAt(levers, ['pay', 'meanAnnual'])
  const { staff } = levers.municipality
  if (mean !== undefined && staff.length > 0 && !staff.some(({ employmentType }) => employmentType === 'regular'))
    reading.report(mean.layer, 'E_PAY_NO_REGULAR', {}, mean.path)
}

/** The retirement allowance needs the year of entry of all regular staff, or the age at which they are taken to have joined. */
function checkService(reading: Reading, levers: Levers): void {
  const mean = writtenAt(levers, ['pay', 'meanAnnual'])
  const unknown = levers.municipality.staff.some(
    ({ employmentType, entryYear }) => employmentType === 'regular' && entryYear === undefined,
  )
  if (mean === undefined || !unknown || writtenAt(levers, ['service', 'entryAge']) !== undefined) return
  reading.reportAtKey(mean.layer, 'E_SCHEMA_REQUIRED', { key: 'entryAge', section: 'service' }, ['pay'])
}

/** Pay or cost in a scenario needs the municipality's pay. */
function reportWithoutPay(reading: Reading, levers: Levers): void {
  const { values, spec } = levers
  for (const { path, spec: hiring } of hiringUnits(spec)) {
    const written = hiring.policy === 'budget-cap' ? writtenAt(levers, [...path, 'policy']) : undefined
    if (written !== undefined) reading.report(written.layer, 'E_PAY_MISSING', { key: 'policy: budget-cap' }, written.path)
  }
  for (const key of ['pay', 'cost'] as const) {
    const written = [...values.values()].map(([nearest]) => nearest).find(nearest => nearest?.path[0] === key)
    if (written !== undefined) reading.reportAtKey(written.layer, 'E_PAY_MISSING', { key }, [key])
  }
}
