/**
 * Checks of the finer forms from 60 on (60歳以後の点検), and of managerial posts: names that must be declared, surveys of cohorts that
 * have a choice, ages below the limit, managers that the staff table has room for.
 *
 * Shares that exceed everybody together are found when the plan is compiled, where formulas have values. Not here: the general shares.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { shortYear } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import { percentText } from '../schema/number-text.ts'
import type { AgeBand } from '../schema/values.ts'
import { printPath } from '../source-map.ts'
import { checkKnown } from './check-known.ts'
import { checkOverlaps, type Levers, writtenAt } from './check-levers.ts'
import { layerOf } from './hiring-units.ts'
import type { Layer, WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

/** Checks what is written from 60 on and about managers (60歳以後・管理職の点検). */
export function checkAfter60Choices(reading: Reading, levers: Levers): void {
  checkFamilies(reading, levers)
  checkBands(reading, levers)
  checkHours(reading, levers)
  checkManagerShares(reading, levers)
  checkSurveys(reading, levers)
  checkManagers(reading, levers)
}

function checkFamilies(reading: Reading, levers: Levers): void {
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  for (const section of ['after60', 'managers'] as const) {
    for (const value of Object.keys(levers.spec[section]?.byJobFamily ?? {})) {
      const path = [section, 'byJobFamily', value]
      const layer = layerOf(levers.values, path)
      if (layer === undefined || known.includes(value)) continue
      reading.reportAtKey(layer, 'E_UNKNOWN_GROUP', { group: 'job-family', value, known, ...suggestion(value, known) }, path)
    }
  }
}

/** Rows that name a job family and, some of them, ages. */
function checkBands(reading: Reading, levers: Levers): void {
  const { after60, managers } = levers.spec
  const lists: readonly (readonly [readonly string[], readonly { readonly jobFamily?: string | undefined }[]])[] = [
    [['after60', 'leavingByAge'], after60?.leavingByAge ?? []],
    [['after60', 'survey'], after60?.survey ?? []],
    [['managers', 'ages'], managers?.ages ?? []],
  ]
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  for (const [path, rows] of lists) {
    const written = writtenAt(levers, path)
    if (written === undefined) continue
    rows.forEach(({ jobFamily: value }, index) => {
      if (value === undefined) return
      checkKnown(reading, written.layer, [...path, index, 'jobFamily'], { group: 'job-family', value, known })
    })
    if (path[1] !== 'survey') checkOverlaps(reading, written, rows as readonly { readonly ages: AgeBand }[])
  }
}

/** 高齢者部分休業 needs to say how many of the hours are not worked. */
function checkHours(reading: Reading, levers: Levers): void {
  const { after60 } = levers.spec
  const first = [...levers.values.values()]
    .map(([nearest]) => nearest)
    .find(nearest => nearest?.path[0] === 'after60' && nearest.path.at(-1) === 'partialLeave')
  const surveyed = (after60?.survey ?? []).some(row => (row.counts?.partialLeave ?? row.shares?.partialLeave) !== undefined)
  const written = first ?? (surveyed ? writtenAt(levers, ['after60', 'survey']) : undefined)
  if (written === undefined || after60?.partialLeaveHours !== undefined) return
  reading.reportAtKey(written.layer, 'E_PARTIAL_LEAVE_HOURS', {}, written.path)
}

/** Shares of managers have no effect where nobody is known to be one. */
function checkManagerShares(reading: Reading, levers: Levers): void {
  if (levers.spec.managers !== undefined) return
  for (const [written] of levers.values.values()) {
    if (written?.path[0] !== 'after60' || !written.path.includes('managers')) continue
    reading.reportAtKey(written.layer, 'E_MANAGERS_MISSING', { path: printPath(written.path) }, written.path)
  }
}

function checkSurveys(reading: Reading, levers: Levers): void {
  const written = writtenAt(levers, ['after60', 'survey'])
  if (written === undefined) return
  const rows = levers.spec.after60?.survey ?? []
  rows.forEach((row, index) => {
    const path = [...written.path, index]
    const cohort = String(row.cohort)
    const people = Object.values(row.counts ?? {}).reduce((sum: number, count) => sum + (count ?? 0), 0)
    const found = row.counts && row.shares ? 'both' : row.counts || row.shares ? undefined : 'none'
    const wrong = found ?? (row.counts !== undefined && people === 0 ? 'nobody' : undefined)
    if (wrong !== undefined) reading.report(written.layer, 'E_SURVEY_FORM', { found: wrong }, path)
    const twice = rows.slice(0, index).some(other => other.cohort === row.cohort && other.jobFamily === row.jobFamily)
    const family = row.jobFamily === undefined ? {} : { jobFamily: row.jobFamily }
    if (twice) reading.report(written.layer, 'E_SURVEY_TWICE', { cohort, ...family }, [...path, 'cohort'])
    checkCohort(reading, levers.municipality, written, { index, cohort: row.cohort, ...family })
  })
}

/** A cohort has a choice when its former retirement age is reached after the base date and the limit lies above it by then. */
function checkCohort(
  reading: Reading,
  { jobFamilies, retirementClasses, baseYear }: Municipality,
  { layer, path }: WrittenValue,
  { index, cohort, jobFamily }: { readonly index: number; readonly cohort: number; readonly jobFamily?: string },
): void {
  const families = jobFamilies.filter(({ id }) => jobFamily === undefined || id === jobFamily)
  const choices = families.flatMap(({ retirementClass }) => {
    const { choiceAge, ages = [] } = retirementClasses.find(({ id }) => id === retirementClass) ?? {}
    if (choiceAge === undefined) return []
    const year = cohort + choiceAge
    return [{ year, age: choiceAge, limit: ages.findLast(({ from }) => from <= year)?.age ?? choiceAge }]
  })
  if (families.length === 0 || choices.some(({ year, age, limit }) => year >= baseYear && limit > age)) return
  const first = choices.find(({ year }) => year >= baseYear) ?? choices[0]
  const reason = first === undefined ? 'no-choice' : first.year < baseYear ? 'before-base' : 'retires'
  const year = first === undefined ? '' : shortYear(first.year as typeof baseYear)
  const args = { cohort: String(cohort), reason, year, age: first?.age ?? 0, base: shortYear(baseYear) } as const
  reading.report(layer, 'E_SURVEY_COHORT', args, [...path, index, 'cohort'])
}

const NEEDED = ['posts', 'ages', 'eligible', 'limitAge'] as const

function checkManagers(reading: Reading, levers: Levers): void {
  const { managers } = levers.spec
  const layer = layerOf(levers.values, ['managers'])
  if (managers === undefined || layer === undefined) return
  for (const key of NEEDED) {
    if (key === 'posts' && Object.keys(managers.byJobFamily ?? {}).length > 0) continue
    // A value that is written but was refused has its own finding.
    if (managers[key] !== undefined || reading.holds(layer, ['managers', key])) continue
    reading.reportAtKey(layer, 'E_SCHEMA_REQUIRED', { key, section: 'managers' }, ['managers'])
  }
  for (const kind of ['extension', 'group'] as const) checkException(reading, layer, kind, managers[kind])
  const limit = managers.limitAge?.value
  if (limit !== undefined) checkAgesBelow(reading, levers, limit)
  const written = writtenAt(levers, ['managers', 'ages'])
  const sum = (managers.ages ?? []).reduce((total, { share }) => total + share, 0)
  if (written !== undefined && Math.abs(sum - 1) > 1e-9)
    reading.reportAtKey(written.layer, 'E_SHARES_NOT_ONE', { sum: percentText(sum) }, written.path)
}

function checkException(
  reading: Reading,
  layer: Layer,
  kind: string,
  written: Readonly<Record<string, unknown>> | undefined,
): void {
  for (const key of ['share', 'mostYears']) {
    if (written !== undefined && written[key] === undefined && !reading.holds(layer, ['managers', kind, key]))
      reading.reportAtKey(layer, 'E_SCHEMA_REQUIRED', { key, section: `managers.${kind}` }, ['managers', kind])
  }
}

/** Whoever has the age on 1 April has reached it by 31 March and has left the post. */
function checkAgesBelow(reading: Reading, levers: Levers, limit: number): void {
  const report = (path: readonly (string | number)[], band: AgeBand): void => {
    const written = writtenAt(levers, path.slice(0, 2).map(String))
    if (written === undefined || band.to < limit) return
    reading.report(written.layer, 'E_MANAGER_AGES_PAST_LIMIT', { ages: band.text, limit, oldest: limit - 1 }, path)
  }
  const { ages = [], eligible } = levers.spec.managers ?? {}
  for (const [index, { ages: band }] of ages.entries()) report(['managers', 'ages', index, 'ages'], band)
  if (eligible !== undefined) report(['managers', 'eligible'], eligible)
}
