/**
 * What the steps tell apart by number (区分の番号): employment types, absences, causes of flows, decisions of chance, policies of hiring.
 *
 * The numbers are those of terms/, engine/book-pages.ts, random/decisions.ts and engine/hiring-plan.ts; a test holds them together (test/kernel/kinds.test.ts).
 */

/** Employment types (任用形態); regular staff (正規) are the first, see table.ts. */
export const FIXED_TERM: i32 = 1
export const LEAVE_SUBSTITUTE: i32 = 2
export const REEMPLOYED_FULL_TIME: i32 = 3
export const REEMPLOYED_SHORT_TIME: i32 = 4
export const PART_TIME_BEFORE_RETIREMENT_AGE: i32 = 5

/** Absences (休業・休職); whoever works in full is the first. */
export const CHILDCARE_LEAVE: i32 = 1
export const PARTIAL_LEAVE: i32 = 3

/** Causes of separation (離職の事由), whose columns stand first in the flow book. */
export const MANDATORY_RETIREMENT: i32 = 0
export const AFTER_60: i32 = 4
export const TO_PART_TIME: i32 = 5
export const TERM_EXPIRY: i32 = 6

/** Causes of joining (任用の事由): their columns. */
export const REEMPLOYMENT: i32 = 7
export const FROM_REGULAR: i32 = 8
export const JOINED_AS_FIXED_TERM: i32 = 9
export const JOINED_AS_SUBSTITUTE: i32 = 10
export const RECRUITMENT: i32 = 11

/** Causes of moving (異動の事由): their columns. */
export const TRANSFERRED: i32 = 12
export const REALLOCATED: i32 = 13

/** Decisions of chance (偶然で決まること). */
export const LEAVING_AFTER_60: i32 = 5
export const CHOICE_AT_60: i32 = 6
export const MANAGERIAL_AGE_LIMIT: i32 = 7
export const OFFERED_REEMPLOYMENT: i32 = 8
export const FULL_TIME: i32 = 9
export const REEMPLOYED_LEAVING: i32 = 10
export const ENTRY_AGE: i32 = 11
export const TERM_RENEWAL: i32 = 13
export const YIELD: i32 = 18
export const TRANSFER: i32 = 19
export const TO_PARTIAL_LEAVE: i32 = 22
export const SHORT_TIME_AT_60: i32 = 23

/** Policies of hiring (採用方針); those that stand outside the kernel, but for the budget cap, have higher numbers. */
export const REPLACE_LEAVERS: i32 = 0
export const HOLD: i32 = 1
export const TWO_YEAR_AVERAGE: i32 = 2
export const LEVEL: i32 = 3
export const MOVING_AVERAGE: i32 = 4
export const AGE_BALANCE: i32 = 5
export const FIXED: i32 = 6
export const BUDGET_CAP: i32 = 7
