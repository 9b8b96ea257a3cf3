/**
 * A chart (図) as data: a Vega-Lite specification over named data, the rows themselves, and what a reader needs without eyes.
 */

/** A row of a chart's data: text or numbers by field name. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>

/** A chart (図). */
export interface ChartSpec {
  /** Number in the catalogue: `C1`. */
  readonly id: string
  /** Base name of its files: `c1-strength`. */
  readonly slug: string
  /** The finding, from the data: 「定年退職は令和14年度まで1年おきに集中する」. */
  readonly title: string
  /** What, unit and date. */
  readonly subtitle: string
  /** A Vega-Lite 6 specification whose data are named (`{"name": "…"}`), with no rows inside. */
  readonly spec: Readonly<Record<string, unknown>>
  readonly data: Readonly<Record<string, readonly ChartRow[]>>
  /** Text alternative: type, range and finding. */
  readonly alt: string
  /** The same numbers as a table: header cells and rows, already as printed. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Source and ※ notes printed below. */
  readonly notes: readonly string[]
}
