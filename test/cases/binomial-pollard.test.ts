/**
 * Expected values and variances of chance, from the textbooks: the exact answers reproduce them.
 *
 * One grade of fixed size, the survival of a cohort, a fixed size with known retirements, and the sales staff of the Markov example, who move between
 * four grades. There the probability of a grade after some years is worked out here from the printed matrix (the engine has no grades); what the
 * engine's counts add is the variance. A covariance is half of what the variance of two grades together exceeds the sum of their variances by. Not
 * replayed: the covariance 0 of two years' hires, which is what independence means.
 */
import { describe, expect, it } from 'vitest'
import { countMoments, type Group, openSeats, presence, seatEventMoments, strengthCounts } from '../../src/engine/index.ts'
import { readCase } from '../support/published-case.ts'

const rows = readCase('binomial-pollard/outputs.csv')
const printed = (example: string, key: string, year: number): number =>
  Number(rows.find(row => row.case_id === example && row.key === key && row.year === String(year))?.value)
const given = (example: string, key: string): number =>
  Number(readCase('binomial-pollard/inputs.csv').find(row => row.case_id === example && row.key === key)?.value)
/** Variances are printed, standard deviations computed; up to nine decimals are printed. */
const variance = (groups: readonly Group[]): number => countMoments(groups).sd ** 2

describe('400 posts, each given up with 5 % a year', () => {
  const every = Array.from({ length: 10 }, () => [given('fixed_size_one_grade', 'leave_probability')])
  const seats = openSeats({ leaving: every, entry: every.map(() => [1]) }, [given('fixed_size_one_grade', 'positions')])

  it.each([1, 2, 10])('hires of year %i are binomial: 20 on average, variance 19', year => {
    const hires = seatEventMoments(seats, every)[year - 1]
    expect(hires?.mean).toBeCloseTo(printed('fixed_size_one_grade', 'hires_mean', year), 9)
    expect((hires?.sd ?? 0) ** 2).toBeCloseTo(printed('fixed_size_one_grade', 'hires_variance', year), 9)
  })
})

describe('40 people, each staying with 99 % a year', () => {
  const stay = given('cohort_survival', 'annual_stay_probability')
  const present = presence(
    { joins: 0, ages: [1] },
    Array.from({ length: 20 }, () => [1 - stay]),
  )
  const strength = strengthCounts([{ people: given('cohort_survival', 'initial_persons'), present }])

  it.each([1, 5, 10, 20])('survivors after %i years are binomial', year => {
    const survivors = strength[year] ?? []
    expect(countMoments(survivors).mean).toBeCloseTo(printed('cohort_survival', 'survivors_mean', year), 9)
    expect(variance(survivors)).toBeCloseTo(printed('cohort_survival', 'survivors_variance', year), 9)
  })
})

describe('400 posts, ten known retirements, 2 % of the others', () => {
  it('hires are 10 + 390 × 0.02 = 17.8 on average, variance 7.644: what is known does not vary', () => {
    const retiring = given('fixed_size_with_mandatory', 'mandatory_leavers_known')
    const others = given('fixed_size_with_mandatory', 'positions') - retiring
    const leaving = [[given('fixed_size_with_mandatory', 'leave_probability_of_the_others'), 1]]
    const [hires] = seatEventMoments(openSeats({ leaving, entry: [[1, 0]] }, [others, retiring]), leaving)
    expect(hires?.mean).toBeCloseTo(printed('fixed_size_with_mandatory', 'hires_mean', 1), 9)
    expect((hires?.sd ?? 0) ** 2).toBeCloseTo(printed('fixed_size_with_mandatory', 'hires_variance', 1), 9)
  })
})

describe('the sales staff of four grades, without hires', () => {
  const matrix = readCase('markov-textbook/inputs.csv')
  const grades = matrix.map(row => row.row_state as string)
  const step = matrix.map(row => grades.map(to => Number(row[`to_${to}`])))
  /** Probability of each grade after a number of years, by grade of origin: the matrix to that power. */
  const after = (years: number): number[][] => {
    let now = grades.map((_, origin): number[] => grades.map((_, grade) => (grade === origin ? 1 : 0)))
    for (let year = 0; year < years; year += 1) {
      now = now.map(chances =>
        grades.map((_, to) => chances.reduce((sum, chance, from) => sum + chance * (step[from]?.[to] ?? 0), 0)),
      )
    }
    return now
  }
  /** Everybody is in one of the grades named, or not. */
  const inGrades = (year: number, ...named: readonly string[]): Group[] =>
    after(year).map((chances, origin) => ({
      people: Number(matrix[origin]?.initial_stock),
      probability: chances.reduce((sum, chance, grade) => (named.includes(grades[grade] as string) ? sum + chance : sum), 0),
    }))

  it.each([1, 2, 3])('after %i years every grade has the printed mean and variance', year => {
    for (const grade of grades) {
      expect(countMoments(inGrades(year, grade)).mean, grade).toBeCloseTo(printed('pollard_heneman', `mean_${grade}`, year), 9)
      expect(variance(inGrades(year, grade)), grade).toBeCloseTo(printed('pollard_heneman', `cov_${grade}_${grade}`, year), 8)
    }
  })

  it.each([1, 2, 3])('after %i years every two grades have the printed covariance', year => {
    grades.forEach((one, index) => {
      for (const other of grades.slice(index + 1)) {
        const apart = variance(inGrades(year, one)) + variance(inGrades(year, other))
        const covariance = (variance(inGrades(year, one, other)) - apart) / 2
        expect(covariance, `${one} and ${other}`).toBeCloseTo(printed('pollard_heneman', `cov_${one}_${other}`, year), 8)
      }
    })
  })
})
