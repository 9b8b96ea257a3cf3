/**
 * The shipped study against the council paper (資料１ ５⑴ ⑵, 別添１): headroom on 1 April R4, and 定員 against staff on both bases.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { composeReport, type ReportTable, resultJson } from '../../src/report/index.ts'
import { type ResolvedStudy, resolveStudy } from '../../src/scenario/index.ts'
import { runStudy, type StudyResult } from '../../src/study.ts'
import { fiscalYear } from '../../src/terms/index.ts'

const R4 = fiscalYear(2022)
let comparison: Comparison
let tables: readonly ReportTable[]

beforeAll(async () => {
  const sources = fileSources(process.cwd())
  const study = await resolveStudy(sources.resolve('scenarios/studies/koganei-r5-r14.yaml'), sources)
  comparison = ((await runStudy({ ...(study.value as ResolvedStudy), runs: 0 })).value as StudyResult).comparison
  tables = composeReport(comparison, []).sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is ReportTable => block.kind === 'table'),
  )
})

const titled = (caption: RegExp): ReportTable => {
  const found = tables.find(table => caption.test(table.caption))
  if (found === undefined) throw new Error(`no table ${caption}`)
  return found
}
const texts = (table: ReportTable): readonly (readonly string[])[] => table.rows.map(row => row.cells.map(({ text }) => text))

describe('on 1 April R4', () => {
  it('every scenario has 665 − 654 = 11 people to 定員, 790 − 658 = 132 to 条例定数, and none to 現員維持', () => {
    for (const { id } of comparison.scenarios) {
      const headroom = ['quota', 'ordinance', 'maintain'].map(line => comparison.measures.value(id, R4, `headroom.${line}`))
      expect(headroom).toEqual([11, 132, 0])
    }
  })

  it('`--json` says so, and holds the indices of the closing date in the summary', () => {
    const [first] = JSON.parse(resultJson(comparison, [])).scenarios
    expect(first.years[0].headroom).toEqual({
      quota: 11,
      ordinance: 132,
      maintain: 0,
      byAuthority: { 市長の補助職員: 89, 議会事務局: 1, 教育委員会: 42 },
    })
    expect(Object.keys(first.years.at(-1).headroom)).toEqual(['quota', 'ordinance', 'maintain', 'byAuthority'])
    expect(Object.keys(first.summary.age)).toEqual([
      'mean',
      'sixtyPlus',
      'underThirty',
      'dent',
      'successionSupervisor',
      'successionManager',
    ])
  })

  it('the authorities that the departments tell apart have 636 + 4 + 3 + 2 = 645, 10 and 135 posts, and 556, 9 and 93 people', () => {
    // The staff table: 議会 9, 教育 93, all others 133 + 42 + 221 + 46 + 2 + 5 + 52 + 11 + 44 = 556; together 658.
    for (const { id } of comparison.scenarios) {
      const read = (measure: string) =>
        ['市長の補助職員', '議会事務局', '教育委員会'].map(name => comparison.measures.value(id, R4, `${measure}.${name}`))
      expect(read('authority')).toEqual([556, 9, 93])
      expect(read('headroom.authority')).toEqual([645 - 556, 10 - 9, 135 - 93])
    }
  })

  it('the headroom of the authorities adds up to that of 条例定数 in every year', () => {
    const { measures, study, municipality } = comparison
    for (const { id } of comparison.scenarios) {
      for (let year = study.baseYear as number; year <= study.closingYear; year += 1) {
        const at = (measure: string) => measures.value(id, fiscalYear(year), measure) ?? Number.NaN
        const parts = (municipality.ordinance.groups ?? []).reduce((sum, group) => sum + at(`headroom.authority.${group.id}`), 0)
        // Sums of people in different orders differ by binary fractions.
        expect(Math.abs(parts - at('headroom.ordinance'))).toBeLessThan(1e-9)
      }
    }
  })

  it('the five-year bands add up to 658, and over the job families as well', () => {
    const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
    const bands = comparison.measures.breakdown('baseline', R4, 'strength', 'ageBand')
    expect(sum(bands.values())).toBe(658)
    const families = [...bands.keys()].map(band =>
      sum(comparison.measures.breakdown('baseline', R4, `ageBand.${band}`, 'jobFamily').values()),
    )
    expect(families).toEqual([...bands.values()])
  })
})

describe('the report', () => {
  it('holds 定員 against staff of H30 to R4 on both bases, as the paper prints them: +2, △1, 0, +1, △11', () => {
    expect(texts(titled(/^定員と職員数/u))).toEqual([
      ['H30', '672', '687', '+15', '674', '+2'],
      ['R元', '669', '677', '+8', '668', '△1'],
      ['R2', '665', '677', '+12', '665', '0'],
      ['R3', '662', '670', '+8', '663', '+1'],
      ['R4', '665', '658', '△7', '654', '△11'],
    ])
  })

  it('says that the two bases differ by the leave substitutes, and which difference holds', () => {
    const [note] = titled(/^定員と職員数/u).notes
    expect(note).toContain('育休代替任期付の数え方が違う')
    expect(note).toContain('現員658人では△7人、定員と同じ数え方の654人では△11人')
  })

  it('gives headroom to both limits by scenario, and 条例定数 by appointing authority as a note: 636 + 10 + 135 + 4 + 3 + 2 = 790', () => {
    const { rows, notes } = titled(/^定員・条例定数に対する余裕/u)
    expect(rows).toHaveLength(2 * comparison.scenarios.length)
    expect(rows[0]?.cells.slice(0, 2).map(({ text }) => text)).toEqual(['定員：退職者補充', '11'])
    expect(rows[comparison.scenarios.length]?.cells[1]?.text).toBe('132')
    expect(notes.join()).toContain(
      '条例定数790人の任命権者別の内訳は、市長の補助職員636人、議会事務局10人、教育委員会135人、選挙管理委員会4人、監査委員の補助職員3人、農業委員会2人である',
    )
  })

  it('gives 条例定数 by authority with the departments, and says which staff cannot be told apart, as an assumption', () => {
    const { rows, notes } = titled(/^任命権者別の条例定数と職員数/u)
    expect(rows.map(({ cells }) => [cells[1]?.text, cells[3]?.text, cells[4]?.text])).toEqual([
      ['645（636＋4＋3＋2）', '556', '89'],
      ['10', '9', '1'],
      ['135', '93', '42'],
      ['790', '658', '132'],
    ])
    expect(notes[0]).toContain('対応は仮定である')
    expect(notes[1]).toContain('市長の補助職員、選挙管理委員会、監査委員の補助職員、農業委員会の職員は、部門の表では分けられない')
  })

  it('prints the ages that the indices compare as an assumption', () => {
    const { rows } = titled(/指標の定義$/u)
    expect(rows.map(row => row.cells[2])).toEqual(rows.map(() => ({ text: '仮定', mark: 'assumed' })))
    expect(rows.map(row => row.cells[1]?.text)).toEqual([
      '現員の35～44歳÷（25～34歳と45～54歳の平均）',
      '正規職員の35～44歳÷45～54歳',
      '正規職員の45～54歳÷55～64歳',
    ])
  })

  it('gives the indices now once and at the closing date for every scenario', () => {
    const { rows } = titled(/^年齢構成の指標（/u)
    expect(rows.map(row => row.cells[0]?.text)).toEqual([
      '現在（R4）',
      '退職者補充（R15）',
      '2年平均（R15）',
      '採用平準化（R15）',
      '60歳超は定員外（R15）',
      '従来型削減（R15）',
      '採用平準化＋DX再配置（R15）',
      '採用平準化＋DX再配置（効果が低い場合）（R15）',
    ])
  })
})
