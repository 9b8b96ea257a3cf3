/**
 * Checks against the base date (基準日との整合): recruitment begins on the 1 April after it, so windows and deadlines lie later, and
 * nobody is hired who has reached the retirement age by then.
 *
 * Source: 地方公務員法第28条の6 for the retirement age. Not here: `lastYear` of re-employment, which may lie before the base date:
 * then nobody is re-employed.
 */
import { shortYear, yearAfter } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import type { AgeBand } from '../schema/values.ts'
import type { Layered, WrittenValue } from './layers.ts'
import { isPreset } from './lineage.ts'
import type { Reading } from './reading.ts'

/** Checks the values of recruitment against the base date (基準日との整合). */
export function checkBaseDate(reading: Reading, values: Layered, municipality: Municipality): void {
  for (const [written] of values.values()) {
    if (written?.path[0] !== 'recruitment') continue
    const last = written.path.slice(-2).join('.')
    if (last === 'window.from' || last === 'excess.until') checkYear(reading, written, municipality)
    if (Array.isArray(written.value)) checkAges(reading, written, municipality)
  }
}

function checkYear(reading: Reading, { layer, path, value }: WrittenValue, { baseYear }: Municipality): void {
  const year = value as Municipality['baseYear']
  // A preset (型) is written for every municipality: where its years are past, recruitment begins with the first that can be decided.
  if (year > baseYear || (layer.kind === 'scenario' && isPreset(layer))) return
  const key = path.at(-1) === 'from' ? 'window' : 'excess'
  const years = { year: shortYear(year), base: shortYear(baseYear), first: shortYear(yearAfter(baseYear)) }
  reading.report(layer, 'E_YEAR_BEFORE_BASE', { key, ...years }, path)
}

/** Who is hired at or above the retirement age retires in the same year. */
function checkAges(reading: Reading, { layer, path, value }: WrittenValue, municipality: Municipality): void {
  const lowest = lowestLimit(municipality, path[1] === 'byJobFamily' ? String(path[2]) : undefined)
  if (lowest === undefined) return
  const bands = value as readonly { readonly ages?: AgeBand }[]
  bands.forEach(({ ages }, index) => {
    if (ages === undefined || ages.to < lowest.age) return
    reading.report(layer, 'E_ENTRY_AGE_RETIRED', { ages: ages.text, oldest: lowest.age - 1, ...lowest }, [...path, index, 'ages'])
  })
}

/** The lowest retirement age in force at the first recruitment, among all job families or of one. */
function lowestLimit(municipality: Municipality, jobFamily: string | undefined) {
  const first = yearAfter(municipality.baseYear)
  return municipality.jobFamilies
    .filter(({ id }) => jobFamily === undefined || id === jobFamily)
    .flatMap(({ id, retirementClass }) => {
      const steps = municipality.retirementClasses.find(group => group.id === retirementClass)?.ages ?? []
      const age = steps.filter(({ from }) => from <= first).at(-1)?.age
      return age === undefined ? [] : [{ age, year: shortYear(first), jobFamily: id, retirementClass }]
    })
    .reduce<{ age: number; year: string; jobFamily: string; retirementClass: string } | undefined>(
      (best, one) => (best === undefined || one.age < best.age ? one : best),
      undefined,
    )
}
