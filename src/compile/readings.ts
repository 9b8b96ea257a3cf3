/**
 * What a plan reads (計画が読む前提): its uncertain levers, the parts of it that change with them, and how they change.
 *
 * Found by compiling every part once more, at central values. A part that only hands on the series of its levers changes by their numbers
 * alone; one that looks into them, or whose formulas rest on them, has to be compiled for every run. Not here: what is drawn.
 */
import { centralValue, type Distribution } from '../random/index.ts'
import type { DatedQuantity, ResolvedScenario } from '../scenario/index.ts'
import type { LeverCompilers, LeverPart } from './compile-plan.ts'
import type { UncertainLever } from './drawn-values.ts'
import { planNames } from './names.ts'
import type { Compilation, PlainQuantity, ValueReader } from './series.ts'

/** A part of a plan that may change: one that levers decide, or the names of formulas. */
type VaryingPart = LeverPart | 'names'

/** An uncertain lever, and where it is read (不確かな前提): plain data. */
export interface UncertainParameter extends UncertainLever {
  /** The parts of the plan that change with it. */
  readonly parts: readonly VaryingPart[]
}

/** The parts of a plan that change from run to run (試行ごとに変わる部分). */
export interface VaryingParts {
  readonly parameters: readonly UncertainParameter[]
  /** Those that hand on series, and those that are compiled for every run. */
  readonly written: readonly LeverPart[]
  readonly compiled: readonly LeverPart[]
  readonly names: boolean
}

/** Finds what changes from run to run (試行ごとに変わる部分の特定). */
export function varyingParts(
  scenario: ResolvedScenario,
  compilers: LeverCompilers,
  { years, names }: Pick<Compilation, 'years' | 'names'>,
): VaryingParts {
  const readings = new Readings()
  const parts = Object.keys(compilers) as LeverPart[]
  planNames(scenario, years, { findings: [], reader: readings.lookingInto('names') })
  for (const part of parts) compilers[part]({ years, names, findings: [], reader: readings.handingOn(part) })
  const varying = parts.filter(part => readings.uses.has(part))
  return {
    parameters: parametersOf(readings),
    written: varying.filter(part => !readings.lookedInto.has(part)),
    compiled: varying.filter(part => readings.lookedInto.has(part)),
    names: readings.uses.has('names'),
  }
}

interface Use extends Pick<UncertainLever, 'path' | 'drawnAs'> {
  readonly distribution: Distribution
}

/** Notes what each part reads (読み取りの記録). */
class Readings {
  /** The uncertain entries that each part reads; parts that read none are absent. */
  readonly uses = new Map<VaryingPart, Use[]>()
  /** Parts that depend on more than the places of their series. */
  readonly lookedInto = new Set<VaryingPart>()
  /** Parts whose formulas rest on names of which some are uncertain. */
  readonly named = new Set<VaryingPart>()

  /** The reader of a part of which nothing is known but what it reads. */
  lookingInto(part: VaryingPart): ValueReader {
    return {
      valueOf: (dated, distribution) => {
        this.note(part, dated, distribution)
        this.lookedInto.add(part)
        return centralValue(distribution)
      },
      nameUsed: () => {
        // What becomes of an assumption in one formula may reach every other: names count as one.
        if (!this.uses.has('names')) return
        this.uses.set(part, this.uses.get(part) ?? [])
        this.lookedInto.add(part)
        this.named.add(part)
      },
    }
  }

  /** The reader of a part that may only hand its series on: whether it does is seen. */
  handingOn(part: VaryingPart): ValueReader {
    return {
      ...this.lookingInto(part),
      seriesOf: (dated, quantities) => this.watched(part, dated, quantities),
      // What is computed from series in a way of its own is computed anew, not compiled.
      derive: () => {},
    }
  }

  private note(part: VaryingPart, { path, drawnAs = path }: DatedQuantity, distribution: Distribution): void {
    const known = this.uses.get(part) ?? []
    if (!known.some(use => use.path === path && use.distribution === distribution)) known.push({ path, drawnAs, distribution })
    this.uses.set(part, known)
  }

  /** A series that tells when somebody looks at its numbers; undefined where none of them is uncertain. */
  private watched(part: VaryingPart, dated: DatedQuantity, quantities: readonly PlainQuantity[]): number[] | undefined {
    if (quantities.every(({ kind }) => kind === 'fixed')) return undefined
    for (const quantity of quantities) if (quantity.kind !== 'fixed') this.note(part, dated, quantity)
    const series = quantities.map(quantity => (quantity.kind === 'fixed' ? quantity.value : centralValue(quantity)))
    return new Proxy(series, {
      get: (target, key, receiver) => {
        this.lookedInto.add(part)
        return Reflect.get(target, key, receiver)
      },
    })
  }
}

function parametersOf({ uses, named }: Readings): UncertainParameter[] {
  const names = new Map([...uses.values()].flat().map(({ path, drawnAs }) => [path, drawnAs]))
  return [...names].map(([path, drawnAs]) => {
    const own = [...uses].filter(([, read]) => read.some(use => use.path === path))
    const distributions = new Set(own.flatMap(([, read]) => read.filter(use => use.path === path)).map(use => use.distribution))
    const parts = new Set(own.map(([part]) => part))
    if (parts.has('names')) for (const part of named) parts.add(part)
    return { path, drawnAs, distributions: [...distributions], parts: [...parts] }
  })
}
