/** Tables of similar cities: blanks are no zeros, totals are held against their parts, and a slip of the source is told, not refused. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFile, inMemorySources } from '../../../src/scenario/index.ts'
import {
  readCityTable,
  readModelTable,
  readPeerSectionTable,
  readSectionTable,
  readSmallSectionTable,
} from '../../../src/scenario/tables/index.ts'

const HEAD = '部門,本市職員数,単純値,修正値'

describe('the diagnosis by section', () => {
  it('keeps a blank apart from 0', () => {
    const { value, diagnostics } = readSectionTable('a.csv', `${HEAD}\n労働,,1,\n税務,0,2,0\n`, 'town')
    expect(diagnostics).toEqual([])
    expect(value).toEqual([
      { section: '労働', simple: 1, printed: {} },
      { section: '税務', own: 0, simple: 2, adjusted: 0, printed: {} },
    ])
  })

  it('takes the column of own staff by the id of the municipality', () => {
    const text = 'section_ja,town_staff_b,peer_simple_d,peer_adjusted_f\n税務,5,6,7\n'
    expect(readSectionTable('a.csv', text, 'town').value?.[0]?.own).toBe(5)
    expect(readSectionTable('a.csv', text, 'other').diagnostics.map(({ code }) => code)).toEqual(['E_CSV_MISSING_COLUMN'])
  })

  it('warns of a total that is not the sum of its parts, and reads on: 5 + 6 is 11 and not 12', () => {
    const { value, diagnostics } = readSectionTable('a.csv', `${HEAD}\n税務,5,1,1\n民生,6,1,1\n一般行政計,12,2,2\n`, 'town')
    expect(diagnostics.map(({ code, args, place }) => [code, args, place?.line, place?.column])).toEqual([
      ['W_BENCHMARK_SUM', { total: '一般行政計', column: 'own_staff（本市職員数）', printed: 12, sum: 11 }, 4, 7],
    ])
    expect(value).toHaveLength(3)
  })

  it('reads 超過数 and 超過率 where the source prints them', () => {
    const text = 'section,own_staff,peer_simple,peer_adjusted,gap_simple,excess_rate_simple_pct\n税務,5,6,7,-1,-20.0\n'
    expect(readSectionTable('a.csv', text, 'town').value?.[0]?.printed).toEqual({ gapSimple: -1, rateSimple: -20 })
  })

  it('a small section of the same name may stand in another big one', () => {
    const text = '大部門,小部門,本市職員数,修正値\n農林水産,試験研究,1,2\n商工,試験研究,1,2\n'
    expect(readSmallSectionTable('a.csv', text, 'town').diagnostics).toEqual([])
  })
})

describe('the peer cities', () => {
  const cities = [
    { id: 'town', title: '本町', population: 100, staff: 5 },
    { id: 'next', title: '隣町', population: 200, staff: 8 },
  ]

  it('reads a city with its population', () => {
    const text = 'city,市,人口,職員数\ntown,本町,100,5\nnext,隣町,200,8\n'
    expect(readCityTable('c.csv', text).value).toEqual(cities)
  })

  it('a section table may head its columns by id or by name of the city', () => {
    const { value, diagnostics } = readPeerSectionTable('p.csv', '部門,town,隣町\n税務,5,8\n合計,5,8\n', cities, 'town')
    expect(diagnostics).toEqual([])
    expect(value?.[0]).toEqual({ section: '税務', values: { town: 5, next: 8 } })
  })

  it('warns where the total differs from the sections, from the list of cities, or the population from it', () => {
    const text = '部門,town,next\n税務,5,7\n合計,6,7\n人口,100,201\n'
    const { value, diagnostics } = readPeerSectionTable('p.csv', text, cities, 'town')
    expect(value).toHaveLength(3)
    expect(diagnostics.map(({ args }) => args)).toEqual([
      { total: '合計', column: '本町', printed: 6, sum: 5 },
      { total: '合計', column: '隣町', printed: 7, sum: 8 },
      { total: '人口', column: '隣町', printed: 201, sum: 200 },
    ])
  })
})

describe('定員モデル', () => {
  it('reads coefficients of any sign', () => {
    const text = '部門,説明変数,係数,値\n土木,面積,-0.5,11.3\n'
    expect(readModelTable('m.csv', text).value).toEqual([{ section: '土木', variable: '面積', coefficient: -0.5, value: 11.3 }])
  })
})

describe('the list of cities beside the diagnosis', () => {
  it('warns where the own city has another population or staff in it', async () => {
    const folder = 'test/mistakes/city'
    const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
    const own = `
benchmarks:
  date: R3.4.1
  population: { people: 3000, date: R3.1.1, status: assumed, source: 架空 }
  rule: quota
  sections: { table: sections.csv, status: assumed, source: 架空 }
peers: { date: R3.4.1, own: town, cities: { table: cities.csv, status: assumed, source: 架空 } }
`
    const files: Record<string, string> = {
      ...Object.fromEntries(
        ['staff.csv', 'staff-younger.csv', 'population.csv', 'retirement-age.yaml'].map(name => [name, read(name)]),
      ),
      'municipality.yaml': read('municipality.yaml') + own,
      'sections.csv': `${HEAD}\n民生,24,30,20\n普通会計計,24,30,20\n`,
      'cities.csv': 'city,市,人口,職員数\ntown,例の町,3010,24\nnext,隣の町,4000,30\n',
    }
    const { diagnostics } = await checkFile('municipality.yaml', inMemorySources(files))
    expect(diagnostics.map(({ code, args, place }) => [code, args, place?.line])).toEqual([
      ['W_PEER_FIGURES', { city: '例の町', figure: 'population', listed: 3010, stated: 3000 }, 51],
    ])
  })
})
