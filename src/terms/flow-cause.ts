/**
 * Causes of flows (異動事由): why somebody enters or leaves, each belonging to one direction.
 *
 * Separations of fiscal year t happen during t or on 31 March; inflows and recruitment join on 1 April. A change of
 * employment type is an exit from one type and an entry into another, recorded under the same cause on both sides.
 */

/** The causes of separation (離職の事由), in the order in which tables print them. */
export const SEPARATION_CAUSES = [
  'mandatory-retirement',
  'resignation',
  'early-retirement',
  'death',
  'after-60',
  'part-time-before-retirement-age',
  'term-expiry',
] as const

/** The causes of inflow other than recruitment (採用以外の増の事由). */
export const INFLOW_CAUSES = ['re-employment', 'part-time-before-retirement-age', 'fixed-term', 'leave-substitute'] as const

/** The causes of moving between job families or departments (異動の事由), which change no headcount. */
export const TRANSFER_CAUSES = ['transfer', 'reallocation'] as const

/** Why somebody leaves (離職の事由). */
export type SeparationCause = (typeof SEPARATION_CAUSES)[number]
/** Why somebody joins other than by recruitment (採用以外の増). */
export type InflowCause = (typeof INFLOW_CAUSES)[number]
/** Why somebody moves to another job family or department (異動の事由). */
export type TransferCause = (typeof TRANSFER_CAUSES)[number]
/** Every cause of a flow into or out of the staff (異動事由). */
export type FlowCause = SeparationCause | InflowCause | 'recruitment'

/** The causes (異動事由) as printed. */
export const FLOW_CAUSE_TITLES: Readonly<Record<FlowCause, string>> = {
  'mandatory-retirement': '定年退職',
  resignation: '普通退職',
  'early-retirement': '勧奨・早期退職',
  death: '死亡',
  'after-60': '60歳以後の退職',
  'part-time-before-retirement-age': '定年前再任用短時間への移行',
  'term-expiry': '任期満了',
  're-employment': '暫定再任用',
  'fixed-term': '任期付採用',
  'leave-substitute': '育休代替任用',
  recruitment: '採用',
}

/** The causes of moving (異動の事由) as printed. */
export const TRANSFER_CAUSE_TITLES: Readonly<Record<TransferCause, string>> = {
  transfer: '職種・部門間の異動',
  reallocation: '配置転換',
}
