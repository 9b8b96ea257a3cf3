/** C7 over long horizons: bars get narrower than the labels of their years, and panels move apart. */
import { describe, expect, test } from 'vitest'
import { chartsFor, textWidth } from '../../src/charts/index.ts'
import { aSizedComparison } from '../support/a-sized-comparison.ts'

/** What of the figure tells how far the labels of neighbouring panels are from each other. */
interface Figure {
  readonly spacing: { readonly column: number }
  readonly concat: readonly {
    readonly width: number
    readonly layer: readonly [{ readonly encoding: { readonly x: { readonly axis: { readonly labelExpr: string } } } }]
  }[]
}

/** The distance in pixels from the last label of a panel to the first of the next, both centred below their bars; labels are 11 px. */
function apart(scenarios: number, years: number): { readonly pixels: number; readonly gap: number } {
  const figure = chartsFor(aSizedComparison(scenarios, 658, years), ['C7'])[0]?.spec as unknown as {
    readonly vconcat: readonly [Figure]
  }
  const [{ concat, spacing }] = figure.vconcat
  const [panel] = concat
  if (panel === undefined) throw new Error('no panel')
  // Hires on the 1 April after the last year too.
  const bar = panel.width / (years + 1)
  const isWestern = panel.layer[0].encoding.x.axis.labelExpr.includes('(20')
  const labels = isWestern ? ['(2023)', '(2023)'] : ['R5', `R${5 + years}`]
  const overhang = labels.reduce((sum, label) => sum + Math.max(0, textWidth(label, 11) - bar) / 2, 0)
  return { pixels: spacing.column - overhang, gap: spacing.column }
}

describe('C7 採用者数の平準化 over long horizons', () => {
  const horizons = [5, 8, 10, 15, 20, 25, 26]

  test.each(horizons)('of %i years: the years of neighbouring panels stand clear of each other', years => {
    // A digit is 8 px wide: with less than a digit between them, R30 and R5 read as one.
    for (const scenarios of [2, 3, 4, 6, 7, 9]) expect(apart(scenarios, years).pixels).toBeGreaterThan(6.5)
  })

  test('panels move apart only where they must', () => {
    expect(apart(7, 10).gap).toBe(18)
    expect(apart(7, 25).gap).toBeGreaterThan(18)
  })
})
