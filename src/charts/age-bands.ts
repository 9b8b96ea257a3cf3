/**
 * Five-year age bands (年齢階級), as the city publishes them: ages on 1 April, so that no single age is shown.
 */
import { AGE_BANDS } from '../measure/index.ts'

/** The width of a band in years. */
export const BAND_YEARS = 5

/** Lowest ages of the bands (年齢階級), ascending; the first also takes in everyone younger, the last everyone older. */
export const BAND_STARTS: readonly number[] = AGE_BANDS.map(({ from, to }, index) => (index === 0 ? to + 1 - BAND_YEARS : from))

/** The band as printed: ～19, 20～24, …, 65～. */
export const bandTitle = (index: number): string => {
  if (index === 0) return '～19'
  const from = BAND_STARTS[index] ?? 0
  return index === BAND_STARTS.length - 1 ? `${from}～` : `${from}～${from + BAND_YEARS - 1}`
}

/** People in each band, in the order of the bands. */
export const banded = (people: ReadonlyMap<number, number>): readonly number[] =>
  AGE_BANDS.map(({ from, to }) => [...people].reduce((sum, [age, number]) => (age >= from && age <= to ? sum + number : sum), 0))
