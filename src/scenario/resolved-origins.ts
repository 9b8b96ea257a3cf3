/**
 * Where the values of a scenario came from (値の由来): the list of assumptions and sources, what is uncertain in words, and origins.
 *
 * Not here: the values themselves, see resolved.ts.
 */
import type { FiscalYear, Status } from '../terms/index.ts'

/** A row of the list of assumptions and sources (前提一覧). */
export interface Provenance {
  readonly path: string
  /** The Japanese name of the value. */
  readonly title: string
  /** The value as printed: 「1.4%（1.0%～2.0%）」. */
  readonly value: string
  readonly status: Status
  readonly source: string
  readonly note?: string
  readonly file: string
  readonly line: number
  /** Of a correlation: the paths of the two values, in the order of characters. */
  readonly between?: readonly string[]
  /** An uncertain value read out, one entry for each that it has over the years. */
  readonly reading?: readonly UncertainReading[]
}

/** An uncertain value read out (不確かな前提の読み): what the expected run uses, and what eight runs of ten lie between. */
export interface UncertainReading {
  readonly from?: FiscalYear
  /** The year from which something else is written; absent: for ever. */
  readonly until?: FiscalYear
  readonly central: string
  readonly low: string
  readonly high: string
}

/** Where a value came from (値の由来). `layer` is the file that wrote it, nearest first. */
export interface Origin {
  readonly path: string
  /** The Japanese name of the value, from the schema. */
  readonly title?: string
  readonly kind: 'written' | 'inherited' | 'municipality' | 'default'
  readonly file?: string
  readonly line?: number
  /** As a planner writes it. */
  readonly value: string
  /** As the list of assumptions prints it (値の言葉), where that is another text. */
  readonly words?: string
  /** Earlier values that this one replaced, nearest parent first. */
  readonly replaced: readonly { readonly file: string; readonly line: number; readonly value: string }[]
}
