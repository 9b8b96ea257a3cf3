/**
 * Quantities (前提の値): what a lever of a resolved scenario holds, over time.
 *
 * Stands apart so that every part of the resolved scenario can use it. Not here: how levers are written, see schema/lever.ts.
 */
import type { Place } from '../diagnostics/index.ts'
import type { Expression } from '../numeric/index.ts'
import type { Distribution } from '../random/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** A value of a lever: a number, a formula with the place where it is written, or an uncertain value (the expected run takes its central value). */
export type Quantity =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'formula'; readonly text: string; readonly expression: Expression; readonly place?: Place }
  | Distribution

/** A lever over time (日付つきの値): each entry holds from its fiscal year until the next; `from` absent means always. */
export interface DatedQuantity {
  /** Path in the scenario's own keys: `separation.resignation[0].rate`. */
  readonly path: string
  /** What its draws are keyed by, where it stands in a row of a list; absent: its path. */
  readonly drawnAs?: string
  /** Where the value is written, for findings that only its use brings to light. */
  readonly place?: Place
  readonly entries: readonly { readonly from?: FiscalYear; readonly quantity: Quantity }[]
}
