/**
 * A measure (指標値): one number of one scenario, year and kind. Tidy rows are the only thing that charts, tables and
 * files read.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { CostMeasure } from './cost-measure.ts'

/** What a measure can be broken down by (区分). */
export type Dimension =
  | 'employmentType'
  | 'jobFamily'
  | 'department'
  | 'age'
  | 'ageBand'
  | 'cause'
  | 'absence'
  | 'birthYear'
  | 'section'
  | 'city'
  | 'part'
  | 'component'
  | 'exception'

/**
 * The names of measures (指標). `strength.<counting rule>` is added for each rule.
 * Strength, age measures and shares are of 1 April; recruitment and inflows join on that same day; separations are of the
 * year that begins then. `recruitment.planned` and `.filled` stand by job family too where some have a policy of their own,
 * `recruitment.experienced` where experienced people are hired. Flows and all breakdowns count heads under the rule `actual` (現員); `outside.*` are the others.
 * `service.mean` is the mean of completed years of service of regular staff (平均勤続年数), in total and by job family.
 * `authority.<id>` is the strength of an appointing authority under the rule of 条例定数.
 * `flows.*` stand by job family and department only; `transfers.*` are the planned moves between them.
 * `recruitment.offers` is how many must be offered a post so that the planned hires accept.
 * `ageBand.<band>` are the people of a five-year band, in total and by job family. `headroom.*` is a reference line less the strength
 * under that line's own rule: how many more people there may be, negative above the line; comparisons add it.
 * `after60.*`, `managers.*` and `raise.*` are explained where they are read (after60.ts, managers.ts, raise.ts).
 * `benchmark.*` hold the city against similar cities: facts of the comparison year, by survey section or city, belong to no scenario
 * (`scenario` is empty); `benchmark.staff` and `benchmark.gap.*` are of a scenario and a 1 April.
 * `effectiveManpower` stands beside headcount, with its parts; `.growth` is 実質増 since the base date; `dx.*` are hours of the year by department (`dx.people` and `dx.received`:
 * people moved away and received so far); `workload.*` are people by department, unknown where the population is.
 */
export type MeasureName =
  | 'strength'
  | `strength.${string}`
  | 'recruitment.planned'
  | 'recruitment.filled'
  | 'recruitment.experienced'
  | 'recruitment.offers'
  | 'separations'
  | 'inflows'
  | 'outside.strength'
  | 'outside.separations'
  | 'outside.inflows'
  | 'age.mean'
  | 'share.sixtyPlus'
  | 'share.underThirty'
  | 'share.sixtyOnePlus'
  | `ageBand.${string}`
  | 'age.dent'
  | 'succession.supervisor'
  | 'succession.manager'
  | LeaveMeasureName
  | WorkMeasureName
  | CostMeasure
  | 'after60.regular'
  | 'after60.reemployed'
  | 'after60.partialLeave'
  | 'after60.partialLeaveFte'
  | `managers.${'posts' | 'filled' | 'pastLimit' | 'successors' | 'vacant' | 'steppedDown' | 'appointed'}`
  | `raise.${'strengthWithout' | 'effect' | 'stayShare' | 'formerFullTimeShare'}`
  | 'service.mean'
  | `authority.${string}`
  | `flows.${'separations' | 'recruitment' | 'inflows' | 'transfers'}`
  | `transfers.${'planned' | 'moved'}`
  | `headroom.authority.${string}`
  | `headroom.${'maintain' | 'quota' | 'ordinance'}`
  | `benchmark.${string}`
  | 'effectiveManpower'
  | 'effectiveManpower.growth'
  | `dx.${'saved' | 'moved' | 'fragments' | 'kept' | 'givenUp' | 'effort' | 'freedFte' | 'people' | 'received' | 'cost'}`
  | `workload.${'demand' | 'afterDx' | 'gap'}`

/**
 * Leave (休業), by kind and in total: on leave on 1 April; who began, came back, and left the service while on leave in the year that begins
 * then; and the time away in that year in person-years. On leave + started − returned − left = on leave a year later.
 */
export type LeaveMeasureName = `leave.${'onLeave' | 'started' | 'startedByWomen' | 'returned' | 'left' | 'personYears'}`

/**
 * Work beside headcount: `strength.fte`, `strength.present` and `strength.working` (常勤換算、4月1日と年度の実働人員) are among `strength.*`;
 * appointees for a fiscal year on 1 April (会計年度任用職員); regular posts planned to be given up until then = given up (the posts of other
 * types gained) + unfilled, which stay with the regular staff.
 */
export type WorkMeasureName =
  | 'fiscalYearAppointees'
  | `substitution.${'planned' | 'unfilled' | 'givenUp' | 'gained' | 'givenUpFte' | 'gainedFte'}`

/** A tidy row (整然データの1行). `dimension` and `item` are absent for totals. */
export interface MeasureRow {
  /** Id of the scenario; empty for a fact of the municipality. */
  readonly scenario: string
  /** `expected` for run 0. */
  readonly band: 'expected'
  readonly fiscalYear: FiscalYear
  readonly measure: MeasureName
  readonly dimension?: Dimension
  readonly item?: string
  readonly value: number
  readonly unit: 'people' | 'years' | 'share' | 'ratio' | 'hours' | 'fte' | 'yen'
}
