/**
 * What the kernel does (計算核の呼出し): the functions of assembly/index.ts as TypeScript sees them.
 *
 * Structures are places in the memory, in bytes; 0 stands for none. What each does is said where it is written. `Kernel.settle` is to be called after
 * whatever may need memory: what is new, joins, is listed, gathered, or restored, and every step of the year.
 */

/** The place of a structure in the kernel's memory, in bytes (位置). */
export type Place = number

/** The kernel's functions. */
export interface KernelCalls {
  readonly allocate: (bytes: number) => Place
  readonly beginningOfFree: () => Place
  readonly takeBackFrom: (at: Place) => void

  readonly newTable: (lattice: Place, persons: number, births: number) => Place
  readonly addRow: (table: Place, row: Place, people: number) => void
  readonly removeFrom: (table: Place, at: number, people: number) => void
  readonly book: (table: Place, at: number, people: number) => void
  readonly compact: (table: Place) => void
  readonly clearFor: (table: Place, other: Place) => void
  readonly restore: (table: Place, from: Place) => void

  readonly strike: (table: Place, salt: number, limits: Place, turn: number) => number

  readonly turnTo: (pages: Place, cause: number) => void
  readonly bookFlow: (pages: Place, cell: number, people: number, net: number) => void
  readonly wipe: (pages: Place) => void

  readonly newSeatNumbers: (origin: number, jobFamilies: number, departments: number) => Place
  readonly newEntryAges: (count: number) => Place
  readonly newHiringPlan: (years: number, ages: number) => Place
  readonly newHiringPlaces: (jobFamilies: number, departments: number) => Place
  readonly settlePlaces: (places: Place) => void
  readonly newHiring: (run: Place, policies: number, years: number) => Place
  readonly newAhead: (hiring: Place, run: Place, start: Place, plans: Place) => Place
  readonly restartHiring: (hiring: Place, plans: Place) => void
  readonly countOpenings: (run: Place, year: number) => void
  readonly spreadEvenly: (into: Place, total: number, years: number) => void
  readonly lookAtStrength: (run: Place, order: number, numbers: Place, years: number) => void
  readonly lookAtLeavers: (run: Place, order: number, leavers: Place, years: number) => void

  readonly newRules: (jobFamilies: number, choiceAges: number, exceptions: number, postGroups: number) => Place
  readonly newYear: (rules: Place, causes: number, byAge: number) => Place
  readonly newAllowances: (first: number, jobFamilies: number, years: number, causes: number) => Place
  readonly likeAllowances: (other: Place, years: number) => Place
  readonly allowanceOf: (allowances: Place, leaver: Place) => number
  readonly newRun: (table: Place, exceptions: number, years: number, transfers: number) => Place
  readonly appointStandIns: (run: Place, concerned: Place, posts: number) => void
  readonly newExitList: () => Place
  readonly restartRun: (run: Place) => void
  readonly forgetAbsences: (run: Place) => void
  readonly newCourse: () => Place
  readonly project: (run: Place, course: Place) => void
  readonly takeSteps: (run: Place, steps: Place, count: number) => void

  readonly balances: (opening: Place, closing: Place, net: Place, cells: number) => number
  readonly newCount: (types: number, kinds: number, families: number, jobFamilies: number) => Place
  readonly countUnder: (table: Place, count: Place) => number

  readonly newDx: (items: number, cells: number, departments: number, years: number) => Place
  readonly newDxPlaces: (dx: Place, places: number) => void
  readonly newReallocation: (priorities: number, jobFamilies: number, years: number) => Place
  readonly newTransformation: (lattice: Place, dx: Place, reallocation: Place, years: number) => Place
  readonly remember: (transformation: Place, moverYears: number, hireYears: number) => void
  readonly newTransformationYear: (rows: number, departments: number, moverYears: number, hireYears: number) => Place
  readonly newPlannedTransfers: (count: number, years: number) => Place

  readonly newStock: (lattice: Place) => Place
  readonly takeStock: (table: Place, stock: Place, year: number) => void

  readonly newInPost: (lattice: Place, paying: number) => Place
  readonly countInPost: (inPost: Place, stock: Place) => void
  readonly newYearLedger: (lattice: Place, exceptions: number, substitutions: number) => Place
  readonly readYear: (readers: Place, row: Place) => void

  readonly newSample: (runs: number, width: number, percentiles: number, fewest: number) => Place
  readonly writeSpreads: (sample: Place, slot: number, firstPeople: boolean, secondPeople: boolean) => void
}
