/**
 * The peer cities against the own one (近隣の類似団体との比較): ratios, means as the source takes them, and staff per 10,000 residents.
 *
 * The source's mean of cities neither allows for population nor leaves the own city out, so the other cities are also taken together per
 * 10,000 residents and brought to the own population. Source: the council paper, 別添５. Not here: the wording.
 */
import { atPopulation, perTenThousand, simpleRate } from '../../measure/index.ts'
import type { PeerSection, Peers } from '../../scenario/index.ts'
import type { CityComparison, PeerComparison, PeerSectionComparison, PrintedSlip } from './benchmark-comparison.ts'

/** Compares the cities (市の比較); undefined where the own city is not among them or stands alone. */
export function comparePeers(peers: Peers): PeerComparison | undefined {
  const own = peers.cities.find(({ id }) => id === peers.own)
  const others = peers.cities.filter(({ id }) => id !== peers.own)
  const rate = simpleRate(others)
  if (own === undefined || rate === undefined) return undefined
  const people = atPopulation(rate, own.population)
  return {
    fiscalYear: peers.fiscalYear,
    cities: ranked(peers),
    sections: peers.sections.map(section => sectionOf(section, peers)),
    others: {
      count: others.length,
      staff: others.reduce((sum, { staff }) => sum + staff, 0),
      population: others.reduce((sum, { population }) => sum + population, 0),
      perTenThousand: rate,
      people,
      gap: own.staff - people,
    },
  }
}

/** The cities in their order, each with its rank by staff per 10,000 residents; equal ones share a rank. */
function ranked({ cities, own }: Peers): readonly CityComparison[] {
  const rates = cities.map(({ staff, population }) => perTenThousand(staff, population) ?? 0)
  return cities.map((city, index) => {
    const rate = rates[index] as number
    return { ...city, isOwn: city.id === own, perTenThousand: rate, rank: 1 + rates.filter(other => other > rate).length }
  })
}

function sectionOf({ section, values, printedMean, printedDifference }: PeerSection, { own }: Peers): PeerSectionComparison {
  const entries = Object.entries(values)
  const mine = values[own] ?? 0
  const mean = entries.reduce((sum, [, value]) => sum + value, 0) / entries.length
  return {
    section,
    values,
    ratios: mine === 0 ? {} : Object.fromEntries(entries.map(([id, value]) => [id, value / mine])),
    mean,
    difference: mine - mean,
    ...(printedMean === undefined ? {} : { printedMean }),
    ...(printedDifference === undefined ? {} : { printedDifference }),
  }
}

/** Printed means that are not the mean of the cities rounded to whole people (印刷された平均の誤り), and the differences that follow. */
export function peerSlips(sections: readonly PeerSectionComparison[]): readonly PrintedSlip[] {
  return sections.flatMap(({ section, mean, difference, printedMean, printedDifference }) => {
    if (printedMean === undefined || printedMean === Math.floor(mean + 0.5)) return []
    const slip = { table: 'peers', section } as const
    return [
      { ...slip, figure: 'mean', printed: printedMean, computed: mean },
      ...(printedDifference === undefined
        ? []
        : [{ ...slip, figure: 'difference' as const, printed: printedDifference, computed: difference }]),
    ]
  })
}
