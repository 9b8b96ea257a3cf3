/**
 * 「60歳超」 in every counting rule and share (60歳以上): aged 60 or more on 1 April, that is past the fiscal year of turning 60.
 *
 * Not a rule of law but this program's reading of the counting rules; who leaves at which age is the retirement age's matter.
 */

/** The age on 1 April from which a member counts as past sixty (60歳以上). */
export const SIXTY = 60
