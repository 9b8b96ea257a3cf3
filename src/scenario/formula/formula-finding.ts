/**
 * A finding in a formula (計算式の指摘): code, arguments of its text, and where in the formula.
 *
 * A formula does not know the file it stands in: the caller, who knows where the text begins, adds file, line and column.
 */
import type { Arguments, Code } from '../../diagnostics/index.ts'

/** A code of the formula part of the catalogue. */
type FormulaCode = Extract<Code, `E_FORMULA_${string}`>

/** A finding in a formula (計算式の指摘). Offset and length count UTF-16 units of the formula's text; length is at least 1. */
export type FormulaFinding = {
  readonly [C in FormulaCode]: { readonly code: C; readonly args: Arguments[C]; readonly offset: number; readonly length: number }
}[FormulaCode]

/** Sorted by place, as every list of findings is; of several with the same code and place one is kept. */
export function inOrder(findings: readonly FormulaFinding[]): FormulaFinding[] {
  const seen = new Set<string>()
  return [...findings]
    .sort((one, other) => one.offset - other.offset || other.length - one.length)
    .filter(found => {
      const key = `${found.offset} ${found.length} ${found.code}`
      return seen.has(key) ? false : seen.add(key) !== undefined
    })
}
