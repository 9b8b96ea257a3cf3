/**
 * The scenario file (シナリオ): a difference from its parent, with the reason why it exists.
 *
 * A root scenario names the municipality; every other one names the scenario it extends. A preset (型) names no municipality: a
 * scenario that extends it names its own beside `extends`.
 */
import { z } from 'zod'
import { after60 } from './after60.ts'
import { assumptions } from './assumptions.ts'
import { cost } from './cost.ts'
import { dx } from './dx.ts'
import { effectiveManpower } from './effective-manpower.ts'
import { leave } from './leave.ts'
import { managers } from './managers.ts'
import { pay } from './pay.ts'
import { fixedTerm, quota } from './posts.ts'
import { reallocation } from './reallocation.ts'
import { scenarioRecruitment } from './recruitment.ts'
import { section } from './sections.ts'
import { separation } from './separation.ts'
import { service } from './service.ts'
import { transfers } from './transfers.ts'
import { uncertainty } from './uncertainty.ts'
import { flag, id, text } from './values.ts'
import { fiscalYearAppointees, fte, substitution } from './work.ts'
import { workload } from './workload.ts'

/** The sections of a scenario that hold levers; the municipality has the same ones. */
const levers = {
  recruitment: scenarioRecruitment.optional(),
  separation: separation.optional(),
  after60: after60.optional(),
  managers: managers.optional(),
  fixedTerm: fixedTerm.optional(),
  leave: leave.optional(),
  quota: quota('scenario').optional(),
  fte: fte.optional(),
  fiscalYearAppointees: fiscalYearAppointees.optional(),
  substitution: substitution.optional(),
  service: service.optional(),
  transfers: transfers.optional(),
  dx: dx.optional(),
  reallocation: reallocation.optional(),
  effectiveManpower: effectiveManpower.optional(),
  workload: workload.optional(),
  pay: pay('scenario').optional(),
  cost: cost.optional(),
  assumptions: assumptions.optional(),
  uncertainty: uncertainty.optional(),
}

/** The scenario file (シナリオ). */
export const scenario = section(
  {
    kind: z.literal('scenario').meta({ title: 'ファイルの種類' }),
    id: id({ title: 'id', description: '半角の英小文字、数字、「-」', examples: ['level-hiring'] }),
    title: text({ title: '名前', examples: ['採用平準化（R5–R14）'] }),
    because: text({ title: '理由', description: 'この案を検討する理由。報告書に印刷する' }),
    extends: text({ title: '受け継ぐシナリオ', description: 'このファイルから見たパス', examples: ['baseline.yaml'] }).optional(),
    municipality: text({
      title: '自治体のファイル',
      description: 'もとになるシナリオと、型を受け継ぐシナリオが書く',
      examples: ['../../data/koganei/municipality.yaml'],
    }).optional(),
    preset: flag({
      title: '型',
      description: 'true: 自治体を名ざさない案。それだけでは計算せず、ほかのシナリオが extends で受け継いで使う。既定: false',
    }).optional(),
    ...levers,
  },
  { title: 'シナリオ', description: 'もとになる案との違いを書く' },
)

/** A scenario file as written. */
export type ScenarioSpec = z.infer<typeof scenario>

const leversSection = section(levers, { title: '前提' })

/** The sections of a scenario that hold levers, as written or put together. */
export type LeversSpec = z.infer<typeof leversSection>
