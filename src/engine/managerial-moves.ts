/**
 * What happened to managerial posts (管理監督職の異動) on a 1 April: who left them, took them, or keeps them by exception.
 *
 * Not here: by which rules, see kernel/assembly/steps/managerial-posts.ts.
 */

/** What happened to managerial posts on a 1 April, in billionths of a person (管理監督職の異動). */
export interface ManagerialMoves {
  /** Managers at the age limit who left their posts (役職定年). */
  readonly steppedDown: number
  /** Appointed to posts that were free. */
  readonly appointed: number
  /** Those past the age limit who keep their posts for a year more, by exception of the plan (特例任用). */
  readonly kept: readonly number[]
}

/** No manager left or took a post (異動なし). */
export const noManagerialMoves: ManagerialMoves = { steppedDown: 0, appointed: 0, kept: [] }
