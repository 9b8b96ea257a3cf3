/**
 * Benchmarks as resolved (類似団体との比較の資料): what a city's diagnosis tables and its peers' figures say, as printed.
 *
 * A blank of a table is absent here, never 0 (別添４ leaves 消防 blank because the city has no fire department). What the source prints
 * beside its own figures, differences and averages, is kept so that it can be held against the arithmetic. Not here: any comparison.
 */
import type { Place } from '../diagnostics/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** A row of the diagnosis by section (定員管理診断表の行): people, and what the source prints beside them. */
export interface SectionFigures {
  /** The big section (大部門), or a total such as 普通会計計. */
  readonly section: string
  /** Of a small section (小部門): the names below the big one. */
  readonly medium?: string
  readonly small?: string
  readonly own?: number
  /** The benchmarks at the own population (単純値, 修正値), in people. */
  readonly simple?: number
  readonly adjusted?: number
  /** 超過数 in people and 超過率 in per cent, as printed. */
  readonly printed: {
    readonly gapSimple?: number
    readonly rateSimple?: number
    readonly gapAdjusted?: number
    readonly rateAdjusted?: number
  }
}

/** 定員回帰指標: coefficients that the planner entered, for population in thousands and area in km². */
export interface RegressionIndicator {
  readonly perThousandResidents: number
  readonly perSquareKilometre: number
  readonly constant: number
  readonly area: number
}

/** A term of 定員モデル: coefficient × value of a variable, in a section. */
export interface ModelTerm {
  readonly section: string
  readonly variable: string
  readonly coefficient: number
  readonly value: number
}

/** The benchmarks of a municipality (類似団体との比較). */
export interface Benchmarks {
  /** Staff of the comparison are those of 1 April of this year. */
  readonly fiscalYear: FiscalYear
  /** The population of the comparison (住民基本台帳人口) and its date as written. */
  readonly population: { readonly people: number; readonly date: string }
  /** The counting rule by which projected staff are held against the benchmarks. */
  readonly rule: string
  /** Departments outside 普通会計. */
  readonly outside: readonly string[]
  /** The type of similar cities (類型) with the population that belongs to it. */
  readonly type?: { readonly name: string; readonly min: number; readonly max?: number }
  readonly sections: readonly SectionFigures[]
  readonly smallSections: readonly SectionFigures[]
  readonly regression?: RegressionIndicator
  readonly model: readonly ModelTerm[]
  /** Where the population projection of the municipality is named, for findings about years that it does not cover. */
  readonly populationPlace?: Place
}

/** A city of the comparison (比較する市). */
export interface PeerCity {
  readonly id: string
  readonly title: string
  readonly population: number
  /** Staff of 普通会計. */
  readonly staff: number
}

/** A row of the peers' staff by section (部門別職員数): one number a city, by id. */
export interface PeerSection {
  /** The big section, 合計 for all of 普通会計, or 人口. */
  readonly section: string
  readonly values: Readonly<Record<string, number>>
  readonly printedMean?: number
  /** Own − mean, as printed. */
  readonly printedDifference?: number
}

/** The cities beside the own one (都内類似団体など). */
export interface Peers {
  readonly fiscalYear: FiscalYear
  /** Id of the own city among them. */
  readonly own: string
  readonly cities: readonly PeerCity[]
  readonly sections: readonly PeerSection[]
}
