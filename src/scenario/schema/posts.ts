/**
 * Posts beside recruitment (定員・任期付): the planned quota and general fixed-term staff.
 *
 * Fixed-term posts are filled again when a term ends, so they are not decided by the recruitment policy. Source: the council paper, 別添１. Not here: 条例定数, which the municipality file states once.
 */
import { constantNumber } from './constant.ts'
import { peopleLever, shareLever } from './lever.ts'
import { optionalOrigin, requiredOrigin, type Setting, section } from './sections.ts'
import { text } from './values.ts'

const planned = peopleLever({ title: '定員', description: '各年度の定員管理計画の人数', examples: [{ R4: 665 }] })
const rule = text({ title: '数え方', examples: ['quota'] })
const quotaMeta = { title: '定員', description: '定員管理計画の定員' }

const municipalityQuota = section({ rule, planned, ...requiredOrigin }, quotaMeta)
const scenarioQuota = section({ rule: rule.optional(), planned: planned.optional(), ...optionalOrigin }, quotaMeta)

/** The planned quota (定員). The municipality must write it in full. */
export const quota = <S extends Setting>(
  setting: S,
): S extends 'municipality' ? typeof municipalityQuota : typeof scenarioQuota =>
  (setting === 'municipality' ? municipalityQuota : scenarioQuota) as ReturnType<typeof quota<S>>

/** General fixed-term staff (一般任期付). */
export const fixedTerm = section(
  {
    termYears: constantNumber(
      { unit: 'number', whole: true, min: 1, max: 10 },
      { title: '任期の年数', examples: [3] },
    ).optional(),
    replacement: shareLever({ title: '任期満了の後任を置く割合', examples: ['100%'] }).optional(),
    renewal: shareLever({
      title: '任期を更新する割合',
      description: '任期満了の人のうち、通算 longestYears を超えずに更新される割合。既定: 0%',
      examples: ['50%'],
    }).optional(),
    longestYears: constantNumber(
      { unit: 'number', whole: true, min: 1, max: 20 },
      { title: '更新を含む最長の年数', description: '既定: 任期の年数（更新しない）', examples: [5] },
    ).optional(),
    ...optionalOrigin,
  },
  { title: '一般任期付', description: '一般任期付職員の任期と後任' },
)
