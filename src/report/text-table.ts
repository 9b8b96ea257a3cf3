/**
 * A table of text (表) for a terminal, as data.
 *
 * Not here: which tables there are, see terminal-tables.ts; widths and colours, which the door lays out.
 */

/** A table of text (表): header, rows and alignment of each column. */
export interface TextTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly ('left' | 'right')[]
}
