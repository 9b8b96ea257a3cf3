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

  readonly newPlaces: (count: number) => Place
  readonly seatByNeed: (table: Place, places: Place, seats: Place, total: number) => void
  readonly newSeatNumbers: (origin: number, jobFamilies: number, departments: number) => Place
  readonly numberSeats: (seats: Place, numbers: Place) => void
  readonly newEntryAges: (count: number) => Place
  readonly drawBirthYears: (seats: Place, first: number, entry: Place, salt: number) => void
  readonly recruitPersons: (table: Place, pages: Place, seats: Place) => void
  readonly recruitGroups: (table: Place, pages: Place, seats: Place, entry: Place) => void

  readonly gather: (from: Place, into: Place, managersApart: number) => void

  readonly newRules: (jobFamilies: number, choiceAges: number, exceptions: number, postGroups: number) => Place
  readonly newYear: (rules: Place, causes: number, byAge: number) => Place
  readonly newAllowances: (first: number, jobFamilies: number, years: number, causes: number) => Place
  readonly allowanceOf: (allowances: Place, leaver: Place) => number
  readonly newRun: (table: Place, exceptions: number, years: number) => Place
  readonly carryOver: (from: Place, into: Place) => void
  readonly appointStandIns: (run: Place, concerned: Place, posts: number) => void
  readonly newExitList: () => Place
  readonly restartRun: (run: Place) => void
  readonly forgetAbsences: (run: Place) => void
  readonly takeSteps: (run: Place, steps: Place, count: number) => void

  readonly balances: (opening: Place, closing: Place, net: Place, cells: number) => number
  readonly newCount: (types: number, kinds: number, families: number, jobFamilies: number) => Place
  readonly countUnder: (table: Place, count: Place) => number

  readonly newDx: (items: number, cells: number, departments: number, years: number) => Place
  readonly newDxPlaces: (dx: Place, places: number) => void
  readonly addHours: (dx: Place, at: number) => void

  readonly newStock: (lattice: Place) => Place
  readonly takeStock: (table: Place, stock: Place, year: number) => void

  readonly newInPost: (lattice: Place, paying: number) => Place
  readonly countInPost: (inPost: Place, stock: Place) => void
  readonly newYearLedger: (lattice: Place, exceptions: number, substitutions: number) => Place
  readonly readYear: (readers: Place, row: Place) => void
  readonly readManpower: (inPost: Place, stock: Place, manpower: Place, into: Place) => void
  readonly readDx: (dx: Place, into: Place) => void
  readonly readWorkload: (inPost: Place, stock: Place, demands: Place, into: Place) => void

  readonly newSample: (runs: number, width: number, percentiles: number, fewest: number) => Place
  readonly writeSpreads: (sample: Place, slot: number, firstPeople: boolean, secondPeople: boolean) => void
}
