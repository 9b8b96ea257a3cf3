/**
 * Building work beside headcount (常勤換算などの組み立て) from the values of all layers, and its checks.
 *
 * Not here: more posts replaced than there are, which only the compiler can count over the years.
 */
import { POST_TYPES } from '../../terms/index.ts'
import type { ResolvedWork } from '../resolved-work.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import { checkKnown } from './check-known.ts'
import { type Levers, writtenAt } from './check-levers.ts'
import type { FormulaNames } from './formula-names.ts'
import { hiringUnits } from './hiring-units.ts'
import type { LeverReader } from './lever-reader.ts'
import type { Reading } from './reading.ts'

interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
}

/** FTE, appointees and substitutions of a scenario. */
export function buildWork({ spec, reader, names }: Materials): ResolvedWork {
  const factors = POST_TYPES.flatMap(type => {
    const dated = reader.dated(['fte', type], names.lever)
    return dated === undefined ? [] : [[type, dated] as const]
  })
  const appointees = reader.dated(['fiscalYearAppointees', 'people'], names.lever)
  const written = reader.written(['substitution'])
  const substitutions = (spec.substitution ?? []).flatMap(({ posts, to, jobFamily }, index) =>
    written === undefined
      ? []
      : [
          {
            posts: reader.datedIn(written, posts, ['substitution', index, 'posts'], names.lever),
            to,
            ...(jobFamily === undefined ? {} : { jobFamily }),
          },
        ],
  )
  return {
    ...(factors.length === 0 ? {} : { fte: Object.fromEntries(factors) }),
    ...(appointees === undefined ? {} : { fiscalYearAppointees: appointees }),
    substitutions,
  }
}

/** Checks the job families of substitutions, that the policy that hires for them can see the posts given up, and how much short-time staff fill. */
export function checkSubstitution(reading: Reading, levers: Levers): void {
  const written = writtenAt(levers, ['substitution'])
  if (written === undefined) return
  const known = levers.municipality.jobFamilies.map(({ id }) => id)
  const units = hiringUnits(levers.spec)
  ;(levers.spec.substitution ?? []).forEach(({ jobFamily, to }, index) => {
    const path = ['substitution', index]
    if (jobFamily !== undefined)
      checkKnown(reading, written.layer, [...path, 'jobFamily'], { group: 'job-family', value: jobFamily, known })
    const unit = units.find(candidate => candidate.jobFamily !== undefined && candidate.jobFamily === jobFamily) ?? units[0]
    // What somebody on short time fills is known by their FTE alone. One that is written but was refused has its own finding.
    const fte = ['fte', to]
    if (to === 'reemployed-short-time' && writtenAt(levers, fte) === undefined && !reading.holds(written.layer, fte))
      reading.report(written.layer, 'E_SUBSTITUTION_SHORT_TIME_FTE', {}, [...path, 'to'])
    if (unit?.spec.policy === 'fixed') reading.report(written.layer, 'E_SUBSTITUTION_FIXED_HIRES', {}, [...path, 'posts'])
  })
}
