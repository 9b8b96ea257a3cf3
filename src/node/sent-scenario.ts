/**
 * A scenario as it is sent to the workers of the run pool (シナリオの送付): bytes in shared memory, written once, and a number.
 *
 * Equal scenarios are one. Which file says what is left out, because no run depends on it: a scenario may be told of before its files
 * have the names of results.
 */
import { serialize } from 'node:v8'
import type { ExpectedTask } from '../expected-run.ts'

type Scenario = ExpectedTask['scenario']

/** A scenario as it is sent (シナリオの送付): its number within the pool, and its bytes. */
export interface SentScenario {
  readonly scenarioNumber: number
  readonly scenario: SharedArrayBuffer
}

/** Gives what is sent of a scenario: of equal ones the same object. */
export type Sender = (scenario: Scenario) => SentScenario

const WITHOUT_FILES = { lineage: [], origins: [], provenance: [] } as const satisfies Partial<Scenario>

/** Turns scenarios into messages (シナリオの送付). */
export function sender(): Sender {
  const known = new Map<Scenario, SentScenario>()
  const sent: SentScenario[] = []
  return scenario => {
    const message = known.get(scenario) ?? messageOf(scenario, sent)
    known.set(scenario, message)
    return message
  }
}

/** What was sent of an equal scenario, or a new message. */
function messageOf(scenario: Scenario, sent: SentScenario[]): SentScenario {
  const bytes = serialize({ ...scenario, ...WITHOUT_FILES })
  const equal = sent.find(message => bytes.equals(new Uint8Array(message.scenario)))
  if (equal !== undefined) return equal
  const message = { scenarioNumber: sent.length, scenario: shared(bytes) }
  sent.push(message)
  return message
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(memory).set(bytes)
  return memory
}
