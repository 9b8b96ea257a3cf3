/**
 * The municipality file (自治体のファイル): the city's own figures, and the defaults of every lever.
 *
 * Every row and table names its status and source; levers may share those of their section.
 */
import { z } from 'zod'
import { EMPLOYMENT_TYPES } from '../../terms/index.ts'
import { absentWeights } from './absent-weights.ts'
import { after60 } from './after60.ts'
import { baseDate } from './base-date.ts'
import { benchmarks, peers } from './benchmarks.ts'
import { cost } from './cost.ts'
import { dx } from './dx.ts'
import { effectiveManpower } from './effective-manpower.ts'
import { leave } from './leave.ts'
import { managers } from './managers.ts'
import { ordinance } from './ordinance.ts'
import { pay } from './pay.ts'
import { fixedTerm, quota } from './posts.ts'
import { reallocation } from './reallocation.ts'
import { municipalityRecruitment } from './recruitment.ts'
import { retirementClasses } from './retirement-age.ts'
import { requiredOrigin, section } from './sections.ts'
import { separation } from './separation.ts'
import { service } from './service.ts'
import { choice, id, number, text, texts } from './values.ts'
import { weights } from './weights.ts'
import { fiscalYearAppointees, fte } from './work.ts'
import { workload } from './workload.ts'

const heads = { unit: 'people', min: 0, max: 1_000_000 } as const

const staff = section(
  {
    table: text({ title: '職員構成表', description: 'CSV ファイル。書式は data/README.md', examples: ['staff-2022-04-01.csv'] }),
    variants: z
      .record(z.string(), text({ title: '別案の CSV ファイル' }))
      .meta({ title: '職員構成表の別案' })
      .optional(),
    spread: choice(['even', 'smooth'], {
      title: '年齢区分の割り振り',
      description: 'even: 各歳に等しく、smooth: なめらかに。既定: even',
    }).optional(),
    total: section(
      {
        rule: text({ title: '数え方', examples: ['actual'] }),
        people: number(heads, { title: '人数', description: '表の合計がこれと違えば誤り', examples: [658] }),
      },
      { title: '照合する合計' },
    ).optional(),
    defaults: section(
      {
        jobFamily: text({ title: '職種' }).optional(),
        department: text({ title: '部門' }).optional(),
        employmentType: choice(EMPLOYMENT_TYPES, { title: '任用形態' }).optional(),
      },
      { title: '表に列がないときの値' },
    ).optional(),
    ...requiredOrigin,
  },
  { title: '職員構成', description: '基準日の職員を、生年度（または年齢）、職種、任用形態、部門別に数えた表' },
)

const table = (title: string) => section({ table: text({ title: 'CSV ファイル' }), ...requiredOrigin }, { title })

const countingRule = section(
  {
    title: text({ title: '名前', examples: ['現員'] }).optional(),
    counts: weights({
      title: '数える任用形態',
      description: '一覧か、任用形態ごとの重み',
      examples: [['regular', 'fixed-term']],
    }),
    sixtyPlusWeight: number(
      { unit: 'share', min: 0, max: 1 },
      { title: '60歳以上の正規職員の重み', description: '既定: 1' },
    ).optional(),
    absent: absentWeights.optional(),
    ...requiredOrigin,
  },
  { title: '数え方' },
)

const named = { title: text({ title: '名前', description: '既定: id と同じ' }).optional() }

/** The municipality file (自治体のファイル). */
export const municipality = section(
  {
    kind: z.literal('municipality').meta({ title: 'ファイルの種類' }),
    id: id({ title: 'id', examples: ['koganei'] }),
    name: text({ title: '自治体名', examples: ['小金井市'] }),
    baseDate: baseDate({ title: '基準日', description: '職員を数えた4月1日', examples: ['R4.4.1', '2022-04-01'] }),
    staff,
    besides: z
      .array(
        section(
          { title: text({ title: '名前' }), people: number(heads, { title: '人数' }), ...requiredOrigin },
          { title: '推計の外の職員' },
        ),
      )
      .meta({ title: '推計の外の職員', description: '会計年度任用職員など' })
      .optional(),
    jobFamilies: z
      .record(
        z.string(),
        section(
          { ...named, retirementClass: text({ title: '定年区分', examples: ['general'] }), ...requiredOrigin },
          { title: '職種' },
        ),
      )
      .meta({ title: '職種' }),
    departments: z.record(z.string(), section({ ...named, ...requiredOrigin }, { title: '部門' })).meta({ title: '部門' }),
    countingRules: z.record(z.string(), countingRule).meta({ title: '数え方', description: 'actual（現員）は必ず書く' }),
    quota: quota('municipality'),
    ordinance,
    retirementAge: text({
      title: '定年の表',
      description: 'kind: retirement-age のファイル',
      examples: ['../statute/retirement-age.yaml'],
    }),
    retirementClasses: retirementClasses({
      title: '市の定年区分',
      description: '市の条例による定年。retirementAge の表と同じ id なら、その区分の全体に代わる。ない id なら加わる',
    }).optional(),
    population: table('人口').optional(),
    benchmarks: benchmarks.optional(),
    peers: peers.optional(),
    history: section(
      {
        staff: table('職員数の推移').optional(),
        composition: table('任用形態別の推移').optional(),
        quota: table('定員と現員の推移').optional(),
      },
      { title: '過去の推移' },
    ).optional(),
    separation,
    after60,
    managers: managers.optional(),
    fixedTerm,
    leave,
    fte: fte.optional(),
    fiscalYearAppointees: fiscalYearAppointees.optional(),
    service: service.optional(),
    recruitment: municipalityRecruitment,
    dxActionPlan: table('DX推進アクションプラン').optional(),
    dx: dx.optional(),
    reallocation: reallocation.optional(),
    effectiveManpower: effectiveManpower.optional(),
    workload: workload.optional(),
    pay: pay('municipality').optional(),
    cost: cost.optional(),
    notes: texts({ title: '注記', description: 'すべての報告書に印刷する' }, 0).optional(),
  },
  { title: '自治体', description: '自治体の数字と、すべてのシナリオが受け継ぐ前提' },
)

/** A municipality file as written. */
export type MunicipalitySpec = z.infer<typeof municipality>
