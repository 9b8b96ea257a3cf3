/**
 * The policies of a scenario (採用方針の一覧): the main one, and those of job families that have their own.
 *
 * All have the same keys, so every check and every step of building goes over this list. A job family takes from the main policy how
 * people are hired (ages, yield, experienced hires); what is aimed at and how many is its own.
 */
import type { LeversSpec } from '../schema/scenario.ts'
import { pathKey } from '../source-map.ts'
import { isWithin, type Layer, type Layered, type WrittenValue } from './layers.ts'

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

/** The nearest layer that writes a value of a section; undefined when none does. */
export function layerOf(values: Layered, section: readonly string[]): Layer | undefined {
  for (const [nearest] of values.values()) if (isWithin(nearest, section)) return nearest.layer
  return undefined
}

/**
 * Values on which some number rests (使われる値): without the ages of experienced hires where nobody experienced is hired, the
 * hours of a leave that nobody takes, the leaves that are not counted, and the items of DX where it is not in force.
 */
export function valuesInForce(values: Layered): Layered {
  const written = new Set([...values.values()].map(([nearest]) => nearest?.path.at(-1)))
  if ([...values.values()].some(([nearest]) => nearest?.value === 'age-balance')) written.add('experiencedShare')
  const idle = WAITING.filter(([, needed]) => !needed.some(key => written.has(key))).map(([waiting]) => waiting)
  const dx = values.get(pathKey(['dx', 'inForce']))?.[0]?.value === true
  const leaves = values.get(pathKey(['leave', 'model']))?.[0]?.value === 'by-age'
  const isUsed = (nearest: WrittenValue | undefined): boolean =>
    !idle.some(key => key === nearest?.path.at(-1)) &&
    (leaves || nearest?.path[0] !== 'leave' || !LEAVE_KEYS.includes(String(nearest.path[1]))) &&
    (dx || !OF_DX.some(name => nearest?.path[0] === name && nearest.path[1] !== 'inForce'))
  return new Map([...values].filter(([, [nearest]]) => isUsed(nearest)))
}

/** A value of the municipality that only counts where a scenario writes another (対になる値). */
const WAITING: readonly (readonly [waiting: string, needed: readonly string[]])[] = [
  ['experiencedAges', ['experiencedShare']],
  ['partialLeaveHours', ['partialLeave', 'survey']],
]

/** What only the count of leaves uses. */
const LEAVE_KEYS: readonly string[] = ['womenShare', 'births', 'takeUp', 'months', 'administrative']

/** The sections that nothing rests on without DX. */
const OF_DX: readonly string[] = ['dx', 'reallocation']
