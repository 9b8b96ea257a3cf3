/**
 * Whom the kernel asks for what it cannot reckon itself (問い合わせ): steps and formulas that stand in TypeScript.
 *
 * Who answers, and with what: `Kernel.host` in kernel/kernel.ts. An error that is thrown there leaves the kernel where it is; whatever it had begun, the next
 * run lets go (run.ts). While it answers tables may grow: columns are to be read anew.
 */

/** @param what one of the numbers below. @param first up to three numbers more; what they say stands beside each. */
export declare function host(what: i32, first: f64, second: f64, third: f64): f64

// The questions, in the order of QUESTIONS in kernel/questions.ts; a test holds them together. `ahead`: 1 in a forecast, 0 in the run.
/** (step, year, ahead) A step of the year that stands outside. */
export const TAKE_STEP: i32 = 0
/** (year) A forecast begins before the hires of this 1 April: whatever stands outside is to be copied. */
export const BEGIN_FORECAST: i32 = 1
/** (policy, year, leavers) The target of a 1 April that a formula gives. */
export const TARGET: i32 = 2
/** (policy, year, leavers) The hires of a policy that stands outside. */
export const HIRES: i32 = 3
/** (policy, year, ahead) People who are lately back from leave and not counted yet; regular posts given up that count as filled. */
export const BACK_FROM_LEAVE: i32 = 4
export const POSTS_GIVEN_UP: i32 = 5
/** (hires) More hires on one day than there may be: an error. */
export const TOO_MANY_HIRES: i32 = 6
/** (year) A forecast goes beyond the conditions of the plan: an error. */
export const BEYOND_CONDITIONS: i32 = 7
/** (year) A year has begun, or is over: whoever is told of every year is. */
export const YEAR_OPENS: i32 = 8
export const YEAR_CLOSES: i32 = 9
/** (year) People are not conserved from the 1 April before to that of this year: an error. */
export const UNBALANCED: i32 = 10
/** (year) People are not as many on the closing 1 April as the sums say: an error. */
export const MISCOUNTED: i32 = 11
