/**
 * The table of birth cohorts of the raise (定年引上げの学年の表): when each cohort retires and until when it may be re-employed, through the
 * compiled data of data/statute/retirement-age.yaml and the engine.
 *
 * Expected values are the table itself: retirement on the first 31 March on or after the limit in force (60 to R4, 61 R5–R6, 62 R7–R8, 63
 * R9–R10, 64 R11–R12, 65 from R13), re-employment from the next 1 April to the fiscal year of age 65 and not beyond R13.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import { simulate } from '../../src/engine/index.ts'
import { type MeasureTable, measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear, shortYear, yearsBetween } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import { yearOf } from '../support/city-words.ts'

/** birth year | turns 60 in | limit on leaving | retires at the end of | years as regular staff past 60 | years of re-employment */
const TABLE = `
1959 | R1 | 60 | R1 | - | R2-R6
1960 | R2 | 60 | R2 | - | R3-R7
1961 | R3 | 60 | R3 | - | R4-R8
1962 | R4 | 60 | R4 | - | R5-R9
1963 | R5 | 61 | R6 | R6-R6 | R7-R10
1964 | R6 | 62 | R8 | R7-R8 | R9-R11
1965 | R7 | 63 | R10 | R8-R10 | R11-R12
1966 | R8 | 64 | R12 | R9-R12 | R13-R13
1967 | R9 | 65 | R14 | R10-R14 | -
1968 | R10 | 65 | R15 | R11-R15 | -
1969 | R11 | 65 | R16 | R12-R16 | -
1970 | R12 | 65 | R17 | R13-R17 | -
`
const rows = TABLE.trim()
  .split('\n')
  .map(line => line.split(' | ') as [string, string, string, string, string, string])

/** One person of each cohort; everybody stays, and all who retire below 65 are re-employed full time. */
function project(born: string, from: string): MeasureTable {
  const words = {
    from,
    to: 'R18',
    staff: [{ born, people: 1 }],
    reemployment: { uptake: '100%', fullTimeShare: '100%' },
  }
  const { value } = compilePlan(aScenario(words), yearOf('R18'))
  if (value === undefined) throw new Error('the plan must compile')
  return measureTable(measure(simulate(value)))
}

/** The years on whose 1 April somebody of a cohort is in post, as `R6-R8`. */
function span(table: MeasureTable, name: string, from: string): string {
  const years = yearsBetween(yearOf(from), fiscalYear(yearOf('R18') + 1))
  const present = years.filter(year => table.breakdown('town', year, name, 'birthYear').size > 0).map(shortYear)
  return present.length === 0 ? '-' : `${present[0]}-${present.at(-1)}`
}

describe.each(rows)('whoever is born in fiscal year %s', (born, turns60, limit, retires, regular, reemployed) => {
  const from = Number(born) < 1962 ? turns60 : 'R3'
  const table = project(born, from)

  it(`turns 60 in ${turns60} and retires at ${limit} at the end of ${retires}`, () => {
    expect(Number(born) + 60).toBe(Number(yearOf(turns60)))
    const left = table.breakdown('town', yearOf(retires), 'separations', 'cause').get('mandatory-retirement')
    expect(left).toBe(1)
    expect(Number(yearOf(retires)) - Number(born)).toBe(Number(limit))
  })

  it(`is regular staff past 60 in ${regular} and may be re-employed in ${reemployed}`, () => {
    expect(span(table, 'after60.regular', from)).toBe(regular)
    expect(span(table, 'after60.reemployed', from)).toBe(reemployed)
  })
})

/** Cohorts present on 1 April of each year: regular staff past 60 | re-employable. The sum is always five. */
const STOCK = { R4: [0, 5], R5: [0, 5], R6: [1, 4], R7: [1, 4], R8: [2, 3], R9: [2, 3], R10: [3, 2], R11: [3, 2] }
const LATER = { R12: [4, 1], R13: [4, 1], R14: [5, 0], R15: [5, 0], R16: [5, 0] }

it.each(Object.entries({ ...STOCK, ...LATER }))(
  'on 1 April of %s the cohorts past 60 as regular staff and those re-employed are %j, together five',
  (label, [regular = 0, again = 0]) => {
    const words = {
      from: 'R4',
      to: 'R18',
      staff: [
        { born: '1962-1980', people: 3 },
        { born: '1957-1961', people: 3, type: 'reemployed-full-time' as const },
      ],
      reemployment: { uptake: '100%', fullTimeShare: '100%' },
    }
    const { value } = compilePlan(aScenario(words), yearOf('R18'))
    const table = measureTable(value === undefined ? [] : measure(simulate(value)))
    const cohorts = (name: string): number => table.breakdown('town', yearOf(label), name, 'birthYear').size
    expect([cohorts('after60.regular'), cohorts('after60.reemployed')]).toEqual([regular, again])
    expect(regular + again).toBe(5)
  },
)
