/**
 * A diagnostic (指摘): something wrong, or suspicious, in what the planner wrote, as data.
 *
 * The room that finds a problem says which and where; the wording in Japanese and English lives in the catalogue of texts
 * and is rendered at the doors. A diagnostic is never thrown.
 */
import type { Arguments, Code } from './codes.ts'

/** Where in a text a diagnostic points (位置). Lines and columns count from 1; columns count characters. */
export interface Place {
  /** The file as the planner named it, relative to the working directory where possible. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many characters the caret underlines. At least 1. */
  readonly length: number
  /** The full text of the line, for the code frame. */
  readonly text: string
}

/** A diagnostic (指摘): code, severity, arguments of its text, and its place. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C
  readonly severity: 'error' | 'warning'
  readonly args: Arguments[C]
  /** Absent for findings about a file as a whole. */
  readonly place?: Place
  /** The path of the value in the file, in the file's own keys: `separation.resignation[0].rate`. */
  readonly path?: string
  /** A second place that explains the first, such as the earlier of two equal keys. */
  readonly other?: Place
}

/** A value, when there is one, and everything found on the way to it. Errors mean that the value is absent. */
export interface Outcome<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** The severity (重大さ) that a code stands for: `W_…` is a warning, everything else an error. */
export const severityOf = (code: Code): Diagnostic['severity'] => (code.startsWith('W_') ? 'warning' : 'error')

/** Whether any finding stops the work. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(found => found.severity === 'error')
