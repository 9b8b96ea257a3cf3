/**
 * Building the recruitment of a resolved scenario (採用の組み立て): the main policy and those of job families.
 *
 * A job family inherits from the main policy how people are hired: entry ages, yield, what becomes of unfilled posts, experienced
 * hires. Target, limits and the numbers of a policy are its own. Nothing is checked here but formulas.
 */
import type { DatedQuantity, EntryAgeBand, Municipality, ResolvedHiring, ResolvedRecruitment } from '../resolved.ts'
import type { LeversSpec } from '../schema/scenario.ts'
import type { AgeBand } from '../schema/values.ts'
import { printPath } from '../source-map.ts'
import type { FormulaNames } from './formula-names.ts'
import { type HiringSpec, type HiringUnit, hiringUnits } from './hiring-units.ts'
import type { LeverReader } from './lever-reader.ts'

/** What recruitment is built from. */
interface Materials {
  readonly spec: LeversSpec
  readonly reader: LeverReader
  readonly names: FormulaNames
  readonly municipality: Municipality
}

/** Builds the policies, or gives undefined where a value is absent that must be there (採用の組み立て). */
export function buildRecruitment(materials: Materials): ResolvedRecruitment | undefined {
  const [first, ...families] = hiringUnits(materials.spec)
  const main = first && buildHiring(materials, first)
  if (main === undefined || first === undefined) return undefined
  const order = materials.municipality.jobFamilies.map(({ id }) => id)
  const byJobFamily = order.flatMap(jobFamily => {
    const unit = families.find(family => family.jobFamily === jobFamily)
    const hiring = unit && buildHiring(materials, unit, first)
    return hiring === undefined ? [] : [{ jobFamily, hiring }]
  })
  return byJobFamily.length === 0 ? main : { ...main, byJobFamily }
}

function buildHiring(materials: Materials, unit: HiringUnit, main: HiringUnit = unit): ResolvedHiring | undefined {
  const { spec, path } = unit
  const { policy, window, balance, resolve, years, centred, excess, target } = spec
  const ages = spec.entryAges ?? main.spec.entryAges
  const dated = (...keys: string[]) => materials.reader.dated([...path, ...keys], materials.names.lever)
  const targetPath = materials.reader.dated([...path, 'target', 'path'], materials.names.target)
  const formula = materials.reader.dated([...path, 'formula'], materials.names.recruitment)
  const [share, hires, budget] = [dated('share'), dated('hires'), dated('budget')]
  const [min, max, largestChange] = [dated('bounds', 'min'), dated('bounds', 'max'), dated('bounds', 'largestChange')]
  const largest = dated('balance', 'largestExperiencedShare')
  const excessPeople = dated('excess', 'people')
  const whole = (key: string, value: number): DatedQuantity => constant(printPath([...path, key]), value)
  const sixtyPlusWeight =
    spec['sixty-plus-on-top'] === undefined
      ? undefined
      : (dated('sixty-plus-on-top', 'weight') ?? whole('sixty-plus-on-top.weight', 0))
  const shares = buildShares(materials, unit, main)
  // Only now: a preset may leave policy and ages to others, and its formulas are still to be checked.
  if (policy === undefined || ages === undefined) return undefined
  return {
    path: printPath(path),
    policy,
    bounds: { ...(min && { min }), ...(max && { max }), ...(largestChange && { largestChange }) },
    entryAges: bandsOf(ages),
    ...(policy === 'replace-leavers' ? { share: share ?? whole('share', 1) } : {}),
    ...(target?.rule !== undefined && targetPath && { target: { rule: target.rule, path: targetPath } }),
    ...(policy === 'level' ? { ...(window && { window }), resolve: resolve ?? 'once' } : {}),
    ...(policy === 'moving-average' ? { ...(years !== undefined && { years }), centred: centred ?? false } : {}),
    ...(balance && {
      balance: { fromAge: balance.fromAge, toAge: balance.toAge, ...(largest && { largestExperiencedShare: largest }) },
    }),
    ...(hires && { hires }),
    ...(budget && { budget }),
    ...(formula && { formula }),
    ...(excessPeople && excess?.until !== undefined && { excess: { people: excessPeople, until: excess.until } }),
    ...(sixtyPlusWeight && { sixtyPlusWeight }),
    ...(spec.excessOnReturn !== undefined && { excessOnReturn: spec.excessOnReturn }),
    ...shares,
  }
}

/** Yield and experienced hires: a job family's own, else those of the main policy. */
function buildShares(
  { reader, names }: Materials,
  unit: HiringUnit,
  main: HiringUnit,
): Pick<ResolvedHiring, 'yield' | 'refusal' | 'unfilled' | 'experienced'> {
  const inherited = <K extends keyof HiringSpec>(key: K): HiringSpec[K] => unit.spec[key] ?? main.spec[key]
  const lever = (key: 'yield' | 'refusal' | 'experiencedShare'): DatedQuantity | undefined =>
    reader.dated([...unit.path, key], names.lever) ?? reader.dated([...main.path, key], names.lever)
  const [filled, refusal, ages] = [lever('yield'), lever('refusal'), inherited('experiencedAges')]
  // A policy that chooses the share itself needs the ages only.
  const none = unit.spec.policy === 'age-balance' ? constant(printPath([...unit.path, 'experiencedShare']), 0) : undefined
  const share = none ?? lever('experiencedShare')
  return {
    ...(filled && { yield: filled }),
    ...(refusal && { refusal }),
    unfilled: inherited('unfilled') ?? 'lost',
    ...(share && ages && { experienced: { share, ages: bandsOf(ages) } }),
  }
}

/** A default as a dated quantity. */
const constant = (path: string, value: number): DatedQuantity => ({ path, entries: [{ quantity: { kind: 'fixed', value } }] })

const bandsOf = (bands: readonly { readonly ages: AgeBand; readonly share: number }[]): EntryAgeBand[] =>
  bands.map(({ ages, share }) => ({ fromAge: ages.from, toAge: ages.to, share }))
