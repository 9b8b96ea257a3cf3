/**
 * What the plan says of a fiscal year (年度の条件): the numbers that the steps ask for, written by engine/conditions.ts.
 *
 * Ages are floating-point numbers where they may be infinite. Not here: what follows from the numbers, see steps/.
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'
import { BIRTH_SLOTS } from './table'

/** What holds in all years of a plan (計画の条件). engine/conditions.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Rules {
  /** Re-employment ends on 31 March of the year in which this age is reached, and for everybody with this year. */
  untilAge: i32
  lastYear: i32
  /** Length of a fixed term, and the longest service with renewals, in years. */
  termYears: i32
  longestYears: i32
  renews: i32
  /** Whether leave substitutes follow those on childcare leave. */
  followsLeave: i32
  /** By job family: the age at which staying on is a choice; infinite where it never is. Then all these ages, the lowest first. */
  choiceAge: Column<f64> = nowhere<f64>()
  choiceAges: Column<i32> = nowhere<i32>()
  choiceAgeCount: i32
  /** Beyond the lowest of them, reached a year before, somebody may be who leaves after the choice. */
  lowestChoiceAge: i32
  /** Whoever reaches it leaves the managerial post (役職定年); ages on 1 April from which new managers are appointed. */
  limitAge: i32
  eligibleFrom: i32
  eligibleTo: i32
  /** By exception: how many years managers keep their posts at most (特例任用). */
  mostYears: Column<i32> = nowhere<i32>()
  exceptions: i32
  /** By group of posts: for each rate group whether its people may be appointed to them. */
  concerned: Column<i32> = nowhere<i32>()
  postGroups: i32
  jobFamilies: i32
}

/** The conditions of a year (年度の条件). engine/conditions.ts writes its fields in this order. */
@unmanaged
export class Year {
  /** Yearly probability of leaving after the choice (60歳以後の退職). */
  leaving: f64
  /** Shares of those who retire: re-employed, of these full time; and of the re-employed: leaving before their time (暫定再任用). */
  uptake: f64
  fullTimeShare: f64
  reemployedLeaving: f64
  /** Share of ended fixed terms that are renewed (任期の更新), and of ended posts that are filled again (任期付職員の補充). */
  renewal: f64
  replacement: f64
  /** Leave substitutes on the coming 1 April: how many, or how many for each on childcare leave (育休代替). */
  substitutes: f64

  /** The fiscal year, and its index into the series of the plan. */
  year: i32
  index: i32
  rules: Rules = changetype<Rules>(0)
  /** The causes of leaving during the year (年度中の離職), one after another, and how many. */
  causes: Column<i32> = nowhere<i32>()
  causeCount: i32
  /** What all of them together leave: index `rate group × BIRTH_SLOTS + age`. */
  staying: Column<f64> = nowhere<f64>()
  /** By job family: the retirement age, and its lowest (定年). */
  retirementAge: Column<f64> = nowhere<f64>()
  lowestRetirementAge: i32
  /** By job family, of whoever is no manager and of managers: the shares that stay, stay on partial leave, move to short time (60歳時の選択). */
  choices: Column<f64> = nowhere<f64>()
  /** By job family and age on 1 April, like rates: yearly probability of leaving after the choice. None: {@link leaving} for all. */
  leavingByAge: Column<f64> = nowhere<f64>()
  /** By exception: share of managers at the age limit who keep the post for the coming year. */
  keeping: Column<f64> = nowhere<f64>()
  /** By group of posts: how many there are on the coming 1 April. */
  posts: Column<f64> = nowhere<f64>()
}

/** A cause of leaving during a year (年度中の離職の事由). engine/conditions.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Cause {
  decision: i32
  /** Its column in the flow book. */
  column: i32
  /** The largest draws that strike, see strike.ts, after them whether anybody's rate is above 0; and the rates themselves, under the same indices. */
  limits: Column<i32> = nowhere<i32>()
  shares: Column<f64> = nowhere<f64>()
}

/** How many shares a choice has: who stays, who stays on partial leave, who moves to short time. */
export const CHOICE_SHARES: i32 = 3

/** Rules with room for what they list, to be written (計画の条件). */
export function newRules(jobFamilies: i32, choiceAges: i32, exceptions: i32, postGroups: i32): Rules {
  const rules = make<Rules>()
  rules.jobFamilies = jobFamilies
  rules.choiceAgeCount = choiceAges
  rules.exceptions = exceptions
  rules.postGroups = postGroups
  rules.choiceAge = column<f64>(jobFamilies)
  rules.choiceAges = column<i32>(choiceAges)
  rules.mostYears = column<i32>(exceptions)
  rules.concerned = column<i32>(postGroups * (jobFamilies + 1))
  return rules
}

/** A year under such rules, to be written (年度の条件). @param byAge whether people leave after the choice by job family and age. */
export function newYear(rules: Rules, causes: i32, byAge: bool): Year {
  const year = make<Year>()
  const jobFamilies = rules.jobFamilies
  year.rules = rules
  year.causeCount = causes
  year.causes = column<i32>(causes * (offsetof<Cause>() / sizeof<i32>()))
  year.retirementAge = column<f64>(jobFamilies)
  year.choices = column<f64>(jobFamilies * 2 * CHOICE_SHARES)
  if (byAge) year.leavingByAge = column<f64>(jobFamilies * BIRTH_SLOTS)
  year.keeping = column<f64>(rules.exceptions)
  year.posts = column<f64>(rules.postGroups)
  return year
}
