/** The model (F2): run plan → ledgers that always balance. Knows nothing of YAML. */

export type * from './after-60-plan.ts'
export type { AuthorityPlan } from './authority-plan.ts'
export { type Flows, JOINED, LEFT, MOVED } from './book-pages.ts'
export { Chance, expectedChance } from './chance.ts'
export { componentsOfGroups, firstReduced, sharesOfPay } from './cost/pay-table.ts'
export * from './cost/personnel-cost.ts'
export { fullPay, isReduced, type Payee, yearlyPay } from './cost/yearly-pay.ts'
export type { AllowancePlan, CostPlan } from './cost-plan.ts'
export type { AbsentWeights } from './counting.ts'
export { absentFactors } from './counting.ts'
export type { YearReaders } from './course.ts'
export { HOUR } from './dx-items.ts'
export type { DxRow, DxYear } from './dx-ledger.ts'
export * from './dx-plan.ts'
export { countDistribution, countMoments, type Group, type Moments } from './exact/counts.ts'
export { type ExactAnswer, exactAnswer } from './exact/from-plan.ts'
export type { Obstacle } from './exact/obstacles.ts'
export { type Cohort, type Joining, presence, strengthCounts } from './exact/presence.ts'
export {
  type ByYearAndAge,
  openSeats,
  type SeatChain,
  type SeatGroup,
  seatEventMoments,
  seatEvents,
  seatSums,
} from './exact/seats.ts'
export type { Exit } from './exit-book.ts'
export { InvariantError, UndefinedFormula } from './invariant-error.ts'
export { Lattice, MOST_GROUPS, REGULAR, typeIndex } from './lattice.ts'
export type { LeaveKindPlan, LeavePlan } from './leave-plan.ts'
export type { YearLedger } from './ledger.ts'
export { LedgerInKernel } from './ledger-in-kernel.ts'
export * from './manpower-plan.ts'
export { fteOfHeads, isHeldByRetired } from './posts-held.ts'
export { type PreparedPlan, prepare, prepareDrawn, prepareInRoom } from './prepare.ts'
export { moverWeight, rampShare } from './ramp.ts'
export * from './run-plan.ts'
export { project, projectPlan, simulate, type Trajectory } from './simulate.ts'
export { SIXTY } from './sixty.ts'
export { OLDEST, type Stock, StockTable } from './stock.ts'
export type { Transfer, TransferOutcome, TransferPlan } from './transfer.ts'
export type { TransformationYear } from './transformation-year.ts'
export { hiresOf, withoutRaise } from './without-raise.ts'
export type { SubstitutionPlan, WorkPlan } from './work-plan.ts'
export { type Into, type WrittenPart, WrittenPlan } from './written-plan.ts'
