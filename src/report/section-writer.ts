/**
 * The writer of a section (章の組み立て): collects blocks and numbers tables and figures 図表1-1, 図表1-2 … in one sequence.
 *
 * Numbers follow the order in which blocks are added, as the council paper numbers its own. Not here: the wording.
 */
import type { ChartSpec } from '../charts/index.ts'
import type { ReportBlock, ReportFigure, ReportSection, ReportTable } from './report-document.ts'

/** A table as its author gives it: without its number. */
export type UnnumberedTable = Omit<ReportTable, 'kind' | 'number'>

/** Collects the blocks of one section (章) and numbers its tables and figures. */
export class SectionWriter {
  readonly #blocks: ReportBlock[] = []
  readonly #number: number
  #exhibits = 0

  /** @param number The section's number, from 1. */
  constructor(number: number) {
    this.#number = number
  }

  /** Adds a block that carries no number. */
  add(block: Exclude<ReportBlock, ReportTable | ReportFigure>): void {
    this.#blocks.push(block)
  }

  /** Adds a paragraph (段落). */
  paragraph(text: string): void {
    this.#blocks.push({ kind: 'paragraph', text })
  }

  /** Adds a heading (小見出し). */
  heading(text: string): void {
    this.#blocks.push({ kind: 'heading', text })
  }

  /** Adds a table (表) under the next number. */
  table(table: UnnumberedTable): void {
    this.#blocks.push({ kind: 'table', number: this.#nextNumber(), ...table })
  }

  /** Adds a figure (図) under the next number. */
  figure(chart: ChartSpec): void {
    const { id, title, subtitle, alt, table, notes } = chart
    this.#blocks.push({ kind: 'figure', number: this.#nextNumber(), chart: id, title, subtitle, alt, table, notes })
  }

  /** The finished section (章). */
  section(id: string, title: string): ReportSection {
    return { id, number: this.#number, title, blocks: this.#blocks }
  }

  #nextNumber(): string {
    this.#exhibits += 1
    return `図表${this.#number}-${this.#exhibits}`
  }
}
