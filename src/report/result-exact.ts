/**
 * Exact answers in the result file (結果ファイルの厳密解): numbers by year, or the reason why there are none.
 *
 * Present where `--exact` was asked. Not here: how they are computed.
 */
import type { CheckedValue, Comparison, ExactObstacle } from '../compare/index.ts'
import { exactReason } from './exact-words.ts'
import type { Language } from './goal-words.ts'

/** An exact number (厳密な値); `sampledMean` and `z` stand beside sampled runs, `z` where the number varies. */
export interface ResultExactValue {
  readonly mean: number
  readonly sd: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly sampledMean?: number
  /** (mean of the runs − mean) ÷ (sd ÷ √runs). */
  readonly z?: number
}

/** The exact answer of a scenario (案の厳密解). */
export type ResultExact =
  | {
      /** Counting rule of strength, and whether staff past 60 count. */
      readonly rule: string
      readonly countsSixtyPlus: boolean
      readonly years: readonly {
        readonly fiscalYear: number
        readonly recruitment?: ResultExactValue
        readonly strength: ResultExactValue
      }[]
    }
  | { readonly because: ExactObstacle['because']; readonly reason: string }

/** The exact answer of a scenario as the file shows it; undefined where nobody asked (厳密解). */
export function resultExact(comparison: Comparison, scenario: string, language: Language): ResultExact | undefined {
  const answer = comparison.exact?.find(one => one.scenario === scenario)
  if (answer === undefined) return undefined
  if (answer.kind !== 'exact') return { because: answer.because, reason: exactReason(answer, language) }
  return {
    rule: answer.rule,
    countsSixtyPlus: answer.countsSixtyPlus,
    years: answer.years.map(({ fiscalYear, recruitment, strength }) => ({
      fiscalYear,
      ...(recruitment === undefined ? {} : { recruitment: resultValue(recruitment) }),
      strength: resultValue(strength),
    })),
  }
}

const resultValue = ({ sampled, mean, sd, p10, p25, p50, p75, p90 }: CheckedValue): ResultExactValue => ({
  mean,
  sd,
  p10,
  p25,
  p50,
  p75,
  p90,
  ...(sampled === undefined ? {} : { sampledMean: sampled.mean }),
  ...(sampled?.z === undefined ? {} : { z: sampled.z }),
})
