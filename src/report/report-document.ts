/**
 * The report (報告書) as data: sections of headings, paragraphs, tables and figures, already worded and numbered, with no markup.
 *
 * HTML, and later Word and Excel, render the same document, so a number is formatted once. Every text is plain: whoever renders
 * escapes it. Not here: the pictures of the charts, which the host supplies by chart id.
 */

/** What a cell says beyond its text: an assumption (仮定), a missed goal (未達), or a met one (達成). */
export type CellMark = 'assumed' | 'missed' | 'met'

/** A cell of a table (表のセル): text as printed. */
export interface ReportCell {
  readonly text: string
  readonly mark?: CellMark
}

/** A column of a table (列). `width` is a share of the table's width, 0–1; absent: as the text needs. */
export interface ReportColumn {
  readonly label: string
  readonly align: 'left' | 'right' | 'center'
  readonly width?: number
}

/** A row of a table (行). The first `ReportTable.headingColumns` cells head the row; `kind` sets reference and total rows apart. */
export interface ReportRow {
  readonly cells: readonly ReportCell[]
  readonly kind?: 'reference'
}

/** A table (表), with its number 「図表1-1」, its unit 「単位：人」 and its ※ notes. */
export interface ReportTable {
  readonly kind: 'table'
  readonly number: string
  readonly caption: string
  readonly unit?: string
  readonly columns: readonly ReportColumn[]
  readonly headingColumns: number
  readonly rows: readonly ReportRow[]
  readonly notes: readonly string[]
  /** Small print for long lists such as the assumptions. */
  readonly dense?: boolean
}

/** A figure (図): which chart stands here, and everything a reader needs without seeing it. */
export interface ReportFigure {
  readonly kind: 'figure'
  readonly number: string
  /** Id of the chart, by which the renderer finds its picture: `C5`. */
  readonly chart: string
  readonly title: string
  readonly subtitle: string
  readonly alt: string
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly notes: readonly string[]
}

/** A block of a section (部品). `program` is where the renderer names the program and version that made the report. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'findings'; readonly items: readonly string[] }
  | { readonly kind: 'caution'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'program' }
  | ReportTable
  | ReportFigure

/** A section (章), numbered from 1. */
export interface ReportSection {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** The report (報告書). */
export interface ReportDocument {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly ReportSection[]
}

/** A cell of plain text. */
export const cell = (text: string, mark?: CellMark): ReportCell => (mark === undefined ? { text } : { text, mark })
