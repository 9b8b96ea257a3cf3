/**
 * The outcome of a verification (検証の結果), as `teiin verify --json` prints it under `verification`.
 *
 * Its names are a contract, as those of `teiin.result/1` are. Not here: the wording of findings, which stand beside it.
 */
import { type Departed, ENGINE_VERSION, type RecordedRun, TEIIN_VERSION } from '../node/index.ts'
import type { Rerun } from './run-again.ts'

/** Files held against their hashes (ファイルの照合): how many there are, and which are not what the manifest says. */
interface Checked {
  readonly count: number
  readonly departed: readonly Departed[]
}

/** The outcome of a verification (検証の結果). */
export interface Verification {
  /** Whether inputs, results and the results of running again are all what the manifest says. */
  readonly same: boolean
  readonly seed: string
  readonly runs: number
  readonly recorded: RecordedRun['versions']
  readonly present: RecordedRun['versions']
  readonly inputs: Checked
  readonly outputs: Checked
  /** The files that running again gave otherwise; absent where it was not run again, because an input departs or cannot be used. */
  readonly recomputed?: { readonly differing: readonly string[] }
}

/** What a verification found (検証で分かったこと). `again` is absent where nothing was run again. */
interface Found {
  readonly inputs: readonly Departed[]
  readonly outputs: readonly Departed[]
  readonly again?: Rerun
}

/** Puts the outcome together (検証の結果). */
export function verificationOf(record: RecordedRun, { inputs, outputs, again }: Found): Verification {
  const differing = again?.differing
  return {
    same: inputs.length === 0 && outputs.length === 0 && differing?.length === 0,
    seed: record.seed,
    runs: record.runs,
    recorded: record.versions,
    present: { teiin: TEIIN_VERSION, engine: ENGINE_VERSION },
    inputs: { count: record.inputs.length, departed: inputs },
    outputs: { count: record.outputs.length, departed: outputs },
    ...(differing === undefined ? {} : { recomputed: { differing } }),
  }
}
