/**
 * Breakdowns in the result file (内訳), for all parts of the document.
 */

/** People by item (内訳): employment type, job family, department, age on 1 April, or cause. */
export type Breakdown = Readonly<Record<string, number>>
