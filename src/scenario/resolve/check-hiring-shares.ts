/**
 * Checks of refusals and of age balance (辞退率・年齢構成平準化の点検).
 */
import type { LeverSpec } from '../schema/lever.ts'
import { percentText } from '../schema/number-text.ts'
import { printPath } from '../source-map.ts'
import { type Levers, writtenAt } from './check-levers.ts'
import type { HiringUnit } from './hiring-units.ts'
import type { Reading } from './reading.ts'

/** Reports a refusal of everybody: no number of offers would be enough. */
export function checkRefusal(reading: Reading, levers: Levers, { path }: HiringUnit): void {
  const written = writtenAt(levers, [...path, 'refusal'])
  if (written === undefined) return
  for (const { quantity, path: below } of (written.value as LeverSpec).entries) {
    const value = quantity.kind === 'fixed' ? quantity.value : quantity.kind === 'range' ? quantity.high : 0
    if (value >= 1) reading.report(written.layer, 'E_REFUSAL_ALL', { value: percentText(value) }, [...path, 'refusal', ...below])
  }
}

/** Reports an age balance without ages of experienced hires, with a share that it chooses itself, or over ages in reverse. */
export function checkBalance(reading: Reading, levers: Levers, unit: HiringUnit, main: HiringUnit | undefined): void {
  const { path, spec } = unit
  const policy = writtenAt(levers, [...path, 'policy'])
  if (spec.policy !== 'age-balance' || policy === undefined) return
  if (spec.experiencedAges === undefined && main?.spec.experiencedAges === undefined) {
    const args = { key: 'experiencedAges', policy: spec.policy, example: 'experiencedAges: [{ ages: 30-39, share: 100% }]' }
    const inside = unit === main ? {} : { section: printPath(path) }
    reading.report(policy.layer, 'E_POLICY_REQUIRED_KEY', { ...args, ...inside }, policy.path)
  }
  const share = writtenAt(levers, [...path, 'experiencedShare'])
  if (share !== undefined) reading.reportAtKey(share.layer, 'E_EXPERIENCED_SHARE_CHOSEN', {}, [...path, 'experiencedShare'])
  const { fromAge, toAge } = spec.balance ?? {}
  const from = writtenAt(levers, [...path, 'balance', 'fromAge'])
  if (from !== undefined && fromAge !== undefined && toAge !== undefined && fromAge > toAge) {
    reading.report(from.layer, 'E_BALANCE_AGES', { first: String(fromAge), last: String(toAge) }, from.path)
  }
}
