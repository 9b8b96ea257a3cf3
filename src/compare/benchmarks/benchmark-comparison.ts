/**
 * The comparison with similar cities (類似団体との比較) as charts, reports and files print it.
 *
 * People are unrounded, rates are ratios, blanks of the tables are absent. Not here: which traps a reader must be told of, which are
 * worded by the report from these numbers.
 */
import type { Spread } from '../../measure/index.ts'
import type { FiscalYear } from '../../terms/index.ts'

/** A section against the benchmarks (部門の比較): 超過数 and 超過率 for 単純値 and 修正値. */
export interface SectionComparison {
  readonly section: string
  readonly medium?: string
  readonly small?: string
  /** A total, added up from its parts. */
  readonly isTotal: boolean
  readonly own?: number
  readonly simple?: number
  readonly gapSimple?: number
  readonly rateSimple?: number
  readonly adjusted?: number
  readonly gapAdjusted?: number
  readonly rateAdjusted?: number
}

/** A figure that the source prints and the arithmetic does not give (資料の数字の誤り); it is told and not repaired. */
export interface PrintedSlip {
  readonly table: 'sections' | 'smallSections' | 'peers'
  readonly section: string
  readonly figure: 'gap' | 'rate' | 'mean' | 'difference'
  readonly printed: number
  readonly computed: number
}

/** A city of the comparison (比較する市), with its staff per 10,000 residents and its rank, the most staff first. */
export interface CityComparison {
  readonly id: string
  readonly title: string
  readonly isOwn: boolean
  readonly population: number
  readonly staff: number
  readonly perTenThousand: number
  readonly rank: number
}

/** A section of the peer cities (部門別職員数). */
export interface PeerSectionComparison {
  readonly section: string
  /** People, or residents in the row 人口, by city id. */
  readonly values: Readonly<Record<string, number>>
  /** Each city ÷ the own one; absent where that has none. */
  readonly ratios: Readonly<Record<string, number>>
  /** Mean of all cities, the own one among them, as the source takes it. */
  readonly mean: number
  /** Own − mean. */
  readonly difference: number
  readonly printedMean?: number
  readonly printedDifference?: number
}

/** The peer cities (近隣の類似団体). */
export interface PeerComparison {
  readonly fiscalYear: FiscalYear
  readonly cities: readonly CityComparison[]
  readonly sections: readonly PeerSectionComparison[]
  /** The cities without the own one: staff per 10,000 residents, what that is at the own population, and own staff less it. */
  readonly others: {
    readonly count: number
    readonly staff: number
    readonly population: number
    readonly perTenThousand: number
    readonly people: number
    readonly gap: number
  }
}

/**
 * A line that projected staff are held against (比較の基準): its people on the comparison date and per 10,000 residents.
 * `simpleWithoutLargestAbsent` is 単純値 less the largest section in which the city has nobody (消防); `peers` are the other cities.
 */
export interface BenchmarkLine {
  readonly id: 'simple' | 'simpleWithoutLargestAbsent' | 'adjusted' | 'peers'
  readonly people: number
  readonly perTenThousand: number
}

/** Projected staff against the lines on one 1 April (将来の差). `staff` is 普通会計 under the comparison's rule. */
export interface BenchmarkYear {
  readonly fiscalYear: FiscalYear
  readonly population: number
  readonly staff: number
  readonly people: Readonly<Partial<Record<BenchmarkLine['id'], number>>>
  /** staff − people. */
  readonly gaps: Readonly<Partial<Record<BenchmarkLine['id'], number>>>
  /** In sampled runs: the bands of staff and of the gaps. Only strength varies in them; people of the lines and the departments' share do not. */
  readonly bands?: { readonly staff: Spread; readonly gaps: Readonly<Partial<Record<BenchmarkLine['id'], Spread>>> }
}

/** An estimate by coefficients that the planner entered (定員回帰指標, 定員モデル). */
export interface InstrumentEstimate {
  /** 普通会計計 for 定員回帰指標, a section for 定員モデル. */
  readonly section: string
  readonly estimate: number
  readonly own?: number
  readonly gap?: number
}

/** The comparison with similar cities (類似団体との比較). */
export interface BenchmarkComparison {
  readonly fiscalYear: FiscalYear
  readonly population: { readonly people: number; readonly date: string }
  readonly rule: string
  readonly outside: readonly string[]
  readonly type?: { readonly name: string; readonly min: number; readonly max?: number }
  readonly sections: readonly SectionComparison[]
  readonly smallSections: readonly SectionComparison[]
  /** Sections in which the city has nobody and 単純値 has people, the largest first. */
  readonly absent: readonly SectionComparison[]
  readonly peers?: PeerComparison
  readonly slips: readonly PrintedSlip[]
  readonly lines: readonly BenchmarkLine[]
  /** By scenario id; years without population are left out. */
  readonly years: Readonly<Record<string, readonly BenchmarkYear[]>>
  readonly regression?: InstrumentEstimate
  readonly model: readonly InstrumentEstimate[]
  /** Staff of the comparison year under each counting rule, all departments, where the past is known by employment type. */
  readonly countedThen: Readonly<Record<string, number>>
}
