/**
 * The lattice (区分): every combination of employment type, job family and department, and its dense index.
 *
 * Birth year is not part of a cell: flows are booked per cell, stocks additionally by age.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES, type EmploymentType } from '../terms/index.ts'
import type { RunPlan } from './run-plan.ts'

const TYPE_INDEX: Readonly<Record<EmploymentType, number>> = Object.fromEntries(
  EMPLOYMENT_TYPES.map((type, index) => [type, index]),
) as Record<EmploymentType, number>

/** Index of an employment type (任用形態) in {@link EMPLOYMENT_TYPES}. */
export const typeIndex = (type: EmploymentType): number => TYPE_INDEX[type]

/** Index of regular staff (正規). */
export const REGULAR = typeIndex('regular')

/** How many job families, and how many departments, a plan may have at most. */
export const MOST_GROUPS = 1000

/** Cell ↔ index (区分と添字). */
export class Lattice {
  readonly jobFamilies: number
  readonly departments: number
  /** Number of cells. */
  readonly size: number

  constructor(plan: Pick<RunPlan, 'jobFamilies' | 'departments'>) {
    this.jobFamilies = plan.jobFamilies.length
    this.departments = plan.departments.length
    this.size = EMPLOYMENT_TYPES.length * this.jobFamilies * this.departments
  }

  /** Index of a cell. */
  index(type: number, jobFamily: number, department: number): number {
    return (type * this.jobFamilies + jobFamily) * this.departments + department
  }

  jobFamilyOf(cell: number): number {
    return Math.floor(cell / this.departments) % this.jobFamilies
  }

  /** Writes into a kernel how much is told apart, for tables that are made there. @returns its place. */
  placeIn(kernel: Kernel): Place {
    const place = kernel.call.allocate(4 * Int32Array.BYTES_PER_ELEMENT)
    kernel.settle()
    kernel.int32.set([EMPLOYMENT_TYPES.length, this.jobFamilies, this.departments, ABSENCES.length], place >>> 2)
    return place
  }
}
