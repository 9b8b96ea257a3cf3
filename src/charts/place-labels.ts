/**
 * Placing labels (ラベルの配置): pushes labels apart along one direction until none overlaps, moving each as little as needed.
 *
 * Labels keep their order, so that each stays nearest to its line. Not here: where they are wanted, and how wide a text is.
 */

/** Where a label should stand, and how much room it takes, in pixels along one direction. */
interface WantedPlace {
  readonly at: number
  readonly size: number
}

/**
 * Spreads labels so that neighbours keep clear of each other and all stay between two limits, where there is room.
 * @returns the places (centres) in the order of the labels given.
 */
export function spreadLabels(wanted: readonly WantedPlace[], lowest: number, highest: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b)
  const places = wanted.map(label => label.at)
  const half = (index: number) => (wanted[index]?.size ?? 0) / 2
  let limit = lowest
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, limit + half(index))
    limit = (places[index] ?? 0) + half(index)
  }
  limit = highest
  for (const index of [...order].reverse()) {
    places[index] = Math.min(places[index] ?? 0, limit - half(index))
    limit = (places[index] ?? 0) - half(index)
  }
  return places
}

/**
 * Puts labels on as few rows as keep them from touching (段組み).
 * @returns the row of each label, 0 first.
 */
export function stackLabels(wanted: readonly WantedPlace[]): readonly number[] {
  const ends: number[] = []
  const rows = wanted.map(() => 0)
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b)
  for (const index of order) {
    const label = wanted[index] ?? { at: 0, size: 0 }
    let row = ends.findIndex(end => end <= label.at - label.size / 2)
    if (row < 0) row = ends.length
    ends[row] = label.at + label.size / 2
    rows[index] = row
  }
  return rows
}
