/** The model (F2): run plan → ledgers that always balance. Knows nothing of YAML. */

export { Chance, expectedChance } from './chance.ts'
export type { Flows, Transfers } from './flow-book.ts'
export { InvariantError, UndefinedFormula } from './invariant-error.ts'
export { Lattice, MOST_GROUPS, REGULAR, typeIndex } from './lattice.ts'
export type { LeaveFlows } from './leave-book.ts'
export type { LeaveKindPlan, LeavePlan } from './leave-plan.ts'
export { OLDEST, onLeave, type Stock, type YearLedger } from './ledger.ts'
export { SIXTY } from './policies/situation.ts'
export { type PreparedPlan, prepare } from './prepare.ts'
export * from './run-plan.ts'
export { project, simulate, type Trajectory } from './simulate.ts'
