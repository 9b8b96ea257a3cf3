/**
 * The names of cost measures (費用の指標), in yen of one fiscal year; present where pay is known.
 *
 * `cost.personnel` is 人件費 without the retirement allowance, in total and by component, `cost.total` with it. The two-year mean is that of
 * the year and the one before. `cost.fromRaise` is `cost.total` less that of the same scenario with the retirement age at its former value.
 * Comparisons add it and `cost.perEffectivePerson`.
 */

/** The name of a cost measure (費用の指標). */
export type CostMeasure =
  | 'cost.personnel'
  | 'cost.retirementAllowance'
  | 'cost.retirementAllowanceTwoYearMean'
  | 'cost.total'
  | 'cost.outsourcing'
  | 'cost.personnelRatio'
  | 'cost.fromRaise'
  | 'cost.perEffectivePerson'
