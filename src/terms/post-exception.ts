/**
 * The exceptions to the age limit of managerial posts (特例任用): why somebody past the limit keeps such a post for a year more.
 *
 * Source: 地方公務員法 第28条の5. Not here: how many do, which is an assumption.
 */

/** The exceptions (特例任用), in the order of the Act. */
export const POST_EXCEPTIONS = ['extension', 'group'] as const
/** An exception to the age limit of managerial posts (特例任用). */
export type PostException = (typeof POST_EXCEPTIONS)[number]

/** The exceptions (特例任用) as printed: 職務の遂行上の特別の事情 and 特定管理監督職群. */
export const POST_EXCEPTION_TITLES: Readonly<Record<PostException, string>> = {
  extension: '勤務延長型',
  group: '異動可能型',
}
