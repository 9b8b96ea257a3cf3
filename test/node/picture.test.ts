/** Charts as pictures: nothing cut, nothing overlapping, the same bytes every time, Japanese on any computer. */
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Resvg } from '@resvg/resvg-js'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ChartSpec, chartsFor, PICTURE_WIDTH, textWidth } from '../../src/charts/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { openChartView } from '../../src/node/chart-view.ts'
import { makeFontFolder, removeFontFolders } from '../../src/node/font-folder.ts'
import { cutFont, FONT_FAMILY, FONT_FILES } from '../../src/node/japanese-font.ts'
import { withBenchmarks } from '../support/a-benchmark.ts'
import { aComparison, aLongComparison } from '../support/a-comparison.ts'
import { aSizedComparison } from '../support/a-sized-comparison.ts'
import { renderChart } from '../support/render-chart.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { withRuns } from '../support/with-runs.ts'

interface Box {
  readonly text: string
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

interface SceneItem {
  readonly marktype?: string
  readonly items?: readonly SceneItem[]
  readonly x?: number
  readonly y?: number
  readonly text?: string | readonly string[]
  readonly opacity?: number
  readonly bounds?: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
}

/** Boxes of all drawn texts, in the picture's coordinates. */
function textBoxes(mark: SceneItem, dx = 0, dy = 0): Box[] {
  return (mark.items ?? []).flatMap(item => {
    if (mark.marktype === 'group') {
      return (item.items ?? []).flatMap(child => textBoxes(child, dx + (item.x ?? 0), dy + (item.y ?? 0)))
    }
    const text = Array.isArray(item.text) ? item.text.join('') : String(item.text ?? '')
    if (mark.marktype !== 'text' || item.bounds === undefined || text.trim() === '' || item.opacity === 0) return []
    const { x1, x2, y1, y2 } = item.bounds
    return [{ text, x1: x1 + dx, x2: x2 + dx, y1: y1 + dy, y2: y2 + dy }]
  })
}

async function layoutOf(chart: ChartSpec) {
  const view = await openChartView(chart)
  const root = (view.scenegraph() as unknown as { readonly root: SceneItem }).root
  const drawing = await view.toSVG()
  const [width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(drawing) ?? []).slice(1).map(Number)
  const [left = 0, top = 0] = (/<g [^>]*transform="translate\(([\d.]+),([\d.]+)\)"/u.exec(drawing) ?? []).slice(1).map(Number)
  return { boxes: textBoxes(root, left, top), width, height }
}

/** Pairs of texts on one line that touch or nearly do, or share more than two pixels of height. */
function overlaps(boxes: readonly Box[]): string[] {
  const shared = (a: Box, b: Box) =>
    Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > -1 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 2
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => shared(a, b))
      .map(b => `${a.text} × ${b.text}`),
  )
}

describe.each([1, 2, 3, 4, 5, 7])('with %i scenarios', count => {
  test.each(chartsFor(withBenchmarks(aComparison(count))).map(chart => [chart.id, chart] as const))(
    'no text of %s is cut or lies on another',
    async (_, chart) => {
      const { boxes, width, height } = await layoutOf(chart)
      expect(boxes.length).toBeGreaterThan(5)
      expect(width).toBeLessThanOrEqual(PICTURE_WIDTH)
      const outside = boxes.filter(box => box.x1 < 0 || box.y1 < 0 || box.x2 > width + 0.5 || box.y2 > height + 0.5)
      expect(outside).toEqual([])
      expect(overlaps(boxes)).toEqual([])
    },
  )
})

describe('where room is scarce', () => {
  const cases = [
    ...chartsFor(aComparison(1, 12), ['C11']).map(chart => ['twelve job families', chart] as const),
    ...[2, 5, 9]
      .flatMap(families => chartsFor(aComparison(1, families), ['C11']))
      .map(chart => ['some families', chart] as const),
    ...chartsFor(aLongComparison(2, 12), ['C4', 'C11', 'C12']).map(chart => ['22 years', chart] as const),
  ]
  test.each(cases)('with %s no text is cut or lies on another', async (_, chart) => {
    const { boxes, width, height } = await layoutOf(chart)
    expect(width).toBeLessThanOrEqual(PICTURE_WIDTH)
    expect(boxes.filter(box => box.x1 < 0 || box.y1 < 0 || box.x2 > width + 0.5 || box.y2 > height + 0.5)).toEqual([])
    expect(overlaps(boxes)).toEqual([])
  })
})

/** Nobody joins or leaves, and strength stays at 658 people. */
const still = (count: number) => {
  const moving = aComparison(count)
  const value = (row: MeasureRow) => {
    if (row.measure.startsWith('strength') && row.dimension === undefined) return 658
    return /^(?:recruitment|separations|inflows)/u.test(row.measure) ? 0 : row.value
  }
  return { ...moving, measures: measureTable(moving.measures.rows.map(row => ({ ...row, value: value(row) }))) }
}

describe('in a city where nothing moves', () => {
  test.each([1, 4, 7].flatMap(count => chartsFor(still(count)).map(chart => [chart.id, chart] as const)))(
    'no text of %s is cut or lies on another',
    async (_, chart) => {
      const { boxes, width, height } = await layoutOf(chart)
      expect(boxes.filter(box => box.x1 < 0 || box.y1 < 0 || box.x2 > width + 0.5 || box.y2 > height + 0.5)).toEqual([])
      expect(overlaps(boxes)).toEqual([])
    },
  )
})

test.each([1, 3, 7].flatMap(count => [3000, 30_000].map(people => [count, people] as const)))(
  'no number beside C10 with ranges lies on another: %i scenarios of a city of %i people',
  async (count, people) => {
    const [chart] = chartsFor(withRuns(aSizedComparison(count, people, 10)), ['C10']) as [ChartSpec]
    const { boxes, width } = await layoutOf(chart)
    expect(boxes.filter(box => box.x1 < 0 || box.x2 > width + 0.5)).toEqual([])
    expect(overlaps(boxes)).toEqual([])
  },
)

const SIZES = [1, 2, 4, 5, 7].flatMap(count =>
  [20, 658, 10_000].flatMap(people => [1, 10, 25].map(years => [count, people, years] as const)),
)

describe.each(SIZES)('with %i scenarios of a city of %i people over %i years', (count, people, years) => {
  test.each(chartsFor(aSizedComparison(count, people, years)).map(chart => [chart.id, chart] as const))(
    'no text of %s is cut or lies on another',
    async (_, chart) => {
      const { boxes, width, height } = await layoutOf(chart)
      expect(width).toBeLessThanOrEqual(PICTURE_WIDTH)
      expect(boxes.filter(box => box.x1 < 0 || box.y1 < 0 || box.x2 > width + 0.5 || box.y2 > height + 0.5)).toEqual([])
      expect(overlaps(boxes)).toEqual([])
    },
  )
})

describe('a rendered chart', () => {
  const chart = chartsFor(aComparison(4), ['C5'])[0] as ChartSpec
  let drawn: Awaited<ReturnType<typeof renderChart>>
  beforeAll(async () => {
    drawn = await renderChart(chart)
  })

  test('is the same to the byte when drawn again, after other charts', async () => {
    await renderChart(chartsFor(aComparison(2), ['C9'])[0] as ChartSpec)
    const again = await renderChart(chart)
    expect(again.vl).toBe(drawn.vl)
    expect(again.svg).toBe(drawn.svg)
    expect(Buffer.from(again.png).equals(Buffer.from(drawn.png))).toBe(true)
  })

  test('is the same to the byte when others are rendered at the same time', async () => {
    const others = chartsFor(aComparison(3), ['C1', 'C9', 'C10'])
    const [, again] = await Promise.all([others[0], chart, ...others.slice(1)].map(one => renderChart(one as ChartSpec)))
    expect(again?.svg).toBe(drawn.svg)
    expect(Buffer.from(again?.png ?? []).equals(Buffer.from(drawn.png))).toBe(true)
  })

  test('has the same picture where no temporary file can be written', async () => {
    vi.stubEnv('TMPDIR', '/nowhere/to/be/found')
    const again = await renderChart(chart)
    expect(Buffer.from(again.png).equals(Buffer.from(drawn.png))).toBe(true)
    vi.unstubAllEnvs()
  })

  test('is a PNG 2000 pixels wide', async () => {
    expect([...drawn.png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(Buffer.from(drawn.png).readUInt32BE(16)).toBe(2000)
  })

  test('carries its font in both weights, and nothing from elsewhere', () => {
    expect(
      drawn.svg.match(/@font-face\{font-family:"BIZ UDPGothic";font-weight:(?:400|700);src:url\(data:font\/woff;base64,/gu),
    ).toHaveLength(2)
    expect(drawn.svg.replace(/xmlns(?::xlink)?="[^"]*"/gu, '')).not.toMatch(/https?:/u)
  })

  test('tells a reader without eyes what it shows', () => {
    expect(drawn.svg).toContain('role="img"')
    expect(drawn.svg).toMatch(/<title id="teiin-c5-separations-title">定年退職は令和14年度まで1年おきに集中する<\/title>/u)
    expect(drawn.svg).toMatch(/<desc id="teiin-c5-separations-desc">積み上げ棒図。/u)
  })

  test('shares no id with another chart', async () => {
    const other = await renderChart(chartsFor(aComparison(4), ['C6'])[0] as ChartSpec)
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(match => match[1])
    expect(ids(drawn.svg).filter(id => ids(other.svg).includes(id))).toEqual([])
    expect(new Set(ids(drawn.svg)).size).toBe(ids(drawn.svg).length)
    for (const [, used] of drawn.svg.matchAll(/url\(#([^)]+)\)/gu)) expect(ids(drawn.svg)).toContain(used)
  })

  test('is written as Vega-Lite with its rows at the top level', () => {
    const spec = JSON.parse(drawn.vl) as { readonly $schema: string; readonly datasets: Readonly<Record<string, unknown[]>> }
    expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json')
    expect(spec.datasets.separations).toHaveLength(44)
    expect(drawn.vl.endsWith('}\n')).toBe(true)
  })
})

describe('what the renderer refuses', () => {
  const chart = chartsFor(aComparison(1), ['C1'])[0] as ChartSpec

  test('a chart that asks for a file is not drawn', async () => {
    const asking = {
      ...chart,
      spec: { data: { url: '/etc/hostname' }, mark: 'point', encoding: { x: { field: 'a', type: 'quantitative' } } },
    }
    await expect(renderChart(asking)).rejects.toThrow(/C1/u)
  })

  test('a misspelt channel is an error, not an empty picture', async () => {
    const misspelt = {
      ...chart,
      spec: { data: { name: 'history' }, mark: 'point', encoding: { xx: { field: 'actual', type: 'quantitative' } } },
    }
    await expect(renderChart(misspelt)).rejects.toThrow(/C1/u)
  })
})

describe('the folders for font files', () => {
  test('are gone once a chart is rendered, and those of an interrupted one can be taken away', async () => {
    vi.stubEnv('TMPDIR', temporaryFolder({ 'teiin-font-of-another/regular.ttf': '' }))
    const left = () => readdirSync(tmpdir())
    await renderChart(chartsFor(aComparison(1), ['C1'])[0] as ChartSpec)
    expect(left()).toEqual(['teiin-font-of-another'])
    await Promise.all([makeFontFolder(), makeFontFolder()])
    expect(left()).toHaveLength(3)
    removeFontFolders()
    expect(left()).toEqual(['teiin-font-of-another'])
    vi.unstubAllEnvs()
  })
})

describe('the font', () => {
  test('the same characters in another order give the same subset', async () => {
    const [one, other] = await Promise.all(['採用退職', '職退用採採'].map(text => cutFont(text, 'regular')))
    expect(other?.characters).toBe('採用職退')
    expect(other?.file.equals(one?.file ?? Buffer.of())).toBe(true)
  })

  test('the estimate of a text is never narrower than the drawn text, nor a third wider', () => {
    for (const text of ['職員数の推移', 'R15（2033）', '現員維持658人', '△129', '平均23.9人', '採用平準化＋DX再配置', '1,024']) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="0" y="100" font-size="100" font-family="${FONT_FAMILY}">${text}</text></svg>`
      const box = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_FAMILY },
      }).getBBox()
      expect(textWidth(text, 100)).toBeGreaterThanOrEqual((box?.width ?? 0) - 1)
      expect(textWidth(text, 100)).toBeLessThan((box?.width ?? 0) * 1.34)
    }
  })
})
