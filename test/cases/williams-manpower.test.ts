/**
 * Manpower planning (H. P. Williams, Model Building in Mathematical Programming, example 5): the printed plan with fewest layoffs, replayed.
 *
 * Three grades over three years; a newcomer's wastage is higher in the first year. The engine moves nobody from one grade to another and
 * knows no layoff, so each grade is a workforce of its own: retraining and downgrading enter as recruits of a run of their own (with fixed
 * numbers runs add up), and whoever is laid off, retrained or downgraded leaves at the year's end as 早期退職. What the engine does itself
 * is the wastage by age and year, the order wastage → year's end → hires, and the balance of three years.
 * Not here: finding the plan. The optimum is not unique; costs, part-time and overmanning are not people flows.
 */
import { describe, expect, it } from 'vitest'
import { aPlan, regulars } from '../support/a-plan.ts'
import { readCase, readKeys, replay } from '../support/published-case.ts'

/** Hires are whole people and the plan is printed to the tenth: ten people stand for each. */
const SCALE = 10
const FROM = 2021
/** Ages tell how people came: recruited from outside, with a first year of their own, or moved from another grade. */
const HIRED_AT = 20
const MOVED_AT = 40

const inputs = readCase('williams-manpower/inputs.csv')
const printed = readCase('williams-manpower/outputs.csv')
const YEARS = [0, 1, 2]
const GRADES = ['unskilled', 'semiskilled', 'skilled'] as const
type Grade = (typeof GRADES)[number]

const input = (type: string, skill: string, year = ''): number =>
  Number(inputs.find(row => row.record_type === type && row.skill === skill && (year === '' || row.year === year))?.value)

/** A column of the printed plan for the three years of a grade; nobody where there is no such grade. */
function planned(skill: string | undefined, name: string): number[] {
  return YEARS.map(year =>
    skill === undefined ? 0 : Number(printed.find(row => row.skill === skill && row.year === `${year + 1}`)?.[name]),
  )
}
const below = (grade: Grade): Grade | undefined => GRADES[GRADES.indexOf(grade) - 1]
const above = (grade: Grade): Grade | undefined => GRADES[GRADES.indexOf(grade) + 1]
const plus = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((number, year) => number + (other[year] as number))

/** Who leaves the grade at each year's end, as printed: laid off, retrained upwards, downgraded. */
const leaving = (grade: Grade): number[] =>
  plus(plus(planned(grade, 'layoffs'), planned(grade, 'retrained_up')), planned(grade, 'downgraded'))

/** Who comes down from the grade above at each year's end: half of those downgraded stay. */
const comingDown = (grade: Grade): number[] =>
  planned(above(grade), 'downgraded').map(people => people * (1 - input('downgrade_leave_share', '')))

interface Way {
  readonly start: number
  readonly byYear: readonly number[]
  readonly age: number
}
interface YearEnds {
  /** People in the grade on 31 March. */
  readonly end: number[]
  /** Who left on that day. */
  readonly gone: number[]
  /** Who left during the year. */
  readonly wastage: number[]
}

/** One way into a grade as a run: people at the start, and the given number at the given age on 1 April of each year. */
function arriving(grade: Grade, { start, byYear, age }: Way): YearEnds {
  const rate = (at: number): number => input(at === HIRED_AT ? 'wastage_first_year' : 'wastage_later', grade)
  const plan = aPlan({
    from: FROM,
    to: FROM + 3,
    opening: start === 0 ? [] : [regulars(FROM - MOVED_AT - 1, start * SCALE)],
    resignation: (at, year) => (year === FROM ? 0 : rate(at)),
    retirementAge: () => 60,
    policy: { policy: 'fixed', hires: [0, ...byYear.map(people => people * SCALE), 0] },
    entryAges: [{ age, share: 1 }],
  })
  const out = leaving(grade)
  const remaining = planned(grade, 'workforce').map((people, year) => people - (comingDown(grade)[year] as number))
  // The same share of everybody, however they came: at the year’s end the first-year wastage lies behind them.
  const shares = out.map((people, year) => people / (people + (remaining[year] as number)))
  const rates = [0, ...shares, 0].map(share => [new Array<number>(100).fill(share)])
  const run = replay({ ...plan, separations: [...plan.separations, { cause: 'early-retirement', rates }] })
  const hires = run.series('recruitment.filled').map(Number)
  const strength = run.series('strength.actual').map(Number)
  const left = (cause: string): number[] => YEARS.map(year => Number(run.causes('separations', cause)[year + 1]) / SCALE)
  return {
    // The year ends on 31 March, before the hires of the next day.
    end: YEARS.map(year => ((strength[year + 2] as number) - (hires[year + 2] as number)) / SCALE),
    gone: left('early-retirement'),
    wastage: left('resignation'),
  }
}

/** A grade over the three years: who was there and is hired, and who moves in. Who comes down joins on the day after the year's end. */
function workforce(grade: Grade): Omit<YearEnds, 'wastage'> {
  const down = comingDown(grade)
  const moved = plus(planned(below(grade), 'retrained_up'), [0, ...down.slice(0, -1)])
  const stayers = arriving(grade, { start: input('initial', grade), byYear: planned(grade, 'hires'), age: HIRED_AT })
  const movers = arriving(grade, { start: 0, byYear: moved, age: MOVED_AT })
  return { end: plus(plus(stayers.end, movers.end), down), gone: plus(stayers.gone, movers.gone) }
}

const tenths = (values: readonly number[]): string[] => values.map(value => value.toFixed(1))

describe.each(GRADES)('%s', grade => {
  const replayed = workforce(grade)

  it('the workforce of each year is the printed one, to the tenth it is printed with', () => {
    expect(tenths(replayed.end)).toEqual(tenths(planned(grade, 'workforce')))
  })

  it('it meets the demand with what is printed as overmanning and half of the part-time staff', () => {
    const needed = YEARS.map(year => input('demand', grade, `${year + 1}`))
    const halved = planned(grade, 'part_time').map(people => people * input('parttime_productivity', ''))
    expect(tenths(replayed.end)).toEqual(tenths(plus(plus(needed, planned(grade, 'overmanning')), halved)))
  })
})

it('of 649.3 semi-skilled recruits of year 2 a fifth, 129.86, leave within the year; of 200 retrained a twentieth, 10', () => {
  const recruits = arriving('semiskilled', { start: 0, byYear: planned('semiskilled', 'hires'), age: HIRED_AT })
  const retrained = arriving('semiskilled', { start: 0, byYear: [0, 200, 0], age: MOVED_AT })
  expect(recruits.wastage[1]).toBeCloseTo(129.86, 9)
  expect(retrained.wastage[1]).toBe(10)
})

it('who leaves the unskilled grade at the years’ ends, less the 600 retrained, are the 841.8 layoffs of the optimum', () => {
  const gone = workforce('unskilled').gone.reduce((sum, people) => sum + people, 0)
  const { min_layoffs } = readKeys('williams-manpower/outputs_totals.csv')
  expect((gone - 600).toFixed(1)).toBe((min_layoffs as number).toFixed(1))
})
