/**
 * From levers as written to dated quantities (前提の値の読み替え): formulas are checked against the names they may use.
 *
 * The formula grammar is a large library; it is loaded only when some file holds a formula.
 */
import { type Diagnostic, type Place, severityOf } from '../../diagnostics/index.ts'
import { type Expression, namesIn } from '../../numeric/index.ts'
import type { DatedQuantity, Quantity } from '../resolved.ts'
import type { LeverEntry, LeverSpec } from '../schema/lever.ts'
import { pathKey, placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import { placeAt } from '../source-text.ts'
import { drawName } from './draw-names.ts'
import type { Layered, WrittenValue } from './layers.ts'

type ParseFormula = typeof import('../formula.ts').parseFormula

/** Loads the formula grammar when a value of any layer needs it. */
export async function formulaParser(values: Layered): Promise<ParseFormula | undefined> {
  const needed = [...values.values()].some(([nearest]) => nearest !== undefined && holdsFormula(nearest.value))
  return needed ? (await import('../formula.ts')).parseFormula : undefined
}

function holdsFormula(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsFormula)
  if (typeof value !== 'object' || value === null) return false
  if ('kind' in value && value.kind === 'lever')
    return (value as LeverSpec).entries.some(({ quantity }) => quantity.kind === 'formula')
  return Object.values(value).some(holdsFormula)
}

/** Reads levers into dated quantities, reporting what is wrong in their formulas. */
export class LeverReader {
  readonly diagnostics: Diagnostic[] = []
  private readonly values: Layered
  private readonly parse: ParseFormula | undefined

  constructor(values: Layered, parse: ParseFormula | undefined) {
    this.values = values
    this.parse = parse
  }

  /** The nearest layer's value at a path, with its place. */
  written(path: ValuePath): WrittenValue | undefined {
    return this.values.get(pathKey(path))?.[0]
  }

  /** A lever at a path of its own, as a dated quantity. */
  dated(path: readonly string[], names: ReadonlySet<string>): DatedQuantity | undefined {
    const written = this.written(path)
    const entries = written && this.entries(written, written.value as LeverSpec, path, names)
    return entries && { path: printPath(path), place: written.place, entries }
  }

  /** A lever inside a list that a layer wrote whole. */
  datedIn(written: WrittenValue, lever: LeverSpec, path: ValuePath, names: ReadonlySet<string>): DatedQuantity {
    const { source, map } = written.layer.parsed
    const entries = this.entries(written, lever, path, names)
    return { path: printPath(path), drawnAs: drawName(written, path), place: placeOfPath(source, map, path, 'value'), entries }
  }

  private entries(
    written: WrittenValue,
    lever: LeverSpec,
    path: ValuePath,
    names: ReadonlySet<string>,
  ): DatedQuantity['entries'] {
    return lever.entries.map(entry => ({
      ...(entry.from === undefined ? {} : { from: entry.from }),
      quantity: this.quantity(written, entry, path, names),
    }))
  }

  private quantity(written: WrittenValue, entry: LeverEntry, path: ValuePath, names: ReadonlySet<string>): Quantity {
    if (entry.quantity.kind !== 'formula') return entry.quantity
    const { text } = entry.quantity
    const parsed = this.parse?.(text, names)
    this.checkQuotes(written, [...path, ...entry.path], text, parsed?.findings.length ?? 0)
    for (const found of parsed?.findings ?? []) {
      const place = formulaPlace(written, [...path, ...entry.path], text, found)
      const { code, args } = found
      this.diagnostics.push({ code, severity: severityOf(code), args, place, path: printPath(path) } as Diagnostic)
    }
    const { source, map } = written.layer.parsed
    const place = placeOfPath(source, map, [...path, ...entry.path], 'value')
    return { kind: 'formula', text, expression: parsed?.expression ?? NOTHING, place }
  }

  /** A formula is a text in quotes or a block of text. Words that are no formula at all are left to the findings about it. */
  private checkQuotes(written: WrittenValue, path: ValuePath, text: string, otherFindings: number): void {
    const { source, map, plain } = written.layer.parsed
    if (!plain.has(pathKey(path)) || (otherFindings > 0 && !LOOKS_LIKE_FORMULA.test(text))) return
    const args = { text, cause: LOOKS_LIKE_RANGE.test(text) ? 'range' : 'plain' } as const
    const place = placeOfPath(source, map, path, 'value')
    this.diagnostics.push({ code: 'E_YAML_UNQUOTED_FORMULA', severity: 'error', args, place, path: printPath(path) })
  }
}

/** What reads as a formula to a person: a sign of arithmetic or comparison between two words or numbers. */
const LOOKS_LIKE_FORMULA = /[\p{L}\d)]\s*[-+*/^<>?]\s*[\p{L}\d(]/u
/** `658-10` and `658/4/1`: perhaps a range or a date was meant. */
const LOOKS_LIKE_RANGE = /^\d+(?:\s*[-/]\s*\d+)+$/u

/** Stands where a formula was refused; its findings keep it from ever being used. */
const NOTHING: Expression = { kind: 'number', value: 0 }

/** Where a stretch of a formula stands in its file; the whole value where the text is folded over lines. */
function formulaPlace(
  written: WrittenValue,
  path: ValuePath,
  text: string,
  found: { readonly offset: number; readonly length: number },
): Place {
  const { source, map } = written.layer.parsed
  const span = map.get(pathKey(path))?.value
  if (span === undefined) return placeOfPath(source, map, path, 'value')
  const start = /^["']/u.test(source.text.slice(span.start, span.start + 1)) ? span.start + 1 : span.start
  if (source.text.slice(start, start + text.length) !== text) return placeAt(source, span)
  return placeAt(source, { start: start + found.offset, end: start + found.offset + Math.max(1, found.length) })
}

/** The names of other assumptions that a formula uses. */
export function namesUsed(quantity: DatedQuantity): string[] {
  return quantity.entries.flatMap(({ quantity: value }) => (value.kind === 'formula' ? namesIn(value.expression) : []))
}
