import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/index.ts'
import { measureTable } from '../../src/measure/index.ts'
import { charactersIn, composeReport, type ReportTable, renderHtml } from '../../src/report/index.ts'
import type { SharedProvenance } from '../../src/scenario/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { aSmallChart } from '../support/a-small-chart.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'
import { withCost } from '../support/with-cost.ts'
import { withRuns } from '../support/with-runs.ts'

const CHARTS = ['C1', 'C3', 'C4', 'C5', 'C6', 'C7', 'C9', 'C10', 'C12', 'C18']
const drawing = (id: string): string => `<?xml version="1.0"?>\n<svg viewBox="0 0 10 10"><title id="t-${id}">図</title></svg>\n`
const SVG = Object.fromEntries(CHARTS.map(id => [id, drawing(id)]))
const report = composeReport(
  aSmallComparison(),
  CHARTS.map(id => aSmallChart(id)),
)
const html = renderHtml(report, { svg: SVG, generatedBy: 'teiin 0.1.0' })

describe('the report of a comparison', () => {
  it('has its nine sections in order', () => {
    const titles = report.sections.map(section => `${section.number} ${section.title}`)
    expect(titles).toEqual([
      '1 結論',
      '2 現状',
      '3 見通し',
      '4 案の比較',
      '5 目標の判定',
      '6 前提一覧',
      '7 注記と限界',
      '8 記録',
      '9 用語',
    ])
  })

  it('numbers tables and figures in one sequence a section', () => {
    for (const section of report.sections) {
      const numbers = section.blocks.flatMap(block => (block.kind === 'table' || block.kind === 'figure' ? [block.number] : []))
      expect(numbers).toEqual(numbers.map((_, index) => `図表${section.number}-${index + 1}`))
    }
  })

  it('places every chart once', () => {
    const placed = report.sections.flatMap(({ number, blocks }) =>
      blocks.flatMap(block => (block.kind === 'figure' ? [`${number}:${block.chart}`] : [])),
    )
    expect(placed).toEqual(['2:C1', '2:C3', '2:C4', '3:C5', '3:C6', '3:C12', '3:C18', '4:C7', '4:C9', '4:C10'])
  })

  it('says among its limits what of workload and cost is not there, and whether shocks are part of the bands', () => {
    const limitsOf = (comparison: Comparison): string =>
      JSON.stringify(composeReport(comparison, []).sections.find(({ id }) => id === 'limits')?.blocks)
    expect(limitsOf(aSmallComparison())).toContain('業務量、人件費、組織改正は扱わない')
    expect(limitsOf(withCost(aSmallComparison()))).toContain('業務量、組織改正は扱わない')
    const sampled = withRuns(aSmallComparison())
    expect(limitsOf(sampled)).toContain('前提の範囲と1人ずつの偶然による')
    const shock = { ...(sampled.provenance[0] as SharedProvenance), path: 'uncertainty.shocks.death' }
    expect(limitsOf({ ...sampled, provenance: [shock] })).toContain('前提の範囲と年ごとの変動と1人ずつの偶然による')
  })

  it('says with its unit at which age people are taken to have joined', () => {
    const comparison = aSmallComparison()
    const [baseline] = comparison.scenarios
    const { study, provenance } = comparison
    const age = { ...(provenance[0] as SharedProvenance), path: 'service.entryAge', value: '25歳', status: 'assumed' } as const
    const known = { scenario: baseline?.id ?? '', band: 'expected', measure: 'service.mean', value: 15, unit: 'years' } as const
    const measures = measureTable([...comparison.measures.rows, { ...known, fiscalYear: study.baseYear }])
    const text = JSON.stringify(composeReport({ ...comparison, measures, provenance: [age] }, []))
    expect(text).toContain('25歳（仮定）で入庁したものとして数えた')
  })

  it('says that a city of one job family has no chart and table by job family', () => {
    const words = report.sections[2]?.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : [])) ?? []
    expect(words).toContain('職員が2つ以上の職種に分けられていないため、職種別の図（C11）と表はない。')
    expect(words).toContain('職員が2つ以上の部門に分けられていないため、部門別の表はない。')
  })

  it('prints the staff by job family, department and employment type in whole people that add up', () => {
    const outlook = composeReport(aComparison(1), []).sections[2]
    const tables = outlook?.blocks.filter((block): block is ReportTable => block.kind === 'table') ?? []
    expect(tables.map(table => table.caption)).toEqual([
      '職種別の職員数（現員、各年度4月1日現在）',
      '部門別の職員数（現員、各年度4月1日現在）',
      '任用形態別の職員数（現員、各年度4月1日現在）',
    ])
    for (const table of tables) {
      const total = table.rows.findIndex(row => row.kind === 'reference')
      for (let year = 1; year < table.columns.length; year += 1) {
        const parts = table.rows.slice(0, total).map(row => Number(row.cells[year]?.text))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(table.rows[total]?.cells[year]?.text))
      }
    }
    // R15: 660.75 → 661 people; 97 + 36 + 24 are whole, so 一般事務 503.75 takes the rest
    expect(tables[0]?.rows.map(row => [row.cells[0]?.text, row.cells[12]?.text])).toEqual([
      ['一般事務', '504'],
      ['保育士', '97'],
      ['技能労務', '36'],
      ['児童厚生員・学童保育', '24'],
      ['現員 計', '661'],
    ])
    expect(
      tables[2]?.rows
        .at(-1)
        ?.cells.slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(['定年前再任用短時間（現員の外）', '0'])
  })

  it('says at the top what is assumed, and marks every assumption in the list', () => {
    const caution = report.sections[0]?.blocks.find(block => block.kind === 'caution')
    expect(caution?.kind === 'caution' && caution.items[0]).toContain(
      '公表されていないため仮定とした値が1件ある。小金井市の公表値ではない。',
    )
    const subjects = report.sections[0]?.blocks.find(
      (block): block is ReportTable => block.kind === 'table' && block.caption === '仮定とした値の対象',
    )
    expect(subjects?.rows.map(row => row.cells.map(({ text }) => text))).toEqual([['離職率', '1']])
    const list = report.sections[5]?.blocks.find((block): block is ReportTable => block.kind === 'table')
    expect(list?.rows.map(row => row.cells[2])).toEqual([{ text: '公表値' }, { text: '仮定', mark: 'assumed' }])
    expect(list?.rows[1]?.cells.map(entry => entry.text)).toEqual([
      '普通退職率 18～24歳',
      '2.0%（1.4%～3.0%）',
      '仮定',
      '全国の率からの仮定（差し替え可能）',
      'data/koganei/municipality.yaml:42',
    ])
  })

  it('explains at the end the terms that it uses, and no others', () => {
    const list = report.sections[8]?.blocks.find((block): block is ReportTable => block.kind === 'table')
    const terms = list?.rows.map(row => row.cells[0]?.text)
    expect(terms).toEqual(expect.arrayContaining(['現員', '定員', '定年退職', '普通退職', '変動係数', '仮定']))
    expect(terms).not.toContain('暫定超過')
  })

  it('says that people were conserved in every scenario and year', () => {
    expect(html).toContain('全ての案と年度で確かめ、差は0人であった')
  })

  it('reports an imbalance instead of hiding it', () => {
    const comparison = aSmallComparison()
    const value: typeof comparison.measures.value = (scenario, year, measure) => {
      const known = comparison.measures.value(scenario, year, measure)
      return known !== undefined && measure === 'recruitment.filled' ? known + 0.5 : known
    }
    const broken = composeReport({ ...comparison, measures: { ...comparison.measures, value } }, [])
    expect(renderHtml(broken, { svg: {}, generatedBy: 'teiin' })).toContain('最大0.500000人の差がある')
  })

  it('a horizon of more than twelve years is cut into tables that fit the page', () => {
    const tables = report.sections[3]?.blocks.filter((block): block is ReportTable => block.kind === 'table') ?? []
    expect(Math.max(...tables.map(table => table.columns.length))).toBeLessThanOrEqual(13)
  })
})

describe('the report as a page', () => {
  it('is one file without network and script', () => {
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:")
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|https?:\/\/|javascript:/iu)
  })

  it('can be read with a screen reader: language, one h1, landmarks, skip link, captions, scopes', () => {
    expect(html).toContain('<html lang="ja">')
    expect(html.match(/<h1>/gu)).toHaveLength(1)
    for (const part of ['<header>', '<nav aria-label="目次">', '<main id="main">', '<footer>', '<a class="skip" href="#main">']) {
      expect(html.split(part)).toHaveLength(2)
    }
    expect(html.match(/<table/gu)?.length).toBe(html.match(/<caption>/gu)?.length)
    expect(html).not.toMatch(/<th(?! scope=)[ >]/u)
  })

  it('every figure has its data table and every id is unique', () => {
    expect(html.match(/<details>/gu)).toHaveLength(CHARTS.length)
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows nothing that is no number, and no mark on a zero', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|null|△ ?0(?![.\d])|△0\.0+(?!\d)|-0(?![\d-])|\[object/u)
  })

  it('carries the fonts it is given, and takes them out of the drawings', () => {
    const style = '<style>@font-face{font-family:"BIZ UDPGothic";src:url(data:font/woff2;base64,QUJD)}</style>'
    const svg = { C1: `<svg viewBox="0 0 1 1"><defs>${style}</defs></svg>` }
    const page = renderHtml(report, {
      svg,
      fontRegular: 'data:font/woff2;base64,UkVH',
      fontBold: 'Qk9MRA==',
      generatedBy: 'teiin',
    })
    expect(page.match(/@font-face/gu)).toHaveLength(2)
    expect(page).toContain('url(data:font/woff2;base64,UkVH)')
    expect(page).toContain('url(data:font/woff2;base64,Qk9MRA==)')
    expect(page).not.toContain('QUJD')
    expect(() => renderHtml(report, { svg: {}, fontBold: 'https://example.org/a.woff2', generatedBy: 'teiin' })).toThrow(
      'data URI',
    )
  })

  it('names its characters for the host that cuts the fonts down', () => {
    expect(charactersIn('年度\n年1')).toBe('"&\'1<>`年度')
  })

  it('is the same text for the same report', () => {
    expect(renderHtml(report, { svg: SVG, generatedBy: 'teiin 0.1.0' })).toBe(html)
  })
})
