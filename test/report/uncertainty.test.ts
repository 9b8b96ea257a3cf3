/** The report and the terminal say what varies, how wide results are and how surely goals are kept; without sampled runs neither does. */
import { describe, expect, it } from 'vitest'
import { withBands } from '../../src/compare/band-table.ts'
import { headroomBands, limitsOfLines } from '../../src/compare/headroom.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { composeReport, type ReportSection, type ReportTable, terminalTables } from '../../src/report/index.ts'
import { errorText } from '../../src/report/spread-text.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aSmallChart } from '../support/a-small-chart.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'
import { aConstant, aSpread, withRuns } from '../support/with-runs.ts'

const sectionOf = (comparison: Comparison): ReportSection => {
  const found = composeReport(comparison, [aSmallChart('C2'), aSmallChart('C17')]).sections.find(({ id }) => id === 'uncertainty')
  if (found === undefined) throw new Error('no section on uncertainty')
  return found
}

const tables = (section: ReportSection): ReportTable[] =>
  section.blocks.filter((block): block is ReportTable => block.kind === 'table')

const table = (section: ReportSection, caption: string): readonly (readonly string[])[] =>
  (tables(section).find(found => found.caption.includes(caption))?.rows ?? []).map(row => row.cells.map(({ text }) => text))

const texts = (section: ReportSection): string => JSON.stringify(section.blocks)

describe('the Monte Carlo error as printed', () => {
  it('has one decimal', () => expect(errorText(aSpread(658, [-1, 0, 0, 0, 1], 100))).toBe('±0.8'))
  it('is never printed as nothing where it is something', () =>
    expect(errorText({ ...aSpread(658, [-1, 0, 0, 0, 1], 100), standardError: 0.01 })).toBe('±0.05未満'))
  it('is no error where nothing varies', () => expect(errorText(aConstant(658, 100))).toBe('幅なし'))
})

describe('the section on uncertainty', () => {
  const section = sectionOf(withRuns(aSmallComparison()))

  it('stands between the assumptions and the limits, and only where runs were sampled', () => {
    const titles = (comparison: Comparison) =>
      composeReport(comparison, []).sections.map(({ number, title }) => `${number} ${title}`)
    expect(titles(withRuns(aSmallComparison())).slice(5)).toEqual([
      '6 前提一覧',
      '7 不確実性',
      '8 注記と限界',
      '9 記録',
      '10 用語',
    ])
    expect(titles(aSmallComparison()).join()).not.toContain('不確実性')
  })

  it('holds the fan and the chart of chances', () => {
    expect(section.blocks.flatMap(block => (block.kind === 'figure' ? [block.chart] : []))).toEqual(['C2', 'C17'])
  })

  it('prints value, mean, error and percentiles of strength', () => {
    // error 8 ÷ √100 = 0.8; mean 658 − 0.5
    expect(table(section, '職員数（現員）の幅')).toEqual([
      ['退職者補充', '658', '658.0', '幅なし', '658', '658', '658', '658', '658'],
      ['2年平均', '658', '657.5', '±0.8', '648', '654', '657', '661', '664'],
      ['60歳超は定員外', '718', '717.5', '±0.8', '708', '714', '717', '721', '724'],
    ])
  })

  it('says how many runs would bring the error to half a person', () => {
    // (8 ÷ 0.5)² = 256
    expect(texts(section)).toContain('試行を256回以上にする')
    expect(texts(sectionOf(withRuns(aSmallComparison(), 400)))).toContain('最大でも±0.40人')
  })

  it('prints the chance of a goal, its error, first misses and margins', () => {
    expect(table(section, 'を全年度守る確率')[0]).toEqual([
      '退職者補充',
      '100回中83回',
      '±3.8回',
      'R7\u00a012%、R9\u00a05%',
      '+2（△6～+9）',
    ])
  })

  it('prints differences with their own range', () => {
    // 60歳超は定員外 − 退職者補充: 718 − 658 = 60; 60 − 10 and 60 + 6
    expect(table(section, '職員数の差')[1]).toEqual(['60歳超は定員外', '+60', '+59.5', '±0.8', '+50～+66'])
    expect(texts(section)).toContain('同じ回の試算どうしで引く')
  })

  it('lists uncertain values with their plain reading, each once', () => {
    const reading = [{ central: '2%', low: '1.7%', high: '2.6%' }]
    const comparison = withRuns(aSmallComparison())
    const provenance = comparison.provenance.flatMap(row => (row.path.startsWith('sep') ? [row, row] : [row]))
    const uncertain = { ...comparison, provenance: provenance.map(row => ({ ...row, reading })) }
    expect(table(sectionOf(uncertain), '範囲をもつ前提')).toEqual([
      ['職員数の合計', '2%', '1.7%～2.6%'],
      ['普通退職率 18～24歳', '2%', '1.7%～2.6%'],
    ])
    expect(texts(section)).toContain('範囲をもつ前提はない')
  })

  it('does not list among what is drawn a value of which only the central one is used, and says so', () => {
    const reading = [{ central: '2%', low: '1.7%', high: '2.6%' }]
    const comparison = withRuns(aSmallComparison())
    const provenance = comparison.provenance.map(row => ({ ...row, reading }))
    const readAtCentre = new Set(provenance.flatMap(({ path }) => (path.startsWith('sep') ? path : [])))
    const section = sectionOf({ ...comparison, provenance, readAtCentre })
    expect(table(section, '範囲をもつ前提').map(([title]) => title)).not.toContain('普通退職率 18～24歳')
    expect(texts(section)).toContain(`範囲をもつ前提${provenance.length - 1}件は、回ごとに`)
    expect(texts(section)).toContain('普通退職率 18～24歳（2%）。範囲をもつが、試算の回ごとには引かず')
  })

  it('counts only ranges that are in force in some year, and says of the others that they are not', () => {
    const comparison = withRuns(aSmallComparison())
    const [first] = comparison.provenance
    if (first === undefined) throw new Error('no provenance')
    const [R4, R16] = [fiscalYear(2022), fiscalYear(2034)]
    const reading = [
      { from: R4, until: R16, central: '78%', low: '74%', high: '85%' },
      { from: R16, central: '80%', low: '75%', high: '86%' },
    ]
    const provenance = [{ ...first, reading }]
    const section = sectionOf({ ...comparison, provenance, yearsRead: { from: R4, to: fiscalYear(2033) } })
    expect(table(section, '範囲をもつ前提').map(([title]) => title)).toEqual([`${first.title}（R4から）`])
    expect(texts(section)).toContain('範囲をもつ前提1件は、回ごとに')
    expect(texts(section)).toContain(
      `${first.title}（R16から）（80%）。範囲をもつが、この試算の期間のどの年度にも効かず、使わない。`,
    )
  })

  it('names the scenarios where the same value differs between them', () => {
    const comparison = withRuns(aSmallComparison())
    const [row] = comparison.provenance
    if (row === undefined) throw new Error('no provenance')
    const all = ['甲', '乙', '丙', '丁', '戊'].map(title => ({ id: title, title }))
    const one = { ...row, reading: [{ central: '78%', low: '74%', high: '85%' }], only: all.slice(0, 1) }
    const others = { ...row, reading: [{ central: '80%', low: '75%', high: '86%' }], only: all.slice(1) }
    const titles = table(sectionOf({ ...comparison, provenance: [one, others] }), '範囲をもつ前提').map(([title]) => title)
    expect(titles).toEqual([`${row.title}〔甲〕`, `${row.title}〔乙、丙、ほか2案〕`])
  })

  it('lists shocks and correlations, or says that there are none', () => {
    const comparison = withRuns(aSmallComparison())
    const [row] = comparison.provenance
    if (row === undefined) throw new Error('no provenance')
    const shock = { ...row, path: 'uncertainty.shocks.resignation', title: '普通退職率の年ごとの変動', value: '標準偏差 20%' }
    expect(table(sectionOf({ ...comparison, provenance: [shock] }), '年ごとの変動と相関')).toEqual([
      ['普通退職率の年ごとの変動', '標準偏差 20%'],
    ])
    expect(texts(section)).toContain('年ごとの変動と前提どうしの相関：設けていない')
    const pair = { ...row, path: 'uncertainty.correlations[0].r', title: '「甲」と「乙」の相関', value: '0.5' }
    const rows = [pair, { ...pair, file: 'other.yaml' }, { ...pair, value: '0.3', only: [{ id: 'c', title: '丙' }] }]
    expect(table(sectionOf({ ...comparison, provenance: rows }), '年ごとの変動と相関')).toEqual([
      ['「甲」と「乙」の相関', '0.5'],
      ['「甲」と「乙」の相関〔丙〕', '0.3'],
    ])
  })

  it('gives no percentiles below 20 runs and says so', () => {
    const few = sectionOf(withRuns(aSmallComparison(), 16))
    expect(texts(few)).toContain('百分位（10%、中央値、90%など）と80%の幅は示さない')
    // error 8 ÷ √16 = 2; standard deviation 8
    expect(table(few, '職員数（現員）の幅')[1]).toEqual(['2年平均', '658', '657.5', '±2.0', '8.0'])
    expect(tables(few).flatMap(({ columns }) => columns.map(({ label }) => label))).not.toContain('90%')
  })
})

describe('the other sections with sampled runs', () => {
  const { sections } = composeReport(withRuns(aSmallComparison()), [])
  const words = (id: string): string => JSON.stringify(sections.find(section => section.id === id)?.blocks)

  it('the table of strength has the ends of the range below each scenario', () => {
    const alternatives = sections.find(({ id }) => id === 'alternatives')
    const rows = alternatives === undefined ? [] : table(alternatives, '職員数（現員、各年度4月1日現在）')
    expect(rows.map(([label]) => label).slice(0, 6)).toEqual([
      '退職者補充',
      '　80%の幅',
      '2年平均',
      '　80%の幅の下端',
      '　80%の幅の上端',
      '60歳超は定員外',
    ])
    expect([rows[3]?.at(-1), rows[4]?.at(-1)]).toEqual(['648', '664'])
  })

  it('the summary has the ends of the ranges below each scenario, and none below 20 runs', () => {
    const rows = (runs: number) => {
      const found = composeReport(withRuns(aSmallComparison(), runs), []).sections.find(({ id }) => id === 'conclusion')
      return found === undefined ? [] : table(found, '案の要約')
    }
    const [first, low, high, second] = rows(100)
    // 182 − 20 and + 30; a shortage of 0 − 9, and 0 + 6, which is none; no band is given of the fewest hires, and there is none of the goals.
    expect([first?.[0], first?.[1], second?.[0]]).toEqual(['退職者補充', '182', '2年平均'])
    expect([low?.slice(0, 3), low?.[7], low?.at(-1)]).toEqual([['　80%の幅の下端', '162', '－'], '△9', '－'])
    expect([high?.slice(0, 3), high?.[7]]).toEqual([['　80%の幅の上端', '212', '－'], '0'])
    expect(rows(16).map(([label]) => label)).toEqual(['退職者補充', '2年平均', '60歳超は定員外'])
  })

  it('says which figures have no band', () => {
    expect(words('uncertainty')).toContain('定年引上げによる人数と費用の増減')
  })

  it('headroom has its range on the closing date below its table, and none below 20 runs', () => {
    const rangesOf = (runs: number) => {
      const comparison = withRuns(aSmallComparison(), runs)
      const { baseYear, closingYear } = comparison.study
      const values = yearsBetween(baseYear, closingYear).map(year => ({ fiscalYear: year, value: 665 }))
      const lines = [{ id: 'quota', title: '定員', rule: 'actual', values }] as const
      const ids = comparison.scenarios.map(({ id }) => id)
      const bands = withBands(comparison.bands, headroomBands(comparison.bands, ids, limitsOfLines(lines)))
      const alternatives = composeReport({ ...comparison, lines, bands }, []).sections.find(({ id }) => id === 'alternatives')
      return table(alternatives as ReportSection, '余裕の80%の幅（令和15年4月1日現在）')
    }
    // 665 − 664 and 665 − 648; 665 − 724 and 665 − 708
    expect(rangesOf(100)).toEqual([
      ['退職者補充', '幅なし'],
      ['2年平均', '1～17'],
      ['60歳超は定員外', '△59～△43'],
    ])
    expect(rangesOf(16)).toEqual([])
  })

  it('the conclusion gives chances and ranges, and says what the expected run is', () => {
    expect(words('conclusion')).toContain(
      '乱数による試算100回では、目標「現員を665人以下に保つ」を全年度守る確率は、「退職者補充」100回中83回',
    )
    expect(words('conclusion')).toContain('「2年平均」648～664人')
    expect(words('conclusion')).toContain('期待値では、')
    expect(words('conclusion')).not.toContain('期待値では、期待値では、')
  })
})

/** The small comparison with sampled runs, of which every goal is kept in 83 %, and a study that demands so much. */
const demanding = (demanded: number) => {
  const comparison = withRuns(aSmallComparison())
  const asked = comparison.scenarios.map(scenario => ({
    ...scenario,
    goals: scenario.goals.map(goal => ({ ...goal, demanded })),
  }))
  return { ...comparison, scenarios: asked }
}

describe('a demanded probability in the report', () => {
  const goals = (comparison: ReturnType<typeof demanding>) =>
    composeReport(comparison, []).sections.find(({ id }) => id === 'goals') as ReportSection
  const found = (demanded: number) => (tables(goals(demanding(demanded)))[0]?.rows[0]?.cells ?? []).slice(2, 4)

  it('is judged beside the verdict of the expected run: 83 % keeps 80 %, and misses 90 %', () => {
    expect(found(0.8)).toEqual([{ text: '100回中83回' }, { text: '達成', mark: 'met' }])
    expect(found(0.9)).toEqual([{ text: '100回中83回' }, { text: '未達', mark: 'missed' }])
    expect(tables(goals(demanding(0.9)))[0]?.columns.map(({ label }) => label)).toContain('確率の判定（90%以上）')
    expect(texts(goals(demanding(0.9)))).toContain('求める確率は仮定である')
  })

  it('is said not to be judged without sampled runs', () => {
    const plain = aSmallComparison()
    const scenarios = plain.scenarios.map(scenario => ({
      ...scenario,
      goals: scenario.goals.map(goal => ({ ...goal, demanded: 0.8 })),
    }))
    expect(texts(goals({ ...plain, scenarios }))).toContain('乱数による試算をしていないため、確率は判定していない')
  })

  it('is a finding: who keeps it as surely', () => {
    expect(JSON.stringify(composeReport(demanding(0.8), []))).toContain('どの案も、この比較で求める80%以上（仮定）に届く。')
    expect(JSON.stringify(composeReport(demanding(0.9), []))).toContain('この比較で求める90%以上（仮定）に届く案はない。')
  })
})

describe('the tables for a terminal with sampled runs', () => {
  const found = (language: 'ja' | 'en', runs: number, title: string) =>
    terminalTables(withRuns(aSmallComparison(), runs), language).filter(made => made.title.includes(title))

  it('the summary has a column of 10–90 % of closing strength', () => {
    const [summary] = found('ja', 100, '職員数と目標')
    expect(summary?.header.slice(0, 3)).toEqual(['案', '期末職員数', '10–90%'])
    expect(summary?.rows.map(row => row[2])).toEqual(['幅なし', '648–664', '708–724'])
    expect(found('en', 100, 'summary of strength')[0]?.rows[0]?.[2]).toBe('constant')
    expect(found('ja', 19, '職員数と目標')[0]?.header[2]).toBe('最大の不足')
  })

  it('goals have a column of chances, also with few runs', () => {
    const [goal] = found('ja', 10, '目標: ')
    expect(goal?.title).toBe('目標: 現員を665人以下に保つ（確率は試行10回で全年度守る割合）')
    expect([goal?.header[2], goal?.rows[0]?.[2]]).toEqual(['確率', '83%'])
    expect(found('en', 100, 'goal: ')[0]?.header[2]).toBe('chance')
  })

  it('a demanded probability stands beside the chance', () => {
    const [goal] = terminalTables(demanding(0.9), 'ja').filter(({ title }) => title.startsWith('目標: '))
    expect([goal?.header[2], goal?.rows[0]?.[2]]).toEqual(['確率/求める', '83%/90%'])
  })

  it('the summary of hires and shortage has its range in a table of its own', () => {
    const [ranges, ...others] = found('ja', 100, '採用と不足の要約の10–90%')
    expect(others).toEqual([])
    expect(ranges?.header).toEqual(['案', '採用計', '最少', '最多', '幅', '最大の不足', '下回る年数'])
    expect(ranges?.rows[0]).toEqual(['退職者補充', '162–212', '－', '－', '－', '△9–0', '－'])
    expect(found('en', 19, '10–90% of the summary')).toEqual([])
  })

  it('differences have their own range, six years beside each other', () => {
    const ranges = found('ja', 100, 'との差の10–90%')
    expect(ranges.map(({ header }) => header.length)).toEqual([7, 6, 7, 6])
    // 60歳超は定員外 − 退職者補充 on R15: 60 − 10 and 60 + 6
    expect(ranges[1]?.rows[1]?.at(-1)).toBe('+50–+66')
    // and of the hires on R6, of which the expected run has 6 more under 2年平均: 6 − 10 and 6 + 6
    expect(ranges[2]?.title).toBe('「退職者補充」との差の10–90%: 採用者数（人、同じ乱数での差）')
    expect(ranges[2]?.rows[0]?.slice(0, 3)).toEqual(['2年平均', '△10–+6', '△4–+12'])
    expect(found('en', 100, '10–90% of the difference')).toHaveLength(4)
    expect(found('ja', 19, '10–90%')).toEqual([])
  })

  it('every row has as many cells as the header and the alignment', () => {
    for (const made of terminalTables(withRuns(aSmallComparison()), 'ja')) {
      expect(made.align).toHaveLength(made.header.length)
      for (const row of made.rows) expect(row).toHaveLength(made.header.length)
    }
  })
})
