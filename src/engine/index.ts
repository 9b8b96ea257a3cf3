/** The model (F2): run plan → ledgers that always balance. Knows nothing of YAML. */

export { type Chance, expectedChance } from './chance.ts'
export * from './cost/personnel-cost.ts'
export { type Leaver, retirementAllowance } from './cost/retirement-allowance.ts'
export { fullPay, isReduced, type Payee, yearlyPay } from './cost/yearly-pay.ts'
export type { AllowancePlan, CostPlan } from './cost-plan.ts'
export { InvariantError, UndefinedFormula } from './invariant-error.ts'
export { Lattice, MOST_GROUPS, typeIndex } from './lattice.ts'
export { type Flows, OLDEST, type Stock, type YearLedger } from './ledger.ts'
export { SIXTY } from './policies/situation.ts'
export * from './run-plan.ts'
export { simulate, type Trajectory } from './simulate.ts'
