/**
 * The policies of a scenario (採用方針の一覧): the main one, and those of job families that have their own.
 *
 * All have the same keys, so every check and every step of building goes over this list. A job family takes from the main policy how
 * people are hired (ages, yield, experienced hires); what is aimed at and how many is its own.
 */
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey } from '../source-map.ts'
import type { Layer, Layered, WrittenValue } from './layers.ts'

/** The keys of one policy as written (採用方針の書かれた値). */
export type HiringSpec = Omit<NonNullable<LeversSpec['recruitment']>, 'byJobFamily'>

/** One policy (採用方針) and where it stands. */
export interface HiringUnit {
  readonly path: readonly string[]
  readonly spec: HiringSpec
  /** Absent: the main policy. */
  readonly jobFamily?: string
}

/** The path of the main policy. */
export const MAIN_PATH: readonly string[] = ['recruitment']

/** The path of a job family's own policy. */
export const familyPath = (jobFamily: string): readonly string[] => [...MAIN_PATH, 'byJobFamily', jobFamily]

/** The policies that some layers write together, the main one first (採用方針の一覧). */
export function hiringUnits({ recruitment }: LeversSpec): HiringUnit[] {
  const families = Object.entries(recruitment?.byJobFamily ?? {})
  return [
    { path: MAIN_PATH, spec: recruitment ?? {} },
    ...families.map(([jobFamily, spec]) => ({ path: familyPath(jobFamily), spec, jobFamily })),
  ]
}

/** Whether a value stands in the section of a policy. */
const isWithin = (written: WrittenValue | undefined, path: readonly string[]): written is WrittenValue =>
  written !== undefined && pathKey(written.path.slice(0, path.length)) === pathKey(path)

/** The nearest layer that writes a value of a policy; undefined when none does. */
export const layerOf = (values: Layered, path: readonly string[]): Layer | undefined =>
  [...values.values()].map(([nearest]) => nearest).find(nearest => isWithin(nearest, path))?.layer

/** Values without those that no number rests on: the ages of experienced hires where there are none, leaves that are not counted (使われる値). */
export function valuesInForce(values: Layered): Layered {
  const nearest = [...values.values()].flatMap(([first]) => first ?? [])
  const experienced = nearest.some(({ path }) => path.at(-1) === 'experiencedShare')
  const leaves = nearest.some(({ path, value }) => path[0] === 'leave' && path[1] === 'model' && value === 'by-age')
  const unused = ({ path }: WrittenValue): boolean =>
    (!experienced && path.at(-1) === 'experiencedAges') ||
    (!leaves && path[0] === 'leave' && LEAVE_KEYS.includes(String(path[1])))
  return new Map([...values].filter(([, [first]]) => first === undefined || !unused(first)))
}

/** What only the count of leaves uses. */
const LEAVE_KEYS: readonly string[] = ['womenShare', 'births', 'takeUp', 'months', 'administrative']
