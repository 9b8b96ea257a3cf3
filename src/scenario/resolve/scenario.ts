/**
 * Resolving a scenario (シナリオの解決): its file, its parents and its municipality → one scenario with nothing left implicit.
 *
 * All findings of all files are given together, each at its own file. With an error there is no scenario.
 */
import { hasErrors, inOrder, type Outcome } from '../../diagnostics/index.ts'
import type { ResolvedScenario } from '../resolved.ts'
import { pathKey } from '../source-map.ts'
import type { ScenarioSources, SourceId } from '../sources.ts'
import type { ValidatedAs } from '../validate.ts'
import { inUseOrder } from './assumption-order.ts'
import { type Built, buildScenario } from './build-scenario.ts'
import { checkSubstitution } from './build-work.ts'
import { checkAfter60Choices } from './check-after60.ts'
import { checkBaseDate } from './check-base-date.ts'
import { checkTransformation } from './check-dx.ts'
import { checkKnown } from './check-known.ts'
import { checkLeave, checkLeaveModel, checkSubstitutes } from './check-leave.ts'
import { assumptionIds, checkLevers, type Levers } from './check-levers.ts'
import { checkPay } from './check-pay.ts'
import { checkPolicyKeys, checkRequiredKeys, checkRequiredLevers } from './check-policy-keys.ts'
import { checkRecruitment } from './check-recruitment.ts'
import { checkStatuses } from './check-statuses.ts'
import { checkTransfers } from './check-transfers.ts'
import { checkUncertainty, resolveUncertainty } from './check-uncertainty.ts'
import { withoutFollowOns } from './follow-ons.ts'
import { formulaNames } from './formula-names.ts'
import { valuesInForce } from './hiring-units.ts'
import { type Layered, layered, nested } from './layers.ts'
import { formulaParser, LeverReader } from './lever-reader.ts'
import { isPreset, type Lineage, readLineage } from './lineage.ts'
import { type ResolvedMunicipality, resolveMunicipality } from './municipality.ts'
import { originsOf } from './origins.ts'
import { payRulesProvenance } from './pay-rules.ts'
import { leverProvenance, municipalityProvenance } from './provenance.ts'
import { type Asker, idOf, Reading, type ReadText } from './reading.ts'

/** An outcome and the texts that were read for it. */
export interface Resolution<T> extends Outcome<T> {
  readonly read: readonly ReadText[]
}

/** Resolves the scenario of a file (シナリオの解決). */
export async function resolveScenario(id: SourceId, sources: ScenarioSources): Promise<Resolution<ResolvedScenario>> {
  const reading = new Reading(sources)
  const file = await reading.firstFileOf('scenario', id)
  const resolved = file && (await resolveIn(reading, file, new Map()))
  return conclude(reading, resolved?.scenario)
}

/** The outcome of a pass: findings in order, and the value unless something was wrong. */
export function conclude<T>(reading: Reading, value: T | undefined): Resolution<T> {
  const diagnostics = inOrder(withoutFollowOns(reading.diagnostics, reading.shape))
  return value === undefined || hasErrors(diagnostics)
    ? { diagnostics, read: reading.read }
    : { value, diagnostics, read: reading.read }
}

/** Municipalities that were resolved in this pass, by file and staff table. */
export type Municipalities = Map<string, Promise<ResolvedMunicipality | undefined>>

/** A scenario resolved in a pass, as far as it went, and the municipality file it rests on. */
interface ResolvedIn {
  readonly scenario?: ResolvedScenario
  readonly municipality?: SourceId
}

/** Resolves a scenario in a pass that may hold others (シナリオの解決). @param asker where a preset was asked for. */
export async function resolveIn(
  reading: Reading,
  own: ValidatedAs<'scenario'>,
  municipalities: Municipalities,
  asker: Asker = { file: own, path: ['preset'] },
): Promise<ResolvedIn> {
  const lineage = await readLineage(reading, own)
  if (lineage.municipality === undefined) {
    if (isPreset(own)) reading.report(asker.file, 'E_PRESET_RUN', { file: idOf(own) }, asker.path)
    return {}
  }
  const municipality = idOf(lineage.municipality)
  const scenario = await resolveLineage(reading, own, lineage, municipalities)
  return scenario === undefined ? { municipality } : { scenario, municipality }
}

async function resolveLineage(
  reading: Reading,
  own: ValidatedAs<'scenario'>,
  lineage: Lineage,
  municipalities: Municipalities,
): Promise<ResolvedScenario | undefined> {
  if (lineage.municipality === undefined) return undefined
  const layers = [lineage.municipality, ...[...lineage.scenarios].reverse()]
  checkPolicyKeys(reading, layers)
  checkSubstitutes(reading, layers)
  const values = layered(layers)
  const spec = nested(values, layers)
  checkRequiredKeys(reading, layers, spec)
  checkRequiredLevers(reading, lineage.municipality, values)
  const variant = chosenTable(reading, lineage, values)
  const municipality = await municipalityOf(reading, lineage.municipality, variant, municipalities)
  if (municipality === undefined) return undefined
  checkValues(reading, { values, spec, municipality: municipality.value }, lineage.municipality.spec?.pay !== undefined)
  const reader = new LeverReader(values, await formulaParser(values))
  const names = formulaNames(municipality.value, assumptionIds(spec), spec.leave?.model === 'by-age')
  const built = buildScenario({ spec, reader, names, municipality: municipality.value })
  reading.diagnostics.push(...reader.diagnostics)
  checkBaseDate(reading, values, municipality.value)
  const head = own.spec
  const assumptions = built && orderedAssumptions(reading, own, built)
  const uncertainty = resolveUncertainty(values, spec)
  if (built === undefined || head === undefined || assumptions === undefined) return undefined
  const inForce = valuesInForce(values)
  return {
    id: head.id,
    title: head.title,
    because: head.because,
    lineage: lineage.scenarios.map(idOf),
    municipality: municipality.value,
    ...built,
    assumptions,
    ...(uncertainty && { uncertainty }),
    origins: originsOf(inForce, own, spec),
    provenance: [
      ...municipalityProvenance(lineage.municipality, municipality.retirementFile, variant),
      ...payRulesProvenance(municipality.payRulesFile),
      ...leverProvenance(inForce),
    ],
  }
}

/** Checks the values of all layers against each other and against the municipality. @param paid whether the municipality tells pay. */
function checkValues(reading: Reading, levers: Levers, paid: boolean): void {
  checkLevers(reading, levers)
  checkLeave(reading, levers)
  checkLeaveModel(reading, levers)
  checkSubstitution(reading, levers)
  checkRecruitment(reading, levers)
  checkAfter60Choices(reading, levers)
  checkTransfers(reading, levers)
  checkUncertainty(reading, levers.values, levers.spec)
  checkTransformation(reading, levers)
  checkPay(reading, levers, paid)
}

function municipalityOf(
  reading: Reading,
  file: ValidatedAs<'municipality'>,
  variant: string | undefined,
  known: Municipalities,
): Promise<ResolvedMunicipality | undefined> {
  const key = `${idOf(file)}\n${variant ?? ''}`
  const found = known.get(key) ?? resolveMunicipality(reading, file, variant)
  if (!known.has(key)) checkStatuses(reading, file)
  known.set(key, found)
  return found
}

/** The staff table that the scenario chose, when the municipality has it. */
function chosenTable(reading: Reading, { municipality }: Lineage, values: Layered): string | undefined {
  const path = ['assumptions', 'staffTable']
  const written = values.get(pathKey(path))?.[0]
  if (written === undefined || municipality?.spec === undefined) return undefined
  const value = String(written.value)
  const known = Object.keys(municipality.spec.staff.variants ?? {})
  return checkKnown(reading, written.layer, path, { group: 'staff-variant', value, known }) ? value : undefined
}

function orderedAssumptions(
  reading: Reading,
  own: ValidatedAs<'scenario'>,
  built: Built,
): ResolvedScenario['assumptions'] | undefined {
  const { ordered, circle } = inUseOrder(built.assumptions)
  if (circle === undefined) return ordered
  reading.report(own, 'E_ASSUMPTION_CYCLE', { chain: circle }, ['assumptions', circle[0] ?? '', 'value'])
  return undefined
}
