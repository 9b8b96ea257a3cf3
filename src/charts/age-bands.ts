/**
 * Five-year age bands (年齢階級), as the city publishes them: ages on 1 April, so that no single age is shown.
 */

/** Lowest ages of the bands (年齢階級), ascending; the first also takes in everyone younger, the last everyone older. */
export const BAND_STARTS = [15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65] as const

/** The width of a band in years. */
export const BAND_YEARS = 5

/** The band as printed: ～19, 20～24, …, 65～. */
export const bandTitle = (index: number): string => {
  if (index === 0) return '～19'
  const from = BAND_STARTS[index] ?? 0
  return index === BAND_STARTS.length - 1 ? `${from}～` : `${from}～${from + BAND_YEARS - 1}`
}

/** People in each band, in the order of the bands. */
export function banded(people: ReadonlyMap<number, number>): readonly number[] {
  const counts = BAND_STARTS.map(() => 0)
  for (const [age, number] of people) {
    const above = BAND_STARTS.findIndex(start => start > age)
    const index = above < 0 ? BAND_STARTS.length - 1 : Math.max(0, above - 1)
    counts[index] = (counts[index] ?? 0) + number
  }
  return counts
}
