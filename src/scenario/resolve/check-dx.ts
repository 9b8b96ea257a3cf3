/**
 * Checks of DX, reallocation and workload (DX・再配置・業務量の点検): names that must be declared, shares, and keys that need each other.
 *
 * Every item is checked, in force or not, so that a mistake does not wait for the scenario that uses it; what an item still lacks is
 * asked of those in force only. Each finding is shown in the file that wrote the value.
 */
import { suggestion } from '../../diagnostics/index.ts'
import type { LeverSpec } from '../schema/lever.ts'
import { percentText } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'
import { itemsInForce } from './build-dx.ts'
import { checkKnown } from './check-known.ts'
import { type Levers, numberIn, writtenAt } from './check-levers.ts'
import { layerOf } from './hiring-units.ts'
import type { Reading } from './reading.ts'

/** Checks the sections `dx`, `reallocation` and `workload` (DXと業務量の点検). */
export function checkTransformation(reading: Reading, levers: Levers): void {
  for (const [id, item] of Object.entries(levers.spec.dx?.items ?? {})) {
    const path = ['dx', 'items', id]
    checkShares(reading, levers, [...path, 'departments'], item.departments?.value)
    checkFamily(reading, levers, [...path, 'jobFamily'])
  }
  checkFamily(reading, levers, ['dx', 'jobFamily'])
  checkNeeds(reading, levers)
  checkReallocation(reading, levers)
  checkWorkload(reading, levers)
}

/** The keys of a department's demand that follow the population. */
const GROUPS = ['total', 'age0to14', 'age15to64', 'age65plus'] as const

/** Sum of shares in a year, formulas left out: the compiler sees those. */
const sumIn = (shares: readonly LeverSpec[], year: number): number =>
  shares.reduce((sum, share) => sum + (numberIn(share, year) ?? 0), 0)

const departmentsOf = ({ municipality }: Levers): string[] => municipality.departments.map(({ id }) => id)

/** Departments that exist, with shares that divide the whole. */
function checkShares(
  reading: Reading,
  levers: Levers,
  path: ValuePath,
  shares: Readonly<Record<string, number>> | undefined,
): void {
  const written = writtenAt(levers, path)
  if (written === undefined || shares === undefined) return
  checkNames(reading, levers, path, Object.keys(shares))
  const sum = Object.values(shares).reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > 1e-9) reading.reportAtKey(written.layer, 'E_SHARES_NOT_ONE', { sum: percentText(sum) }, path)
}

/** Reports keys of a mapping that are no departments, at the key. */
function checkNames(reading: Reading, levers: Levers, path: ValuePath, names: readonly string[]): void {
  const written = writtenAt(levers, path)
  const known = departmentsOf(levers)
  for (const value of names.filter(name => !known.includes(name))) {
    if (written === undefined) continue
    const long = reading.holds(written.layer, [...path, 'value', value])
    const at = [...path, ...(long ? ['value'] : []), value]
    const args = { group: 'department', value, known, ...suggestion(value, known) } as const
    reading.reportAtKey(written.layer, 'E_UNKNOWN_GROUP', args, at)
  }
}

function checkFamily(reading: Reading, levers: Levers, path: ValuePath): void {
  const written = writtenAt(levers, path)
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  if (written !== undefined)
    checkKnown(reading, written.layer, path, { group: 'job-family', value: String(written.value), known })
}

/** What DX in force cannot do without. */
function checkNeeds(reading: Reading, levers: Levers): void {
  const { dx } = levers.spec
  const inForce = writtenAt(levers, ['dx', 'inForce'])
  if (dx?.inForce !== true || inForce === undefined) return
  const lacking = (key: string, section: string, path: ValuePath): void => {
    const layer = layerOf(levers.values, path.map(String)) ?? inForce.layer
    // A value that is written but was refused has its own finding.
    if (reading.holds(layer, [...path, key])) return
    reading.reportAtKey(layer, 'E_SCHEMA_REQUIRED', { key, section }, path)
  }
  if (dx.hoursPerFte === undefined) lacking('hoursPerFte', 'dx', ['dx'])
  if (itemsInForce(levers.spec).length === 0) lacking('items', 'dx', ['dx'])
  for (const [id, item] of itemsInForce(levers.spec)) {
    const path = ['dx', 'items', id]
    for (const key of ['hours', 'departments', 'start'] as const) if (item[key] === undefined) lacking(key, path.join('.'), path)
    const refused = reading.holds(inForce.layer, ['dx', 'realisation'])
    if (item.realisation === undefined && dx.realisation === undefined && !refused) lacking('realisation', path.join('.'), path)
  }
}

function checkReallocation(reading: Reading, levers: Levers): void {
  const { priorities, jobFamilies } = levers.spec.reallocation ?? {}
  const path = ['reallocation', 'priorities']
  const written = writtenAt(levers, path)
  if (written !== undefined && priorities !== undefined) {
    checkNames(reading, levers, path, Object.keys(priorities.value))
    const sum = Object.values(priorities.value).reduce((total, share) => total + share, 0)
    if (sum > 1 + 1e-9) reading.reportAtKey(written.layer, 'E_PRIORITIES_OVER_ONE', { sum: percentText(sum) }, path)
  }
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  const families = writtenAt(levers, ['reallocation', 'jobFamilies'])
  jobFamilies?.value.forEach((value, index) => {
    if (families === undefined) return
    const long = reading.holds(families.layer, ['reallocation', 'jobFamilies', 'value'])
    const at = ['reallocation', 'jobFamilies', ...(long ? ['value'] : []), index]
    checkKnown(reading, families.layer, at, { group: 'job-family', value, known })
  })
  const asked = [...levers.values.values()]
    .map(([nearest]) => nearest)
    .find(value => value?.path[0] === 'reallocation' && value.layer.kind === 'scenario')
  if (asked !== undefined && levers.spec.dx?.inForce !== true)
    reading.reportAtKey(asked.layer, 'E_REALLOCATION_WITHOUT_DX', {}, ['reallocation'])
  else if (asked !== undefined && priorities === undefined)
    reading.reportAtKey(asked.layer, 'E_SCHEMA_REQUIRED', { key: 'priorities', section: 'reallocation' }, ['reallocation'])
}

function checkWorkload(reading: Reading, levers: Levers): void {
  const known = departmentsOf(levers)
  const path = ['workload', 'departments']
  for (const [id, demand] of Object.entries(levers.spec.workload?.departments ?? {})) {
    const shares = GROUPS.flatMap(group => demand[group] ?? [])
    const sum = Math.max(...shares.flatMap(({ entries }) => entries.map(({ from }) => sumIn(shares, from ?? 0))), 0)
    const layer = sum > 1 + 1e-9 ? layerOf(levers.values, [...path, id]) : undefined
    if (layer !== undefined)
      reading.reportAtKey(layer, 'E_DRIVERS_OVER_ONE', { department: id, sum: percentText(sum) }, [...path, id])
  }
  for (const value of Object.keys(levers.spec.workload?.departments ?? {})) {
    const layer = known.includes(value) ? undefined : layerOf(levers.values, [...path, value])
    if (layer === undefined) continue
    const args = { group: 'department', value, known, ...suggestion(value, known) } as const
    reading.reportAtKey(layer, 'E_UNKNOWN_GROUP', args, [...path, value])
  }
}
