/**
 * The layout (指標の並び): all columns of a plan, in which every year of a run is read.
 *
 * The order of the groups is the order of the tidy rows. Not here: what a column means, see measure-row.ts, and how years are read, see year-reader.ts.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Kernel } from '../kernel/index.ts'
import { after60Columns } from './after60.ts'
import { ageColumns } from './ages.ts'
import { authorityColumns } from './authorities.ts'
import { cellFlowColumns } from './cell-flows.ts'
import { type Column, inOneForm } from './column.ts'
import { costColumns } from './cost.ts'
import { dxColumns } from './dx.ts'
import { DxHours, hoursOf } from './dx-hours.ts'
import { manpowerColumns } from './effective-manpower.ts'
import { flowColumns } from './flows.ts'
import { yearsOf } from './in-kernel.ts'
import { leaveColumns } from './leave.ts'
import { managerColumns } from './managers.ts'
import { offerColumns } from './offers.ts'
import { recruitmentColumns } from './recruitment.ts'
import { serviceColumns } from './service.ts'
import { cellColumns, strengthColumns } from './strength.ts'
import { type TotalSlots, totalSlots } from './totals.ts'
import { transferColumns } from './transfers.ts'
import { workColumns } from './working.ts'
import { workloadColumns } from './workload.ts'
import { YearReader } from './year-reader.ts'

/** All measures of a plan (指標の並び). */
export interface MeasureLayout {
  readonly plan: RunPlan
  readonly columns: readonly Column[]
  /** Who reads years in a kernel, each as many numbers as there are columns; what is not known is NaN. One kernel at a time. */
  readonly readIn: (kernel: Kernel) => YearReader
}

/** How many numbers a run of a plan has (値の数): columns × years. */
export const slotsOf = ({ plan, columns }: Pick<MeasureLayout, 'plan' | 'columns'>): number => columns.length * yearsOf(plan)

/** The totals among the numbers of a run (合計の位置). */
export const totalsIn = ({ plan, columns }: Pick<MeasureLayout, 'plan' | 'columns'>): TotalSlots =>
  totalSlots(columns, yearsOf(plan))

/** Which columns are numbers of people (人数の列): 1, otherwise 0. */
export const peopleIn = ({ columns }: Pick<MeasureLayout, 'columns'>): Uint8Array =>
  Uint8Array.from(columns, ({ unit }) => Number(unit === 'people'))

/**
 * The columns of a plan and how they are read (指標の並び).
 * @param runs the expected run also has what is only there to be balanced: flows by job family and department, of which nobody asks a band.
 */
export function measureLayout(plan: RunPlan, runs: 'expected' | 'sampled' = 'sampled'): MeasureLayout {
  const hours = new DxHours(plan)
  const groups = [
    strengthColumns(plan),
    ageColumns(plan),
    ...serviceColumns(plan),
    cellColumns(plan),
    ...authorityColumns(plan),
    recruitmentColumns(plan),
    ...offerColumns(plan),
    ...flowColumns(),
    ...leaveColumns(plan),
    ...workColumns(plan),
    after60Columns(plan),
    ...managerColumns(plan),
    ...(runs === 'expected' ? cellFlowColumns(plan) : []),
    ...transferColumns(plan),
    ...hoursOf(plan, hours),
    ...manpowerColumns(plan, hours),
    ...dxColumns(plan, hours),
    ...workloadColumns(plan, hours),
    ...costColumns(plan),
  ]
  return {
    plan,
    columns: groups.flatMap(group => group.columns.map(inOneForm)),
    readIn: kernel => new YearReader(kernel, plan, groups),
  }
}
