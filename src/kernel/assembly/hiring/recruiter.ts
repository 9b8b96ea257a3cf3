/**
 * Policies at work (採用の担い手): the plan of each, and the situation in which it decides.
 *
 * A forecast has recruiters of its own, who remember what those of the run do (memory.ts).
 */
import { Column, clear, column, nowhere } from '../column'
import { make } from '../memory'
import { Run } from '../run'
import { SeatNumbers, Seats } from '../seats'
import { Table } from '../table'
import { Ahead } from './ahead'
import { forgetHiring, HiringMemory, newHiringMemory } from './memory'
import { HiringPlan } from './plan'

/** A policy at work. */
@unmanaged
export class Recruiter {
  run: Run = changetype<Run>(0)
  /** Its place in the order of decisions, from 0. */
  order: i32
  plan: HiringPlan = changetype<HiringPlan>(0)
  memory: HiringMemory = changetype<HiringMemory>(0)

  // The situation (採用判断の材料): what the city knows when it decides, in people under the target's rule.
  /** The fiscal year on whose 1 April the hires join. */
  year: i32
  /** Strength on that day before recruitment (採用前の人数). */
  before: f64
  /** Net outflow of the year that has just ended (退職者数). */
  leavers: f64
  /** Whom other policies hired on this day, counted in `before` (同日の他の採用). */
  already: f64
}

/** The hiring of a run or forecast (採用). engine/hiring.ts reads and writes its first fields in this order. */
@unmanaged
export class Hiring {
  /** Hires planned and filled on the coming 1 April, and the experienced among them, by all policies. */
  planned: f64
  filled: f64
  experienced: f64
  /** Planned hires by job family (職種別の採用予定数). */
  plannedByFamily: Column<f64> = nowhere<f64>()
  /** The numbers of the seats on which persons join. */
  numbers: SeatNumbers = changetype<SeatNumbers>(0)
  /** By policy: where its memory stands. */
  memories: Column<i32> = nowhere<i32>()

  // From here on nobody else reads.
  recruiters: Column<i32> = nowhere<i32>()
  policies: i32
  /** How many years series have. */
  years: i32
  /** The seats of the present decision. */
  seats: Seats = changetype<Seats>(0)
  /** Where forecasts work; a forecast makes none. */
  ahead: Ahead = changetype<Ahead>(0)

  @inline
  recruiter(order: i32): Recruiter {
    return changetype<Recruiter>(this.recruiters[order])
  }
}

/** The hiring of runs of a table, one after another. @param years how many series have; as many decisions may be remembered. */
export function newHiring(run: Run, policies: i32, years: i32): Hiring {
  const hiring = withRecruiters(run, policies)
  hiring.years = years
  hiring.memories = column<i32>(policies)
  for (let order = 0; order < policies; order += 1) {
    const memory = newHiringMemory(years)
    hiring.memories[order] = <i32>changetype<usize>(memory)
    hiring.recruiter(order).memory = memory
  }
  return hiring
}

/** The hiring of the forecasts of a run. */
function newHiringAhead(run: Run, ofRun: Hiring): Hiring {
  const hiring = withRecruiters(run, ofRun.policies)
  for (let order = 0; order < ofRun.policies; order += 1) hiring.recruiter(order).memory = ofRun.recruiter(order).memory
  return hiring
}

function withRecruiters(run: Run, policies: i32): Hiring {
  const hiring = make<Hiring>()
  const table = run.table
  hiring.policies = policies
  hiring.plannedByFamily = column<f64>(table.jobFamilies)
  hiring.seats = make<Seats>()
  hiring.recruiters = column<i32>(policies)
  for (let order = 0; order < policies; order += 1) {
    const recruiter = make<Recruiter>()
    recruiter.run = run
    recruiter.order = order
    hiring.recruiters[order] = <i32>changetype<usize>(recruiter)
  }
  run.hiring = changetype<usize>(hiring)
  return hiring
}

/** Where the forecasts of a run work. @param run one of a table without departments and persons. @param start another such table. @param plans as the city knows them. */
export function newAhead(hiring: Hiring, run: Run, start: Table, plans: Column<i32>): Ahead {
  const ahead = make<Ahead>()
  run.looksAhead = true
  const inForecasts = newHiringAhead(run, hiring)
  planHiring(inForecasts, plans)
  inForecasts.ahead = ahead
  ahead.run = run
  ahead.start = start
  ahead.leavers = column<f64>(hiring.years)
  hiring.ahead = ahead
  return ahead
}

/** Gives the policies of a run their plans (計画の引渡し). @param plans where the plan of each stands. */
function planHiring(hiring: Hiring, plans: Column<i32>): void {
  for (let order = 0; order < hiring.policies; order += 1) hiring.recruiter(order).plan = changetype<HiringPlan>(plans[order])
}

/** Begins a new run: nothing is remembered (次の試行). */
export function restartHiring(hiring: Hiring, plans: Column<i32>): void {
  planHiring(hiring, plans)
  for (let order = 0; order < hiring.policies; order += 1) forgetHiring(hiring.recruiter(order).memory)
  nobodyHired(hiring)
}

/** The hiring of a run or forecast. */
export function hiringOf(run: Run): Hiring {
  return changetype<Hiring>(run.hiring)
}

/** Before anybody is hired (採用前). */
export function nobodyHired(hiring: Hiring): void {
  hiring.planned = 0
  hiring.filled = 0
  hiring.experienced = 0
  clear<f64>(hiring.plannedByFamily, hiring.recruiter(0).run.table.jobFamilies)
}

/** Share of experienced hires on the 1 April of a year (経験者採用の割合): the policy's own choice, or the plan's. */
export function experiencedShareOf(recruiter: Recruiter, year: i32): f64 {
  const own = recruiter.memory.experiencedShare
  return own >= 0 ? own : recruiter.plan.inYear(recruiter.plan.experiencedShare, year)
}
