/**
 * What a study assumes (仮定の対象), gathered from the assumption list by subject, for the caveat at the top of the report.
 *
 * A subject is the first part of a value's path that names a section of the language; values outside these keep their own title.
 */
import type { Provenance } from '../../scenario/index.ts'

const SUBJECTS: Readonly<Record<string, string>> = {
  staff: '年齢・職種・部門別の職員構成',
  besides: '推計の外の職員',
  jobFamilies: '職種と定年区分',
  departments: '部門',
  countingRules: '職員数の数え方',
  quota: '定員',
  ordinance: '条例定数',
  retirementAge: '定年の年齢',
  classes: '定年の年齢',
  retirementClasses: '定年の年齢',
  population: '人口',
  benchmarks: '類似団体との比較',
  peers: '近隣の類似団体',
  history: '過去の職員数',
  separation: '離職率',
  after60: '60歳以後の勤務の選択',
  managers: '管理職のポストと年齢',
  fixedTerm: '任期付職員の任期と補充',
  leave: '休業と育休代替職員',
  fte: '勤務時間の割合（常勤換算）',
  fiscalYearAppointees: '会計年度任用職員の人数',
  substitution: '任用形態の置換え',
  service: '入庁時の年齢',
  transfers: '職種・部門間の異動',
  recruitment: '採用の方針と採用時の年齢',
  pay: '給与',
  cost: '給与水準の伸びと費用',
  retirementAllowance: '退職手当',
  assumptions: 'その他の前提値',
  dx: 'DXの削減時間と実現率',
  reallocation: '配置転換の重点と習熟',
  effectiveManpower: '実質マンパワーの重み',
  workload: '部門別の業務量',
  uncertainty: '年ごとの変動と相関',
  goals: '目標に求める確率',
}

/** A subject that rests on assumptions (仮定の対象), and how many values of it are assumed. */
export interface AssumedSubject {
  readonly title: string
  readonly count: number
}

/** The subjects that rest on assumptions, in the order of the list, with how many values each has. */
export function assumedSubjects(provenance: readonly Provenance[]): readonly AssumedSubject[] {
  const counts = new Map<string, number>()
  for (const row of provenance) {
    if (row.status !== 'assumed') continue
    const title = subjectOf(row)
    counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return [...counts].map(([title, count]) => ({ title, count }))
}

function subjectOf(row: Provenance): string {
  const known = row.path.split(/[.:/[\]#]/u).find(part => Object.hasOwn(SUBJECTS, part))
  return known === undefined ? row.title : (SUBJECTS[known] ?? row.title)
}
