/**
 * What the kernel does (計算核の呼出し): the functions of assembly/index.ts as TypeScript sees them.
 *
 * Structures are places in the memory, in bytes; 0 stands for none. What each does is said where it is written. `Kernel.settle` is to be called after
 * whatever may need memory: what is new, joins, leaves by shares, is listed, gathered, thinned out, counted as candidates, or restored.
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
  readonly makeListRoom: (list: Place, rows: number) => void
  readonly joinRows: (table: Place, pages: Place, list: Place) => void
  readonly removeFrom: (table: Place, at: number, people: number) => void
  readonly book: (table: Place, at: number, people: number) => void
  readonly compact: (table: Place) => void
  readonly clearFor: (table: Place, other: Place) => void
  readonly restore: (table: Place, from: Place) => void

  readonly strike: (table: Place, salt: number, limits: Place, turn: number) => number
  readonly noteEverybody: (table: Place, from: number, end: number) => number
  readonly noteRegular: (table: Place, from: number, end: number) => number
  readonly noteOthers: (table: Place, from: number, end: number) => number
  readonly noteManagers: (table: Place, from: number, end: number) => number

  readonly bookFlow: (pages: Place, cell: number, people: number, net: number) => void
  readonly add: (pages: Place, at: number, amount: number) => void
  readonly wipe: (pages: Place) => void
  readonly depart: (table: Place, pages: Place, at: number, people: number) => void
  readonly departNoted: (table: Place, pages: Place, found: number) => void
  readonly departShares: (table: Place, pages: Place, rates: Place, turn: number) => number
  readonly departedShares: (table: Place) => Place

  readonly newPlaces: (count: number) => Place
  readonly seatByNeed: (table: Place, places: Place, seats: Place, total: number) => void
  readonly numberSeats: (seats: Place, numbers: Place) => void
  readonly newEntryAges: (count: number) => Place
  readonly drawBirthYears: (seats: Place, first: number, entry: Place, salt: number) => void
  readonly recruitPersons: (table: Place, pages: Place, seats: Place) => void
  readonly recruitGroups: (table: Place, pages: Place, seats: Place, entry: Place) => void

  readonly gather: (from: Place, into: Place, managersApart: number) => void
  readonly thin: (table: Place, staying: Place, year: number) => void

  readonly countCandidates: (table: Place, candidates: Place) => void
  readonly largest: (table: Place, candidates: Place) => number
  readonly candidatesIn: (candidates: Place, group: number) => number
  readonly takeCandidates: (table: Place, candidates: Place, group: number, people: number) => void
  readonly appointPersons: (table: Place, candidates: Place, posts: number) => number
  readonly noteCandidates: (table: Place, candidates: Place, group: number) => number

  readonly newStock: (lattice: Place) => Place
  readonly takeStock: (table: Place, stock: Place, year: number) => void

  readonly newInPost: (lattice: Place, paying: number) => Place
  readonly countInPost: (inPost: Place, stock: Place) => void
  readonly readStrength: (inPost: Place, stock: Place, rules: Place, into: Place) => void
  readonly readAges: (inPost: Place, stock: Place, ranges: Place, into: Place) => void
  readonly readCells: (inPost: Place, stock: Place, into: Place) => void
  readonly countByAuthority: (inPost: Place, stock: Place, authorities: Place) => void
  readonly readManagers: (inPost: Place, stock: Place, ages: Place, into: Place) => void
  readonly readCohorts: (inPost: Place, stock: Place, cohorts: Place, into: Place) => void
  readonly readService: (inPost: Place, stock: Place, into: Place) => void
  readonly readWorking: (inPost: Place, working: Place, into: Place) => void
  readonly readManpower: (inPost: Place, stock: Place, manpower: Place, into: Place) => void
  readonly readDx: (dx: Place, into: Place) => void
  readonly readWorkload: (inPost: Place, stock: Place, demands: Place, into: Place) => void

  readonly newSample: (runs: number, width: number, percentiles: number, fewest: number) => Place
  readonly writeSpreads: (sample: Place, slot: number, firstPeople: boolean, secondPeople: boolean) => void
}
