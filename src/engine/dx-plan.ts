/**
 * The DX plan (DXの計画): hours of work that digital items save, and how freed people may move to priority work.
 *
 * Plain data without choices, part of the run plan. DX frees work and never removes people: whether a post is filled again is for the
 * recruitment policy to decide. Source of the items: the council paper, 資料２; the hours are assumptions of the municipality file.
 */
import type { FiscalYear } from '../terms/index.ts'

/** How savings grow from the start to maturity (立上がり). */
export const RAMP_SHAPES = ['linear', 'logistic'] as const
/** The shape of a ramp (立上がりの形). */
export type RampShape = (typeof RAMP_SHAPES)[number]

/** A ramp (立上がり): its shape, and how many years it takes to maturity; 1 is mature in the first year. */
export interface Ramp {
  readonly shape: RampShape
  readonly years: number
}

/** Part of an item's hours (削減時間の配分): in which department, and whose work. */
export interface DxPlace {
  /** Index into `departments`. */
  readonly department: number
  /** Index into `jobFamilies`; absent: the work of any family of the department. */
  readonly jobFamily?: number
  /** Share of the item's hours; the places of an item sum to 1. */
  readonly share: number
}

/** An item of the DX action plan (DXの取組). Series by year, as in the run plan. */
export interface DxItemPlan {
  readonly id: string
  /** Hours saved a year at maturity (成熟時の年間削減時間), before realisation. */
  readonly hours: readonly number[]
  /** Share of the hours that really becomes free time (実現率), 0–1. */
  readonly realisation: readonly number[]
  /** First fiscal year with savings, from its 1 April. */
  readonly start: FiscalYear
  readonly ramp: Ramp
  readonly places: readonly DxPlace[]
  /** Hours a year that running old and new side by side ties up (並行運用), and in which fiscal years. */
  readonly dualRunning: { readonly hours: readonly number[]; readonly from: FiscalYear; readonly years: number }
  /** Yen a year (経費), by year; zeros where none is given. */
  readonly cost: readonly number[]
}

/** Reallocation of freed people (配置転換). */
export interface ReallocationPlan {
  /** Priority departments and their shares of the people moved (重点配分); the shares sum to 1 at most, the rest stays where it is. */
  readonly priorities: readonly { readonly department: number; readonly share: number }[]
  /** Job families that may change departments (異動できる職種), as indices. */
  readonly jobFamilies: readonly number[]
  /** A department gives people only from this many freed FTE on (放出の下限). */
  readonly threshold: readonly number[]
  /** Years of retraining (研修期間) and the weight of a person during them. */
  readonly lag: number
  readonly lagWeight: readonly number[]
  /** Years from the end of retraining to full productivity (習熟); 1 is full at once. */
  readonly ramp: number
}

/** DX and reallocation of one scenario (DXと再配置). */
export interface DxPlan {
  /** Hours that one full-time person works a year (1人あたり年間時間). */
  readonly hoursPerFte: number
  readonly items: readonly DxItemPlan[]
  readonly reallocation?: ReallocationPlan
}
