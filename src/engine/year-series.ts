/**
 * Yearly series (年次系列) of a plan: one number a year, from the base year on.
 */

/** A value for every year of the plan, indexed by `fiscalYear − from`. */
export type YearSeries = readonly number[]
