/**
 * The people in post on a 1 April (在職者), counted once for all measures that need them: by employment type, by absence, by job family and age
 * as the rule `actual` weighs them (現員), and what they are paid in full.
 *
 * The kernel counts them (kernel/assembly/in-post.ts), over the year before. Not here: what is made of the counts.
 */
import { firstReduced, fullPay, Lattice, OLDEST, type RunPlan, type Stock, StockTable } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../terms/index.ts'
import { actualWeights } from './column.ts'

/** How many ages a row of ages has. */
export const ROW = OLDEST + 1

/** How many fields of InPost in kernel/assembly/in-post.ts are read here, all of four bytes. */
const FIELDS = 7

const NONE = new Float64Array(0)

/** The people in post on one 1 April (在職者), in the engine's unit. */
export class PeopleInPost {
  /** How much a head counts under `actual`, by employment type. */
  readonly weights: Float64Array
  /** By employment type, over all job families. */
  byType = NONE
  /** By absence, over all employment types and job families. */
  byAbsence = NONE
  /** 現員 by job family and single age on 1 April, and a last row of all job families: index `row × ROW + age`. */
  actual = NONE
  /** People × full pay by employment type, and last that of regular staff whose pay is reduced; zeros where pay is not known. */
  paid = NONE
  /** Where they, and the stock that was counted last, stand in the kernel. */
  place: Place = 0
  stock: Place = 0
  private readonly plan: RunPlan

  constructor(plan: RunPlan) {
    this.plan = plan
    this.weights = Float64Array.from(actualWeights(plan))
  }

  /** Gives the people a place in a kernel (計算核への配置). @returns how those of a stock are counted there. */
  standIn(kernel: Kernel): (stock: Stock) => void {
    const { cost, jobFamilies } = this.plan
    const lattice = new Lattice(this.plan)
    const stocks = new StockTable(kernel, lattice)
    const place = kernel.call.newInPost(lattice.placeIn(kernel), Number(cost !== undefined))
    this.place = place
    kernel.settle()
    const [weights, , , pay, reducedFrom] = this.fieldsIn(kernel)
    kernel.float64.set(this.weights, weights >>> 3)
    jobFamilies.forEach((_, family) => {
      if (cost === undefined) return
      kernel.int32[(reducedFrom >>> 2) + family] = firstReduced(cost, family, ROW)
      for (let age = 0; age < ROW; age += 1) kernel.float64[(pay >>> 3) + family * ROW + age] = fullPay(cost, family, age)
    })
    kernel.keep(() => this.makeViews(kernel))
    return stock => {
      this.stock = stocks.placeOf(stock)
      kernel.call.countInPost(place, this.stock)
    }
  }

  private makeViews(kernel: Kernel): void {
    const [, byType, byAbsence, , , paid, actual] = this.fieldsIn(kernel)
    this.byType = kernel.view(Float64Array, byType, EMPLOYMENT_TYPES.length)
    this.byAbsence = kernel.view(Float64Array, byAbsence, ABSENCES.length)
    this.paid = kernel.view(Float64Array, paid, EMPLOYMENT_TYPES.length + 1)
    this.actual = kernel.view(Float64Array, actual, (this.plan.jobFamilies.length + 1) * ROW)
  }

  private fieldsIn(kernel: Kernel): Fields {
    return kernel.view(Int32Array, this.place, FIELDS) as unknown as Fields
  }
}

type Fields = readonly [
  weights: Place,
  byType: Place,
  byAbsence: Place,
  fullPay: Place,
  reducedFrom: Place,
  paid: Place,
  actual: Place,
]
