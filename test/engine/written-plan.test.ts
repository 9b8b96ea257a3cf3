/**
 * What is written of a plan follows its series: the same part is copied and computed again, another part is written afresh, and a part that does not vary is left alone.
 */
import { expect, it } from 'vitest'
import { newConditions } from '../../src/engine/conditions.ts'
import { prepare, prepareDrawn, type RunPlan, type WrittenPart, WrittenPlan } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { aPlan } from '../support/a-plan.ts'

const plan = aPlan({ from: 2022, to: 2024 })
/** A plan whose part `after60` is another object, with a series of its own that may be written over. */
const drawnWith = (leaving: number[]): RunPlan => ({ ...plan, after60: { ...plan.after60, leaving } })

/** Room for some numbers, all of which are 9. */
function room(count: number): { readonly kernel: Kernel; readonly place: number; readonly numbers: Float64Array } {
  const kernel = new Kernel()
  const place = kernel.call.allocate(count * Float64Array.BYTES_PER_ELEMENT)
  kernel.settle()
  return { kernel, place, numbers: kernel.view(Float64Array, place, count).fill(9) }
}

it('a series is copied from any of its numbers on, at any distance, times a factor; where it says nothing, something else stands', () => {
  const { kernel, place, numbers } = room(7)
  const drawn = drawnWith([1, 2, 3])
  new WrittenPlan(kernel, drawn, plan).write('after60', ({ leaving }, part) => {
    part.copy(leaving, { place, count: 3, stride: 2, first: 1, otherwise: 0.5, factor: 10 })
    part.copy(undefined, { place: place + 8, count: 1 })
  })
  expect([...numbers]).toEqual([20, Number.NaN, 30, 9, 0.5, 9, 9])
})

it('known, drawn and drawn again, in any order: copies first, then what is computed from them', () => {
  const { kernel, place, numbers } = room(2)
  const written = new WrittenPlan(kernel, plan)
  let times = 0
  const double = (): void => {
    times += 1
    numbers[1] = (numbers[1] as number) + (numbers[0] as number)
  }
  const write = ({ leaving }: RunPlan['after60'], part: WrittenPart): void => {
    part.copy(leaving, { place, count: 2 })
    part.compute(double)
  }
  written.write('after60', write)
  const [known] = plan.after60.leaving as [number]
  const [one, other] = [drawnWith([1, 2]), drawnWith([5, 6])]
  const stands = (of: RunPlan): number[] => {
    written.follow(of)
    return [...numbers]
  }
  expect(stands(plan)).toEqual([known, known + known])
  expect(times).toBe(1)
  expect(stands(one)).toEqual([1, 3])
  Object.assign(one.after60.leaving, [3, 4])
  expect(stands(one)).toEqual([3, 7])
  expect(stands(other)).toEqual([5, 11])
  expect(stands(plan)).toEqual([known, known + known])
  expect(stands(one)).toEqual([3, 7])
  // Nothing that was noted of another part is done again, and nothing of a part that is known and stands there.
  expect(times).toBe(6)
  stands(one)
  expect(times).toBe(7)
  stands(plan)
  expect(stands(plan)).toEqual([known, known + known])
  expect(times).toBe(8)
})

it('the years of conditions stand at equal distances, over which series are copied', () => {
  const { kernel, conditions } = prepare(plan)
  const { years } = conditions
  expect(years.length).toBeGreaterThan(2)
  const distances = years.slice(1).map((place, index) => place - (years[index] as number))
  expect(new Set(distances).size).toBe(1)
  // The share that leaves is the first number of a year.
  expect(years.map(place => kernel.float64[place >>> 3])).toEqual(plan.after60.leaving.slice(0, years.length))
})

it('what cohorts have answered stands over the shares that are drawn for their groups', () => {
  const series = (share: number): number[] => new Array<number>(12).fill(share)
  const own = { stay: series(0.5), partialLeave: series(0.125), partTime: series(0.25) }
  const choices = {
    groups: [own, own],
    // Those born 1963 are 60 in 2023.
    surveys: [{ birthYear: 1963, stay: 1, partialLeave: 0, partTime: 0 }],
    leaving: [[[]]],
    partialLeaveHours: series(0.5),
  }
  const known = prepare(plan)
  const drawn: RunPlan = { ...plan, after60: { ...plan.after60, choices } }
  let before = prepareDrawn(drawn, known)
  const choicesIn = (): number[][] =>
    before.conditions.years.slice(0, 3).map(place => {
      const at = before.kernel.int32[(place >>> 2) + 2 * 7 + 8] as number
      return [...before.kernel.view(Float64Array, at, 6)]
    })
  const twice = (...shares: number[]): number[] => [...shares, ...shares]
  expect(choicesIn()).toEqual([twice(0.5, 0.125, 0.25), twice(1, 0, 0), twice(0.5, 0.125, 0.25)])
  own.stay.fill(0.25)
  before = prepareDrawn(drawn, known, before)
  expect(choicesIn()).toEqual([twice(0.25, 0.125, 0.25), twice(1, 0, 0), twice(0.25, 0.125, 0.25)])
})

it('conditions are written for a plan of no year', () => {
  const kernel = new Kernel()
  const { years } = newConditions(new WrittenPlan(kernel, plan), {
    plan: { ...plan, retirementAge: [[]] },
    rates: [],
    staying: [],
  })
  expect(years).toEqual([])
})
