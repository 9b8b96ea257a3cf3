/**
 * The layout (指標の並び): all columns of a plan, and a year of a run read into one row of numbers.
 *
 * The order of the groups is the order of the tidy rows. Not here: what a column means, see measure-row.ts.
 */
import type { RunPlan, Stock, YearLedger } from '../engine/index.ts'
import type { Kernel } from '../kernel/index.ts'
import { after60Columns } from './after60.ts'
import { ageColumns } from './ages.ts'
import { authorityColumns } from './authorities.ts'
import { cellFlowColumns } from './cell-flows.ts'
import { type Column, type ColumnGroup, inOneForm, type KernelColumns, type Read, readerOf } from './column.ts'
import { costColumns } from './cost.ts'
import { dxColumns } from './dx.ts'
import { DxHours } from './dx-hours.ts'
import { manpowerColumns } from './effective-manpower.ts'
import { flowColumns } from './flows.ts'
import { Row } from './in-kernel.ts'
import { leaveColumns } from './leave.ts'
import { managerColumns } from './managers.ts'
import { offerColumns } from './offers.ts'
import { PeopleInPost } from './people-in-post.ts'
import { recruitmentColumns } from './recruitment.ts'
import { serviceColumns } from './service.ts'
import { cellColumns, strengthColumns } from './strength.ts'
import { transferColumns } from './transfers.ts'
import { workColumns } from './working.ts'
import { workloadColumns } from './workload.ts'

/** All measures of a plan (指標の並び). */
export interface MeasureLayout {
  readonly plan: RunPlan
  readonly columns: readonly Column[]
  /** Who reads years in a kernel into as many numbers as there are columns; what is not known is NaN. One kernel at a time. */
  readonly readIn: (kernel: Kernel) => YearReader
}

/** How many numbers a run of a plan has (値の数): columns × years. */
export const slotsOf = ({ plan, columns }: Pick<MeasureLayout, 'plan' | 'columns'>): number =>
  columns.length * (plan.to - plan.from + 2)

/** Which columns are numbers of people (人数の列): 1, otherwise 0. */
export const peopleIn = ({ columns }: Pick<MeasureLayout, 'columns'>): Uint8Array =>
  Uint8Array.from(columns, ({ unit }) => Number(unit === 'people'))

/**
 * The columns of a plan and how they are read (指標の並び).
 * @param runs the expected run also has what is only there to be balanced: flows by job family and department, of which nobody asks a band.
 */
export function measureLayout(plan: RunPlan, runs: 'expected' | 'sampled' = 'sampled'): MeasureLayout {
  const inPost = new PeopleInPost(plan)
  const hours = new DxHours(plan)
  const groups = [
    strengthColumns(plan, inPost),
    ageColumns(plan, inPost),
    serviceColumns(plan, inPost),
    cellColumns(plan, inPost),
    authorityColumns(plan, inPost),
    recruitmentColumns(plan),
    offerColumns(plan),
    ...flowColumns(plan),
    ...leaveColumns(plan),
    ...workColumns(plan, inPost),
    after60Columns(plan, inPost),
    managerColumns(plan, inPost),
    ...(runs === 'expected' ? [cellFlowColumns(plan)] : []),
    transferColumns(plan),
    ...manpowerColumns(plan, inPost, hours),
    ...dxColumns(plan, hours),
    ...workloadColumns(plan, inPost, hours),
    costColumns(plan, inPost),
  ]
  const columns = groups.flatMap(group => group.columns.map(inOneForm))
  return {
    plan,
    columns,
    readIn: kernel => {
      const takes = { people: inPost.standIn(kernel), hours: hours.standIn(kernel) }
      return new YearReader(kernel, groups, takes)
    },
  }
}

/** What is counted once for all measures of a year. */
interface Takes {
  readonly people: (stock: Stock) => void
  readonly hours: (ledger: YearLedger) => void
}

/** Reads years in a kernel (年度の読取り); a class, so that the runs of all plans call the same function, which V8 compiles once. */
export class YearReader {
  private readonly takes: Takes
  private readonly readers: readonly { readonly first: number; readonly read: Read }[]
  private readonly row: Row
  private readonly unknown: Float64Array

  constructor(kernel: Kernel, groups: readonly (ColumnGroup | KernelColumns)[], takes: Takes) {
    let next = 0
    this.readers = groups.map(group => {
      const first = next
      next += group.columns.length
      return { first, read: readerOf(group, kernel) }
    })
    this.takes = takes
    this.row = new Row(kernel, next)
    this.unknown = new Float64Array(next).fill(Number.NaN)
  }

  /** Reads a year of a run (1年度の読取り) into as many numbers as there are columns, from `at` on. @param plan that of the run. */
  read(ledger: YearLedger, into: Float64Array, at: number, plan: RunPlan): void {
    const { takes, readers } = this
    const { values } = this.row
    values.set(this.unknown)
    takes.people(ledger.stock)
    takes.hours(ledger)
    for (let index = 0; index < readers.length; index += 1) {
      const { first, read } = readers[index] as YearReader['readers'][number]
      read(ledger, values, first, plan)
    }
    into.set(values, at)
  }
}
