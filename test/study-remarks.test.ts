/** Remarks on a study as a whole: too few runs, goals that nothing sampled judges, charts with nothing to show. */
import { describe, expect, it } from 'vitest'
import { bandTable } from '../src/compare/band-table.ts'
import { wordingOf } from '../src/diagnostics/index.ts'
import type { BandRow } from '../src/measure/index.ts'
import { remarksOnCharts, remarksOnGoals, remarksOnRuns } from '../src/study-remarks.ts'
import { fiscalYear } from '../src/terms/index.ts'
import { aStudy } from './support/a-study.ts'

const study = { ...aStudy({}, 2030), runs: 100 }

/** One band with this standard deviation. */
const bandOf = (sd: number, runs: number): BandRow => ({
  scenario: study.scenarios[0]?.id ?? '',
  fiscalYear: fiscalYear(2030),
  measure: 'strength.actual',
  unit: 'people',
  spread: { mean: 100, sd, standardError: sd / Math.sqrt(runs), runs, constant: false },
})

describe('runs', () => {
  it('of which there is one tell nothing of spreads', () => {
    const [found] = remarksOnRuns({ ...study, runs: 1 }, bandTable([]))
    expect(found?.code).toBe('W_RUNS_TOO_FEW')
    expect(wordingOf(found as never, 'en').what).toBe(
      'A single sampled run tells nothing of spreads or Monte Carlo errors; only its values are given.',
    )
  })

  it('are enough where the error is half a person', () => {
    expect(remarksOnRuns(study, bandTable([bandOf(5, 100)]))).toEqual([])
  })

  it('of which more are needed: (sd ÷ ½)², and the scenario and what is counted by their names', () => {
    const [found] = remarksOnRuns(study, bandTable([bandOf(20, 100)]))
    expect(found).toMatchObject({ code: 'W_RUNS_MORE_NEEDED', args: { needed: 1600, error: '2' } })
    const { what, repair } = wordingOf(found as never, 'ja')
    expect(what).toContain(`「${study.scenarios[0]?.title}」の R12年度の現員の平均`)
    expect(repair).toContain('runs: 1600 以上')
  })

  it('of which more would be needed than there can be: nobody is told to write that', () => {
    const [found] = remarksOnRuns(study, bandTable([bandOf(200, 100)]))
    expect(wordingOf(found as never, 'ja').repair).toContain('試行の上限 100000 回でも')
    expect(wordingOf(found as never, 'en').repair).not.toContain('160000')
  })
})

describe('goals', () => {
  const goal = { id: 'keep', title: '維持', measure: 'strength.actual', probability: 0.8 } as never
  it('that demand a probability are judged by the expected run where nothing is sampled, and that is said', () => {
    expect(remarksOnGoals({ ...study, runs: 0, goals: [goal] })).toMatchObject([
      { code: 'W_GOAL_NOT_SAMPLED', path: 'goals[0].probability', args: { id: 'keep' } },
    ])
    expect(remarksOnGoals({ ...study, goals: [goal] })).toEqual([])
  })
})

describe('charts', () => {
  it('that the study names and that have nothing to show are told', () => {
    const drawn = [{ id: 'C1' }] as never
    expect(remarksOnCharts({ ...study, charts: ['C1', 'C2'], namesCharts: true }, drawn)).toMatchObject([
      { code: 'W_CHART_LEFT_OUT', path: 'charts[1]', args: { chart: 'C2' } },
    ])
    expect(remarksOnCharts({ ...study, charts: ['C1', 'C2'], namesCharts: false }, drawn)).toEqual([])
  })
})
