/**
 * The labels of C1 (職員数の推移の文字): names at the ends of the lines and on the past ones, placed so that none touches another.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { PeopleScale } from './axes.ts'
import type { ChartRow } from './chart-spec.ts'
import { wrapText } from './line-breaks.ts'
import { spreadLabels } from './place-labels.ts'
import { printedPeople } from './printed.ts'
import { closingStrength, lineValue, referenceLine, referenceScenario, shortTitle } from './series.ts'
import { LINE_STYLES, SIZE } from './style.ts'

/** Height of a line of a label in pixels. */
export const LABEL_LINE = 14

/** Whether there are more scenarios than line styles: then only the reference keeps its own style. */
export const isCrowded = (comparison: Comparison): boolean => comparison.scenarios.length > LINE_STYLES.length

interface EndLabel {
  readonly value: number
  readonly text: string
  /** Index of the scenario whose marker stands before the text; -1 for none. */
  readonly style: number
}

/** The room for labels: height of the plot and width beside it, in pixels. */
interface Room {
  readonly height: number
  readonly width: number
}

/** Labels at the ends of the lines, pushed apart; `labelAt` is the middle of the first line. */
export function endLabels(comparison: Comparison, scale: PeopleScale, room: Room): readonly ChartRow[] {
  const wanted = [...scenarioLabels(comparison), ...quotaLabel(comparison)].map(label => {
    const lines = wrapText(label.text, room.width, SIZE.label)
    const size = lines.length * LABEL_LINE
    const at = scale.place(label.value, room.height)
    return { style: label.style, text: lines.join('\n'), size: size + 3, at, up: (size - LABEL_LINE) / 2 }
  })
  const places = spreadLabels(wanted, -8, room.height + 4)
  return wanted.map((label, index) => ({
    labelAt: scale.valueAt((places[index] ?? label.at) - label.up, room.height),
    text: label.text,
    style: label.style,
  }))
}

/** All scenarios; when crowded, the reference and those that end highest and lowest. */
function scenarioLabels(comparison: Comparison): readonly EndLabel[] {
  const crowded = isCrowded(comparison)
  const ends = comparison.scenarios.flatMap((scenario, index) => {
    const value = closingStrength(comparison, scenario.id)
    const style = !crowded || scenario.id === referenceScenario(comparison).id ? index : -1
    return value === undefined ? [] : [{ value, text: `${shortTitle(comparison, scenario)} ${printedPeople(value)}人`, style }]
  })
  if (!crowded) return ends
  const sorted = [...ends].sort((a, b) => a.value - b.value)
  return ends.filter(end => end.style >= 0 || end === sorted[0] || end === sorted.at(-1))
}

function quotaLabel(comparison: Comparison): readonly EndLabel[] {
  const value = lineValue(referenceLine(comparison, 'quota'), comparison.study.closingYear)
  return value === undefined ? [] : [{ value, text: `定員 ${printedPeople(value)}人`, style: -1 }]
}

/** A past 1 April: what was counted and what was planned (null: no plan is known). */
interface PastPoint {
  readonly fiscalYear: FiscalYear
  readonly actual: number
  readonly planned: number | null
}

/** Names of the past lines, where plan and actual lie furthest apart, clear of what the lines do beside that point. */
export function pastLabels(history: readonly PastPoint[], scale: PeopleScale, height: number): readonly ChartRow[] {
  const gap = (row: PastPoint) => Math.abs(row.actual - (row.planned ?? row.actual))
  const widest = [...history].sort((a, b) => gap(b) - gap(a) || a.fiscalYear - b.fiscalYear)[0]
  if (widest === undefined || widest.planned === null) return []
  const near = history.filter(row => Math.abs(row.fiscalYear - widest.fiscalYear) <= 1)
  const values = near.flatMap(row => [row.actual, row.planned ?? row.actual])
  const clear = (11 * (scale.to - scale.from)) / height
  const above = { fiscalYear: widest.fiscalYear, value: Math.max(...values) + clear }
  const below = { fiscalYear: widest.fiscalYear, value: Math.min(...values) - clear }
  const [actual, planned] = widest.actual >= widest.planned ? [above, below] : [below, above]
  return [
    { ...actual, text: '実績' },
    { ...planned, text: '計画' },
  ]
}
