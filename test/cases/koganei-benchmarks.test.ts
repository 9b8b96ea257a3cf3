/**
 * The council paper's comparison with similar cities (別添４, 別添５, page 3), reproduced cell by cell from its staff and populations.
 *
 * Expected figures are those that the paper prints, read from the tables without the program's own readers, or worked by hand beside the
 * test. The paper's slips (土木 75, 教育 100, total 670) are reported, not repaired.
 */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BenchmarkComparison, PeerComparison, SectionComparison } from '../../src/compare/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { type ResolvedStudy, resolveStudy } from '../../src/scenario/index.ts'
import { runStudy } from '../../src/study.ts'

const table = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/koganei/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data

/** A number with so many decimals, as the paper prints it; −0.0 is 0.0; blank for undefined. */
function printed(value: number | undefined, decimals: number): string {
  if (value === undefined) return ''
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? Number(0).toFixed(decimals) : text
}

let benchmarks: BenchmarkComparison
let peers: PeerComparison
let study: ResolvedStudy

beforeAll(async () => {
  const sources = fileSources(process.cwd())
  const resolved = await resolveStudy(sources.resolve('scenarios/studies/koganei-r5-r14.yaml'), sources)
  expect(resolved.diagnostics).toEqual([])
  study = { ...(resolved.value as ResolvedStudy), runs: 0 }
  benchmarks = (await runStudy(study)).value?.comparison.benchmarks as BenchmarkComparison
  peers = benchmarks.peers as PeerComparison
})

describe('別添４-1 大部門', () => {
  it('every cell of the table comes out, blanks as blanks', () => {
    const cells = (row: SectionComparison): string[] => [
      row.section,
      printed(row.own, 0),
      printed(row.simple, 0),
      printed(row.gapSimple, 0),
      printed(row.rateSimple === undefined ? undefined : row.rateSimple * 100, 1),
      printed(row.adjusted, 0),
      printed(row.gapAdjusted, 0),
      printed(row.rateAdjusted === undefined ? undefined : row.rateAdjusted * 100, 1),
    ]
    const paper = table('section_diagnosis_big_r3.csv').map(row => [
      row.section_ja,
      row.koganei_staff_b,
      row.peer_simple_d,
      row.excess_simple_e,
      row.excess_rate_simple_pct,
      row.peer_adjusted_f,
      row.excess_adjusted_g,
      row.excess_rate_adjusted_pct,
    ])
    expect(benchmarks.sections.map(cells)).toEqual(paper)
    expect(paper).toHaveLength(17)
  })

  it('普通会計: 614 against 752 is ▲138, ▲22.5 %; against 674 it is ▲60, ▲9.8 %', () => {
    const total = benchmarks.sections.find(({ section }) => section === '普通会計計')
    expect([total?.own, total?.gapSimple, total?.gapAdjusted]).toEqual([614, -138, -60])
    // 138 ÷ 614 = 0.22476, 60 ÷ 614 = 0.09772
    expect(total?.rateSimple).toBeCloseTo(-0.22476, 5)
    expect(total?.rateAdjusted).toBeCloseTo(-0.09772, 5)
  })
})

describe('別添４-2 中・小部門', () => {
  it('every cell of the table comes out, blanks as blanks', () => {
    const paper = table('section_diagnosis_medium_small_r3.csv')
    expect(
      benchmarks.smallSections.map(row => [
        row.section,
        row.medium ?? '',
        row.small ?? '',
        printed(row.own, 0),
        printed(row.adjusted, 0),
        printed(row.gapAdjusted, 0),
      ]),
    ).toEqual(
      paper.map(row => [
        row.big_section_ja,
        row.medium_section_ja,
        row.small_section_ja,
        row.koganei_staff_b,
        row.peer_adjusted_d,
        row.excess_b_minus_d,
      ]),
    )
  })

  it('small sections add up to their big section: 民生 48 + 31 + 113 + 30 + 3 = 225, 修正値 27 + 62 + 74 + 14 + 4 = 181', () => {
    const parts = benchmarks.smallSections.filter(({ section }) => section === '民生')
    expect(parts.reduce((sum, { own = 0 }) => sum + own, 0)).toBe(225)
    expect(parts.reduce((sum, { adjusted = 0 }) => sum + adjusted, 0)).toBe(181)
  })
})

describe('別添５ 都内類似団体', () => {
  it('every ratio to Koganei comes out; a section in which Koganei has nobody has none', () => {
    for (const { section_ja: name, city, ratio_to_koganei_pct: ratio } of table('peer_cities_sections_r3_long.csv')) {
      const row = peers.sections.find(({ section }) => section === name)
      const own = row?.values.koganei ?? 0
      const computed = row?.ratios[city ?? '']
      // The long table writes 100 for Koganei itself also where it has nobody; the paper prints 100.0 there.
      if (own === 0) expect(computed).toBeUndefined()
      else expect(printed((computed ?? Number.NaN) * 100, 1)).toBe(Number(ratio).toFixed(1))
    }
  })

  it('every staff number stands as printed', () => {
    for (const { section_ja: name, city, staff } of table('peer_cities_sections_r3_long.csv'))
      expect(peers.sections.find(({ section }) => section === name)?.values[city ?? '']).toBe(Number(staff))
  })

  it('printed means and differences stand as printed, and the true ones beside them', () => {
    for (const row of table('peer_cities_sections_r3_wide.csv')) {
      const found = peers.sections.find(({ section }) => section === row.section_ja)
      expect(found?.printedMean).toBe(Number(row.average_printed))
      expect(found?.printedDifference).toBe(Number(row.koganei_minus_average_printed))
      expect(found?.mean).toBe(Number(row.average_computed))
      expect(found?.difference).toBe(Number(row.koganei_minus_average_computed))
    }
  })

  it("the paper's slips are 土木 75 for 593 ÷ 8, 教育 100 for 793 ÷ 8, and the total 670 for 5,340 ÷ 8", () => {
    expect(benchmarks.slips.filter(({ figure }) => figure === 'mean')).toEqual([
      { table: 'peers', section: '土木', figure: 'mean', printed: 75, computed: 74.125 },
      { table: 'peers', section: '教育', figure: 'mean', printed: 100, computed: 99.125 },
      { table: 'peers', section: '合計', figure: 'mean', printed: 670, computed: 667.5 },
    ])
    expect(benchmarks.slips.every(slip => slip.table === 'peers')).toBe(true)
  })

  it('residents per 10,000: Koganei 614 ÷ 123,828 = 49.58 is third of eight', () => {
    expect(peers.cities.map(city => [city.title, city.perTenThousand.toFixed(1), city.rank])).toEqual([
      ['小金井市', '49.6', 3],
      ['武蔵野市', '58.9', 1],
      ['青梅市', '47.3', 7],
      ['昭島市', '48.5', 6],
      ['東村山市', '49.3', 4],
      ['国分寺市', '48.6', 5],
      ['東久留米市', '45.9', 8],
      ['多摩市', '52.5', 2],
    ])
  })
})

describe('page 3 and the three traps', () => {
  it('the table of page 3 is 614, 752, 674 and 670', () => {
    const [simple, , adjusted] = benchmarks.lines
    const total = peers.sections.find(({ section }) => section === '合計')
    const own = peers.cities.find(({ isOwn }) => isOwn)?.staff ?? 0
    expect([own, simple?.people, adjusted?.people, total?.printedMean]).toEqual(
      table('peer_summary_r3.csv').map(({ staff }) => Number(staff)),
    )
  })

  it('without the fire service 単純値 is 752 − 79 = 673, a gap of 59', () => {
    expect(benchmarks.absent.map(({ section, simple }) => [section, simple])).toEqual([
      ['消防', 79],
      ['労働', 1],
    ])
    expect(benchmarks.lines.find(({ id }) => id === 'simpleWithoutLargestAbsent')?.people).toBe(673)
  })

  it('the seven others: 4,726 ÷ 937,263 × 10,000 = 50.42, at 123,828 residents 624, a gap of 10 and not 56', () => {
    // 870 + 625 + 551 + 747 + 617 + 537 + 779 = 4,726; 147,643 + 132,145 + 113,552 + 151,575 + 126,862 + 117,007 + 148,479 = 937,263
    const { others } = peers
    expect([others.count, others.staff, others.population]).toEqual([7, 4726, 937_263])
    expect(others.perTenThousand.toFixed(2)).toBe('50.42')
    expect(others.people.toFixed(0)).toBe('624')
    expect(others.gap.toFixed(0)).toBe('-10')
  })

  it('on the true mean the gap is 614 − 667.5 = −53.5', () => {
    expect(peers.sections.find(({ section }) => section === '合計')?.difference).toBe(-53.5)
  })

  it('all accounts together are 670, which is 現員 of R3 with its 7 leave substitutes and not the 663 of 定員', () => {
    expect(benchmarks.sections.at(-1)?.own).toBe(670)
    expect(benchmarks.countedThen).toMatchObject({ actual: 670, quota: 663 })
  })
})

describe('the gaps of years to come', () => {
  it('R4: 654 people under 定員 × 614 of 670 people in departments of 普通会計', () => {
    const first = benchmarks.years.baseline?.[0]
    // The staff table shares 658 people out by the 614 of 670 of R3, to whole people: 603 of 658; 654 × 603 ÷ 658 = 599.3.
    expect(first?.fiscalYear).toBe(2022)
    expect(first?.population).toBe(124_789)
    expect(first?.staff.toFixed(1)).toBe('599.3')
    // 修正値 674 ÷ 123,828 × 124,789 = 679.2
    expect(first?.people.adjusted?.toFixed(1)).toBe('679.2')
    expect(first?.gaps.adjusted?.toFixed(1)).toBe('-79.9')
  })

  it('reach R15 for every scenario, with the population of the projection', () => {
    for (const { id } of study.scenarios) {
      const years = benchmarks.years[id] ?? []
      expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([
        2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033,
      ])
      expect(years.at(-1)?.population).toBe(127_828)
      // 50.4234… per 10,000 × 12.7828 = 644.6
      expect(years.at(-1)?.people.peers?.toFixed(1)).toBe('644.6')
    }
  })

  it('a horizon past R15 is told, and its years have no gap', async () => {
    // The shipped study names charts and demands a probability; without sampled runs that is told as well.
    const longer = { ...study, to: (study.to + 3) as typeof study.to, goals: [], namesCharts: false }
    const { value, diagnostics } = await runStudy(longer)
    expect(diagnostics.map(({ code, args, place }) => ({ code, args, file: place?.file }))).toEqual([
      { code: 'W_BENCHMARK_YEARS', args: { first: 'R16', last: 'R18' }, file: expect.stringContaining('municipality.yaml') },
    ])
    expect(value?.comparison.benchmarks?.years.baseline?.at(-1)?.fiscalYear).toBe(2033)
  })

  it('move no number of the projection: without benchmarks the other measures are the same', async () => {
    const bare = {
      ...study,
      scenarios: study.scenarios.map(scenario => {
        const { benchmarks: _, peers: __, ...municipality } = scenario.municipality
        return { ...scenario, municipality }
      }),
    }
    const rows = async (asked: ResolvedStudy) =>
      (await runStudy(asked)).value?.comparison.measures.rows.filter(({ measure }) => !measure.startsWith('benchmark.'))
    expect(await rows(study)).toEqual(await rows(bare))
  })
})
