/**
 * Checks between the values of recruitment (採用の値の整合): job families, ages, limits, and shares that need each other.
 *
 * Every policy is checked alike, the main one and those of job families. Each finding is shown in the file that wrote the value.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { shortYear } from '../../terms/index.ts'
import { percentText } from '../schema/number-text.ts'
import { printPath } from '../source-map.ts'
import { checkBounds } from './check-bounds.ts'
import { checkBalance, checkRefusal } from './check-hiring-shares.ts'
import { checkKnown } from './check-known.ts'
import { checkOverlaps, type Levers, writtenAt } from './check-levers.ts'
import { type HiringUnit, hiringUnits, layerOf } from './hiring-units.ts'
import type { Reading } from './reading.ts'

/** Checks the policies of a scenario (採用の点検). */
export function checkRecruitment(reading: Reading, levers: Levers): void {
  const units = hiringUnits(levers.spec)
  for (const unit of units) {
    checkJobFamily(reading, levers, unit)
    checkTargetRule(reading, levers, unit)
    for (const key of ['entryAges', 'experiencedAges'] as const) checkAges(reading, levers, unit, key)
    checkBounds(reading, levers, unit)
    checkWindow(reading, levers, unit)
    checkRefusal(reading, levers, unit)
    checkBalance(reading, levers, unit, units[0])
  }
  checkCompanions(reading, levers, units)
}

function checkJobFamily(reading: Reading, { values, municipality }: Levers, { path, jobFamily: value }: HiringUnit): void {
  const known = municipality.jobFamilies.map(({ id }) => id)
  const layer = layerOf(values, path)
  if (value === undefined || layer === undefined || known.includes(value)) return
  reading.reportAtKey(layer, 'E_UNKNOWN_GROUP', { group: 'job-family', value, known, ...suggestion(value, known) }, path)
}

function checkTargetRule(reading: Reading, levers: Levers, unit: HiringUnit): void {
  const path = [...unit.path, 'target', 'rule']
  const written = writtenAt(levers, path)
  if (written === undefined) return
  const known = levers.municipality.countingRules.map(({ id }) => id)
  checkKnown(reading, written.layer, path, { group: 'counting-rule', value: String(written.value), known })
}

function checkAges(reading: Reading, levers: Levers, unit: HiringUnit, key: 'entryAges' | 'experiencedAges'): void {
  const path = [...unit.path, key]
  const written = writtenAt(levers, path)
  const bands = unit.spec[key]
  if (written === undefined || bands === undefined) return
  checkOverlaps(reading, written, bands)
  const sum = bands.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) > 1e-9) reading.reportAtKey(written.layer, 'E_SHARES_NOT_ONE', { sum: percentText(sum) }, path)
}

function checkWindow(reading: Reading, levers: Levers, { path, spec: { window } }: HiringUnit): void {
  const from = writtenAt(levers, [...path, 'window', 'from'])
  if (window !== undefined && from !== undefined && window.from > window.to) {
    const years = { from: shortYear(window.from), to: shortYear(window.to) }
    reading.report(from.layer, 'E_YEARS_REVERSED', years, [...path, 'window'])
  }
}

/** Keys that have no effect without another one, or cannot do without it; a job family may find it in the main policy. */
const COMPANIONS = [
  ['experiencedShare', 'experiencedAges'],
  ['experiencedAges', 'experiencedShare'],
  ['unfilled', 'yield'],
] as const

function checkCompanions(reading: Reading, levers: Levers, units: readonly HiringUnit[]): void {
  const main = units[0]
  for (const unit of units) {
    const reached = unit === main ? units : [unit, ...(main === undefined ? [] : [main])]
    for (const [key, needed] of COMPANIONS) {
      const written = writtenAt(levers, [...unit.path, key])
      // Ages that the municipality gives wait for a scenario that hires experienced people.
      if (written === undefined || (needed === 'experiencedShare' && written.layer.kind === 'municipality')) continue
      if (needed === 'experiencedShare' && reached.some(({ spec }) => spec.policy === 'age-balance')) continue
      const found = (needed === 'experiencedAges' ? [unit, main] : reached).some(other => other?.spec[needed] !== undefined)
      if (found) continue
      reading.reportAtKey(written.layer, 'E_SCHEMA_REQUIRED', { key: needed, section: printPath(unit.path) }, [...unit.path, key])
    }
  }
}
