/**
 * The status (出所区分) every number carries from the data file to the report.
 *
 * `source` is printed in a cited document, `derived` is arithmetic on such numbers, `assumed` is an editable assumption that
 * is never to be shown as the city's figure.
 */

/** The statuses (出所区分), the most certain first. */
export const STATUSES = ['source', 'derived', 'assumed'] as const

/** The status (出所区分) of a number. */
export type Status = (typeof STATUSES)[number]

/** The statuses (出所区分) as printed. */
export const STATUS_TITLES: Readonly<Record<Status, string>> = { source: '公表値', derived: '計算値', assumed: '仮定' }
