/**
 * The pay rules as resolved (給与の規則の解決): the file that the municipality names, and its rows in the list of sources.
 *
 * Steps and tables must stand in the order of their years, as in the file of retirement ages.
 */
import { shortYear } from '../../terms/index.ts'
import type { Provenance } from '../resolved.ts'
import type { PayRules } from '../resolved-cost.ts'
import type { ValidatedAs } from '../validate.ts'
import { factRow } from './fact-row.ts'
import type { Reading } from './reading.ts'

type PayRulesFile = ValidatedAs<'pay-rules'>

/** Reads the pay rules of a municipality (給与の規則); undefined where it names none or they could not be read. */
export async function payRulesOf(
  reading: Reading,
  file: ValidatedAs<'municipality'>,
): Promise<{ readonly value: PayRules; readonly file: PayRulesFile } | undefined> {
  const reference = file.spec?.pay?.rules
  if (reference === undefined) return undefined
  const found = await reading.fileOf('pay-rules', reference, { file, path: ['pay', 'rules'] })
  if (found === undefined) return undefined
  checkPayRules(reading, found)
  checkFirstTable(reading, file, found)
  const { spec } = found
  return spec === undefined ? undefined : { value: rulesOf(spec), file: found }
}

function rulesOf({ after60, retirementAllowance }: NonNullable<PayRulesFile['spec']>): PayRules {
  const { title, tables, adjustment } = retirementAllowance
  return {
    after60: {
      steps: after60.steps.map(({ from, factor }) => ({ from, factor })),
      linked: after60.linked,
      unchanged: after60.unchanged,
      exceptClasses: after60.exceptClasses ?? [],
    },
    retirementAllowance: {
      title: title ?? '退職手当',
      tables: tables.map(({ from, months }) => ({ from, months })),
      ...(adjustment === undefined
        ? {}
        : {
            adjustment: {
              yenPerPoint: adjustment.yenPerPoint,
              countedMonths: adjustment.countedMonths,
              points: adjustment.points,
              causes: adjustment.causes,
            },
          }),
    },
  }
}

/** Reports steps and tables out of the order of their years, and empty lists (給与の規則の点検). */
export function checkPayRules(reading: Reading, file: PayRulesFile): void {
  const lists = [
    [['after60', 'steps'], file.spec?.after60.steps],
    [['retirementAllowance', 'tables'], file.spec?.retirementAllowance.tables],
  ] as const
  for (const [path, rows] of lists) {
    rows?.forEach(({ from }, index) => {
      const before = rows[index - 1]?.from
      if (before !== undefined && from <= before) reading.report(file, 'E_YEARS_ORDER', {}, [...path, index, 'from'])
    })
    if (rows?.length === 0) reading.report(file, 'E_SCHEMA_EMPTY', { what: 'list' }, path)
  }
}

/** The months of the allowance must be known from the base date on. */
function checkFirstTable(reading: Reading, { spec }: ValidatedAs<'municipality'>, file: PayRulesFile): void {
  const first = file.spec?.retirementAllowance.tables[0]?.from
  if (spec === undefined || first === undefined || first <= spec.baseDate) return
  const args = { year: shortYear(spec.baseDate), first: shortYear(first) }
  reading.report(file, 'E_YEAR_WITHOUT_VALUE', args, ['retirementAllowance', 'tables', 0, 'from'])
}

/** The rows of the pay rules in the list of assumptions and sources (前提一覧). */
export function payRulesProvenance(file: PayRulesFile | undefined): Provenance[] {
  const { spec } = file ?? {}
  if (file === undefined || spec === undefined) return []
  const { after60, retirementAllowance } = spec
  const { adjustment, tables } = retirementAllowance
  return [
    ...after60.steps.flatMap(({ factor }, index) =>
      factRow(file, ['after60', 'steps', index], `${factor * 100}%`, '60歳を過ぎた職員の給料月額に乗じる割合'),
    ),
    ...factRow(
      file,
      ['after60'],
      `${after60.linked.join('、')}。変わらない: ${after60.unchanged.join('、')}`,
      '減額される手当など',
    ),
    ...tables.flatMap(({ months }, index) =>
      factRow(file, ['retirementAllowance', 'tables', index], `勤続${months.length}年で${months.at(-1)}月`, '退職手当の支給率'),
    ),
    ...(adjustment === undefined
      ? []
      : factRow(
          file,
          ['retirementAllowance', 'adjustment'],
          `1点${adjustment.yenPerPoint.toString()}円、${adjustment.countedMonths}月分`,
          '退職手当の調整額',
        )),
  ]
}
