/**
 * Checks of leave (休業の点検): what the model needs, the share of women of every job family, bands, and what substitutes follow.
 *
 * Not here: a leave longer than the horizon, which only the compiler can see.
 */
import { hasErrors } from '../../diagnostics/index.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { ValuePath } from '../source-map.ts'
import { checkKnown } from './check-known.ts'
import { checkOverlaps, type Levers, writtenAt } from './check-levers.ts'
import { hiringUnits } from './hiring-units.ts'
import type { Layer, WrittenValue } from './layers.ts'
import type { Reading } from './reading.ts'

/** What the leave model needs (休業の計算に要る値). */
const REQUIRED: readonly (readonly string[])[] = [
  ['births', 'women'],
  ['births', 'men'],
  ['takeUp', 'women'],
  ['takeUp', 'men'],
  ['months', 'women'],
  ['months', 'men'],
  ['administrative', 'begin'],
  ['administrative', 'months'],
]

/** Checks the bands and names of the leave values (休業の点検). */
export function checkLeave(reading: Reading, levers: Levers): void {
  checkBands(reading, levers)
  checkFamilies(reading, levers)
}

/** Checks that a scenario which counts leaves has what the count needs. Not for presets, which may leave it to others. */
export function checkLeaveModel(reading: Reading, levers: Levers): void {
  const model = writtenAt(levers, ['leave', 'model'])
  const fill = writtenAt(levers, ['leave', 'fillShare'])
  if (fill !== undefined && model?.value !== 'by-age') reading.report(fill.layer, 'E_LEAVE_FILL_WITHOUT_MODEL', {}, fill.path)
  checkReturnExcess(reading, levers, model?.value === 'by-age')
  if (model?.value === 'by-age' && !hasErrors(model.layer.diagnostics)) checkComplete(reading, levers, model)
}

/** An excess by those who come back needs leaves, and a rule that leaves the absent out. */
function checkReturnExcess(reading: Reading, levers: Levers, counted: boolean): void {
  for (const { path, spec } of hiringUnits(levers.spec)) {
    const written = writtenAt(levers, [...path, 'excessOnReturn'])
    if (written === undefined || (spec.excessOnReturn ?? 0) === 0) continue
    const rule = spec.target?.rule ?? 'actual'
    const absent = Object.values(levers.municipality.countingRules.find(({ id }) => id === rule)?.absent ?? {})
    const problem = counted ? 'counts-everybody' : 'no-leave'
    if (counted && absent.some(weight => weight < 1)) continue
    reading.report(written.layer, 'E_RETURN_EXCESS_RULE', { rule, problem }, written.path)
  }
}

/** Reports a file that gives substitutes both as a number and as a share of those on leave. */
export function checkSubstitutes(reading: Reading, layers: readonly Layer[]): void {
  for (const layer of layers) {
    const { leave } = (layer.spec ?? {}) as LeversSpec
    if (leave?.substitutes !== undefined && leave.fillShare !== undefined)
      reading.reportAtKey(layer, 'E_LEAVE_SUBSTITUTES_TWICE', {}, ['leave', 'fillShare'])
  }
}

function checkComplete(reading: Reading, levers: Levers, model: WrittenValue): void {
  for (const path of REQUIRED) {
    if (writtenAt(levers, ['leave', ...path]) !== undefined) continue
    reading.report(model.layer, 'E_LEAVE_MODEL_VALUE', { key: path.join('.') }, model.path)
  }
  for (const { id } of levers.municipality.jobFamilies) {
    if (writtenAt(levers, ['leave', 'womenShare', id]) !== undefined) continue
    reading.report(model.layer, 'E_LEAVE_WOMEN_SHARE', { jobFamily: id }, model.path)
  }
}

function checkFamilies(reading: Reading, levers: Levers): void {
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  for (const value of Object.keys(levers.spec.leave?.womenShare ?? {})) {
    const path: ValuePath = ['leave', 'womenShare', value]
    const written = writtenAt(levers, path)
    if (written !== undefined) checkKnown(reading, written.layer, path, { group: 'job-family', value, known })
  }
}

function checkBands(reading: Reading, levers: Levers): void {
  const { births, administrative } = levers.spec.leave ?? {}
  const lists = [
    [['leave', 'births', 'women'], births?.women],
    [['leave', 'births', 'men'], births?.men],
    [['leave', 'administrative', 'begin'], administrative?.begin],
  ] as const
  for (const [path, bands] of lists) {
    const written = writtenAt(levers, path)
    if (written !== undefined && bands !== undefined) checkOverlaps(reading, written, bands)
  }
}
