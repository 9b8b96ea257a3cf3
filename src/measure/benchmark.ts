/**
 * The arithmetic of similar cities (類似団体): staff per 10,000 residents, 単純値, 修正値, 超過数 and 超過率.
 *
 * 単純値 divides the staff of all cities of a type by the population of all of them; 修正値 divides by the population of those cities only
 * that have staff in the section, so it is larger wherever some have none. Both are weighted: sums are divided, not averages averaged.
 * Source: 総務省 類似団体別職員数の状況; the council paper, 別添４ (formula of 修正値, 超過率 over own staff). Not here: which cities are alike.
 */

/** A city's staff in one section, beside its population (部門の職員数と人口). */
export interface StaffedPopulation {
  readonly staff: number
  readonly population: number
}

const TEN_THOUSAND = 10_000

/** Staff per 10,000 residents (人口1万人当たり職員数). @returns undefined without residents. */
export const perTenThousand = (staff: number, population: number): number | undefined =>
  population > 0 ? (staff / population) * TEN_THOUSAND : undefined

/** People that a rate per 10,000 residents means for a population (自団体の人口での人数). */
export const atPopulation = (rate: number, population: number): number => (rate * population) / TEN_THOUSAND

/** 単純値: staff of all cities ÷ population of all cities × 10,000. @returns undefined without residents. */
export function simpleRate(cities: readonly StaffedPopulation[]): number | undefined {
  return perTenThousand(
    sum(cities, city => city.staff),
    sum(cities, city => city.population),
  )
}

/** 修正値: staff of all cities ÷ population of the cities that have staff × 10,000. @returns undefined where no city has staff. */
export function adjustedRate(cities: readonly StaffedPopulation[]): number | undefined {
  return simpleRate(cities.filter(city => city.staff > 0))
}

/** 超過数: own staff less the benchmark. A section left blank has no staff; without a benchmark there is no gap. */
export const gap = (own: number | undefined, benchmark: number | undefined): number | undefined =>
  benchmark === undefined ? undefined : (own ?? 0) - benchmark

/** 超過率: 超過数 ÷ own staff, as a ratio (−0.225 for ▲22.5 %). @returns undefined where the city has no staff of its own. */
export const gapRate = (own: number | undefined, benchmark: number | undefined): number | undefined =>
  own === undefined || own === 0 || benchmark === undefined ? undefined : (own - benchmark) / own

const sum = (cities: readonly StaffedPopulation[], of: (city: StaffedPopulation) => number): number =>
  cities.reduce((total, city) => total + of(city), 0)
