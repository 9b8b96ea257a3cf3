/**
 * What varies and what does not (変わるものと変わらないもの): chance, uncertain values with their plain reading, shocks, correlations.
 *
 * A value that several scenarios share is listed once. Not here: values that are assumed but certain, which section 6 lists.
 */
import type { Comparison } from '../../compare/index.ts'
import { type RangesByUse, rangesByUse } from '../../compile/index.ts'
import type { SharedProvenance } from '../../scenario/index.ts'
import { shortYear } from '../../terms/index.ts'
import { people } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** Adds what varies and what does not. */
export function addSources(writer: SectionWriter, comparison: Comparison): void {
  const { drawn: values, atCentre, outside } = uncertainValues(comparison)
  const shaken = comparison.provenance.filter(({ path }) => path.startsWith('uncertainty.'))
  writer.heading('変わるものと変わらないもの')
  writer.paragraph('試算の回ごとに変わるものは、次のとおりである。')
  writer.add({
    kind: 'list',
    items: [
      '偶然：だれが退職・死亡するか、60歳以後に続けるか、再任用されるか、任期が更新されるか、採用予定がどれだけ埋まるか（充足率が100%に満たない場合）、何歳の人が採用されるか。',
      values.length === 0
        ? '前提の値：範囲をもつ前提はない。率などの値は、どの回でも同じである。'
        : `前提の値：範囲をもつ前提${people(values.length)}件は、回ごとに1つの値を引き、その回の全年度に使う。`,
      shaken.length === 0
        ? '年ごとの変動と前提どうしの相関：設けていない。景気などで退職率が年ごとに動く場合、実際の幅はここに示すより広い。'
        : shaken.some(({ only }) => only !== undefined)
          ? '年ごとの変動と前提どうしの相関：下の表のとおり設けた。〔　〕に案の名のあるものは、その案だけに設けた。'
          : '年ごとの変動と前提どうしの相関：下の表のとおり設けた。',
    ],
  })
  if (values.length > 0) addValues(writer, values)
  if (shaken.length > 0) addShaken(writer, comparison)
  writer.paragraph('次のものは、どの回でも同じである。')
  writer.add({
    kind: 'list',
    items: [
      '基準日の職員の構成、法令（定年の引上げなど）、定員と条例定数、類似団体の職員数。',
      '採用方針の決め方。ただし、採用者数は前年度までの実際の退職者に応じて決まるため、方針によっては回ごとに変わる。市は将来の偶然を知らずに決めるものとし、見込みには期待値の率を使う。',
      '範囲をもたない前提の値。その値が外れた場合の影響は、この幅に含まれない。',
      ...(atCentre.length === 0 ? [] : [readAtCentreText(atCentre)]),
      ...(outside.length === 0 ? [] : [outsideText(outside)]),
    ],
  })
}

interface UncertainValue {
  readonly title: string
  readonly central: string
  readonly range: string
}

/** The values with a range: those that every run draws, those of which only the central value is used, and those that no year of the horizon uses. */
function uncertainValues({
  provenance,
  readAtCentre,
  yearsRead,
}: Comparison): Readonly<Record<keyof RangesByUse, readonly UncertainValue[]>> {
  const { drawn, atCentre, outside } = rangesByUse(provenance, yearsRead, readAtCentre ?? new Set())
  return { drawn: readOut(drawn), atCentre: readOut(atCentre), outside: readOut(outside) }
}

function readOut(provenance: readonly SharedProvenance[]): readonly UncertainValue[] {
  const rows = provenance.flatMap(({ title, reading, only }) =>
    (reading ?? []).map(({ from, central, low, high }) => ({
      title: from === undefined ? title : `${title}（${shortYear(from)}から）`,
      central,
      range: `${low}～${high}`,
      only: titlesOf(only),
    })),
  )
  return distinct(rows)
}

type HeldValue = UncertainValue & { readonly only: readonly string[] }

const titlesOf = (only: SharedProvenance['only']): readonly string[] => only?.map(scenario => scenario.title) ?? []

/** Each value once, with all the scenarios that have it. */
function distinct(rows: readonly HeldValue[]): readonly UncertainValue[] {
  const same = (one: UncertainValue, other: UncertainValue): boolean =>
    one.title === other.title && one.central === other.central && one.range === other.range
  const together = rows.map(row => ({ ...row, only: rows.filter(other => same(row, other)).flatMap(({ only }) => only) }))
  return together.filter((row, index) => together.findIndex(other => same(row, other)) === index).map(named)
}

/** As many scenarios are named beside a value that the others have otherwise. */
const MOST_NAMED = 3

/** A value by its title, and by its scenarios where others have another. */
function named({ title, central, range, only }: HeldValue): UncertainValue {
  if (only.length === 0) return { title, central, range }
  const scenarios = only.length <= MOST_NAMED ? only : [...only.slice(0, MOST_NAMED - 1), `ほか${only.length - MOST_NAMED + 1}案`]
  return { title: `${title}〔${scenarios.join('、')}〕`, central, range }
}

function readAtCentreText(values: readonly UncertainValue[]): string {
  const named = values.map(({ title, central }) => `${title}（${central}）`).join('、')
  return `${named}。範囲をもつが、試算の回ごとには引かず、どの回でも中央の値を使う。範囲の影響は、この幅に含まれない。`
}

function outsideText(values: readonly UncertainValue[]): string {
  const named = values.map(({ title, central }) => `${title}（${central}）`).join('、')
  return `${named}。範囲をもつが、この試算の期間のどの年度にも効かず、使わない。`
}

function addValues(writer: SectionWriter, values: readonly UncertainValue[]): void {
  writer.table({
    caption: '範囲をもつ前提',
    columns: [
      { label: '前提', align: 'left', width: 0.5 },
      { label: '期待値の計算に使う値', align: 'right', width: 0.22 },
      { label: '10回中8回はこの範囲', align: 'right', width: 0.28 },
    ],
    headingColumns: 1,
    rows: values.map(({ title, central, range }) => ({ cells: [cell(title), cell(central), cell(range)] })),
    notes: [
      '範囲が上と下で対称でない前提では、期待値の計算に使う値（最もありそうな値）が、10回中8回の範囲の端や外にあることがある。',
      '値の根拠は「6 前提一覧」に示す。',
    ],
    dense: true,
  })
}

function addShaken(writer: SectionWriter, { provenance }: Comparison): void {
  const shaken = provenance.filter(({ path }) => path.startsWith('uncertainty.'))
  const rows = distinct(shaken.map(({ title, value, only }) => ({ title, central: value, range: '', only: titlesOf(only) })))
  writer.table({
    caption: '年ごとの変動と相関',
    columns: [
      { label: '項目', align: 'left', width: 0.6 },
      { label: '値', align: 'right', width: 0.4 },
    ],
    headingColumns: 1,
    rows: rows.map(({ title, central }) => ({ cells: [cell(title), cell(central)] })),
    notes: [
      '年ごとの変動は、その年度の率全体にかかる倍率（平均1、0～2の外を除いて引く）の標準偏差。相関は−1から1までの相関係数。',
    ],
  })
}
