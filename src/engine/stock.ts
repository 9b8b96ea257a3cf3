/**
 * The stock on 1 April (現在員の集計), from the sums that a table of members keeps.
 *
 * It stands in the kernel, which takes it (kernel/assembly/stock.ts): the sums go on, and what is to be read of a year is copied.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES } from '../terms/index.ts'
import type { Lattice } from './lattice.ts'
import type { Members } from './members.ts'

/** Highest age on 1 April that a stock is broken down to; older members are booked there. */
export const OLDEST = 99

/** People in post on 1 April, after that day's hires (4月1日現在). */
export interface Stock {
  /** By cell. */
  readonly byCell: Float64Array
  /** By employment type and job family: index `type × job families + job family`. */
  readonly byGroup: Float64Array
  /** By employment type, job family and age on 1 April: index `(type × job families + job family) × (OLDEST + 1) + age`. */
  readonly byTypeFamilyAndAge: Float64Array
  /** By employment type, job family and absence: index `(type × job families + job family) × absences + absence`. */
  readonly byTypeFamilyAndAbsence: Float64Array
  /** Regular staff of 60 or more by absence. */
  readonly pastSixtyByAbsence: Float64Array
  /** People × completed years of service, by employment type and job family: index `type × job families + job family`. */
  readonly serviceYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  readonly managers: Float64Array
  /** The same by job family and age on 1 April: index `job family × (OLDEST + 1) + age`. */
  readonly managersByFamilyAndAge: Float64Array
  /** Regular staff of 60 or more, by department. */
  readonly pastSixtyByDepartment: Float64Array
  /** Two ages: nobody is younger than the first or older than the second (年齢の範囲). */
  readonly ageSpan: Int32Array
}

/** How many numbers each part of a stock has, in the order of the fields of Stock in kernel/assembly/stock.ts (現在員の長さ). */
const lengthsOf = ({
  size,
  jobFamilies,
  departments,
}: Pick<Lattice, 'size' | 'jobFamilies' | 'departments'>): readonly (readonly [keyof Stock, number])[] => {
  const groups = size / departments
  return [
    ['byCell', size],
    ['byGroup', groups],
    ['byTypeFamilyAndAge', groups * (OLDEST + 1)],
    ['byTypeFamilyAndAbsence', groups * ABSENCES.length],
    ['pastSixtyByAbsence', ABSENCES.length],
    ['serviceYears', groups],
    ['managers', jobFamilies],
    ['managersByFamilyAndAge', jobFamilies * (OLDEST + 1)],
    ['pastSixtyByDepartment', departments],
    ['ageSpan', 2],
  ]
}

const PARTS = lengthsOf({ size: 0, jobFamilies: 0, departments: 1 }).map(([name]) => name)

/** A stock of parts (現在員の組立て). All stocks are made here: whoever reads them reads objects of one form, which V8 compiles once. */
const stockOf = (part: (name: keyof Stock) => Float64Array | Int32Array): Stock =>
  ({
    byCell: part('byCell'),
    byGroup: part('byGroup'),
    byTypeFamilyAndAge: part('byTypeFamilyAndAge'),
    byTypeFamilyAndAbsence: part('byTypeFamilyAndAbsence'),
    pastSixtyByAbsence: part('pastSixtyByAbsence'),
    serviceYears: part('serviceYears'),
    managers: part('managers'),
    managersByFamilyAndAge: part('managersByFamilyAndAge'),
    pastSixtyByDepartment: part('pastSixtyByDepartment'),
    ageSpan: part('ageSpan'),
  }) as Stock

/** A stock with arrays of its own (現在員の写し). */
export const copyOfStock = (stock: Stock): Stock => stockOf(name => stock[name].slice())

const NOBODY = new Float64Array(0)

/** Where the stocks of tables stand (現在員の位置). */
const standing = new WeakMap<Stock, { readonly kernel: Kernel; readonly place: Place }>()

/** A stock that is written over year by year (現在員の作業域). */
export class StockTable {
  /** Nobody has been counted yet. */
  readonly stock: Stock
  readonly kernel: Kernel
  readonly place: Place

  constructor(kernel: Kernel, lattice: Lattice) {
    const lengths = lengthsOf(lattice)
    const stock: Record<keyof Stock, Float64Array | Int32Array> = stockOf(() => NOBODY)
    this.kernel = kernel
    this.place = kernel.call.newStock(lattice.placeIn(kernel))
    kernel.keep(() => {
      const fields = kernel.view(Int32Array, this.place, lengths.length)
      lengths.forEach(([name, length], field) => {
        stock[name] = kernel.view<Float64Array | Int32Array>(
          name === 'ageSpan' ? Int32Array : Float64Array,
          fields[field] as number,
          length,
        )
      })
    })
    kernel.settle()
    this.stock = stock as Stock
    standing.set(this.stock, this)
  }

  /** Where a stock stands in the kernel of this table (現在員の位置): its own place, or that of this table, into which it is copied. */
  placeOf(stock: Stock): Place {
    const where = standing.get(stock)
    if (where?.kernel === this.kernel) return where.place
    for (const name of PARTS) this.stock[name].set(stock[name])
    return this.place
  }

  /** Takes the stock on 1 April of a fiscal year (現在員の集計), over an earlier one. */
  take(members: Members, year: number): Stock {
    this.kernel.call.takeStock(members.table, this.place, year)
    return this.stock
  }
}
