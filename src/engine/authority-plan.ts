/**
 * Appointing authorities as the measures count them (任命権者): which departments belong to which, under the rule of 条例定数.
 *
 * No step looks at them: an authority's quota is a ceiling that is compared, not a decision.
 */

/** Appointing authorities of a plan (任命権者). */
export interface AuthorityPlan {
  /** Index into `countingRules`: the rule of 条例定数. */
  readonly rule: number
  /** Groups of authorities that the departments tell apart; `departments` are indices. Groups without a department are left out. */
  readonly groups: readonly { readonly id: string; readonly departments: readonly number[] }[]
}
