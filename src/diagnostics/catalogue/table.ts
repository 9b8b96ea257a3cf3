/**
 * What goes wrong in a CSV table (表): values of cells, ages, groups, rows that contradict each other.
 *
 * Every text names the column and the cell as written; nothing is corrected silently. Findings about lines, headers and rows
 * as such are in table-shape.ts.
 */
import type { Part } from '../text.ts'
import type { TableShapeArguments } from './table-shape.ts'
import { tableShapeTexts } from './table-shape.ts'

/** Arguments of the texts, by code. */
export interface TableArguments extends TableShapeArguments {
  E_CSV_MISSING_VALUE: { readonly column: string; readonly found: string }
  E_CSV_TYPE: {
    readonly column: string
    readonly found: string
    readonly kind: 'unit' | 'thousands' | 'fullwidth' | 'other'
    readonly write?: string
  }
  E_NOT_INTEGER: { readonly column: string; readonly found: string }
  E_CSV_NEGATIVE: { readonly column: string; readonly found: string }
  E_CSV_YEAR: { readonly column: string; readonly found: string }
  E_ROSTER_CODE: { readonly column: string; readonly value: string; readonly nearest?: string; readonly known: readonly string[] }
  E_ROSTER_AGE_BAND: { readonly found: string; readonly kind: 'form' | 'open' | 'reversed' }
  E_ROSTER_AGE_RANGE: { readonly found: string; readonly youngest: number; readonly oldest: number }
  E_ROSTER_AGE_COLUMNS: { readonly columns: readonly string[] }
  E_ROSTER_DUPLICATE_CELL: { readonly cell: string; readonly band: string; readonly line: number }
  E_ROSTER_OVERLAP: { readonly cell: string; readonly band: string; readonly other: string; readonly line: number }
  E_TABLE_DUPLICATE_YEAR: { readonly year: string; readonly line: number }
  W_TABLE_SUM: { readonly year: string; readonly total: number; readonly sum: number }
}

const KINDS_JA = { unit: '単位などの文字', thousands: '桁区切りのコンマ', fullwidth: '全角の文字' } as const
const KINDS_EN = {
  unit: 'a unit or other characters',
  thousands: 'a thousands separator',
  fullwidth: 'full-width characters',
} as const

/** The wording of these codes (文面), in Japanese and English. */
export const tableTexts: Part<TableArguments> = {
  ...tableShapeTexts,
  E_CSV_MISSING_VALUE: {
    ja: a => ({
      what: a.found === '' ? `${a.column}が空です。` : `${a.column}の「${a.found}」は値ではありません。`,
      repair: '0人なら 0 と書いてください。分からないときは行を除いてください。',
    }),
    en: a => ({
      what: a.found === '' ? `${a.column} is empty.` : `"${a.found}" is not a value of ${a.column}.`,
      repair: 'Write 0 for nobody; remove the row if the number is not known.',
    }),
    about: {
      ja: '空欄や「－」は、0人とも不明とも読めるため受け付けません。',
      en: 'An empty cell or a dash may mean nobody or unknown, so neither is accepted.',
    },
    bad: '34,－',
    good: '34,0',
  },
  E_CSV_TYPE: {
    ja: a => ({
      what:
        a.kind === 'other'
          ? `${a.column}の「${a.found}」は数ではありません。`
          : `${a.column}の「${a.found}」に${KINDS_JA[a.kind]}が含まれています。`,
      repair: a.write === undefined ? '半角の整数だけを書いてください。' : `${a.write} と書いてください。`,
    }),
    en: a => ({
      what:
        a.kind === 'other'
          ? `"${a.found}" (${a.column}) is not a number.`
          : `"${a.found}" (${a.column}) contains ${KINDS_EN[a.kind]}.`,
      repair: a.write === undefined ? 'Write a whole number in plain digits.' : `Write ${a.write}.`,
    }),
    about: {
      ja: '人数のセルには半角の整数だけを書きます。単位・桁区切り・全角の数字は書けません。',
      en: 'A cell of people holds a whole number in plain digits: no unit, no separator, no full-width digits.',
    },
    bad: '34,12人',
    good: '34,12',
  },
  E_NOT_INTEGER: {
    ja: a => ({ what: `${a.column}の「${a.found}」は整数ではありません。`, repair: '人数は整数で書いてください。' }),
    en: a => ({ what: `"${a.found}" (${a.column}) is not a whole number.`, repair: 'Write whole people.' }),
    about: {
      ja: '職員構成表は実際の人数です。短時間勤務も1人は1人と数えます（換算は数え方で行います）。',
      en: 'The staff table counts real people. A part-time person is one person; weights belong to counting rules.',
    },
    bad: '34,12.4',
    good: '34,12',
  },
  E_CSV_NEGATIVE: {
    ja: a => ({ what: `${a.column}の「${a.found}」が負の数です。`, repair: '0以上の整数で書いてください。' }),
    en: a => ({ what: `"${a.found}" (${a.column}) is negative.`, repair: 'Write 0 or more.' }),
    about: { ja: '人数は0以上です。', en: 'A number of people is never negative.' },
  },
  E_CSV_YEAR: {
    ja: a => ({
      what: `${a.column}の「${a.found}」は年度ではありません。`,
      repair: '2022、R4、令和4年度 のどれかの形で書いてください。',
    }),
    en: a => ({ what: `"${a.found}" (${a.column}) is not a fiscal year.`, repair: 'Write it as 2022, R4 or 令和4年度.' }),
    about: { ja: '年度は1900から2200までです。', en: 'Fiscal years run from 1900 to 2200.' },
  },
  E_ROSTER_CODE: {
    ja: a => ({
      what: `${a.column}の「${a.value}」は宣言されていません。`,
      repair: a.nearest === undefined ? `使える値は ${listed(a.known, '、')} です。` : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: `"${a.value}" (${a.column}) is not declared.`,
      repair: a.nearest === undefined ? `The values are: ${listed(a.known, ', ')}.` : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: '職種と部門は municipality.yaml の jobFamilies と departments に宣言したものだけ、任用形態は決まったものだけを使えます。',
      en: 'Job families and departments must be declared in the municipality file; employment types are a fixed list.',
    },
  },
  E_ROSTER_AGE_BAND: {
    ja: a => ({
      what:
        a.kind === 'reversed'
          ? `年齢「${a.found}」の前後が逆です。`
          : a.kind === 'open'
            ? `年齢「${a.found}」は片側が開いています。`
            : `「${a.found}」は年齢として読めません。`,
      repair:
        a.kind === 'open' ? '60-64 のように両端を書いてください。' : '34 または 20-23 のように、小さい年齢から書いてください。',
    }),
    en: a => ({
      what:
        a.kind === 'reversed'
          ? `The ages "${a.found}" are reversed.`
          : a.kind === 'open'
            ? `The age band "${a.found}" is open at one end.`
            : `"${a.found}" cannot be read as an age.`,
      repair: a.kind === 'open' ? 'Write both ends, such as 60-64.' : 'Write 34, or 20-23 with the lower age first.',
    }),
    about: {
      ja: '年齢は4月1日現在で、1歳ごと（34）か、両端を含む階級（20-23）で書きます。「20歳未満」「60歳以上」は、何歳までかで定年の時期が変わるため受け付けません。',
      en: 'Ages are ages on 1 April, single (34) or bands with both ends included (20-23). "Under 20" and "60 and over" are refused, because how far they reach decides who retires when.',
    },
    bad: '60歳以上,12',
    good: '60-64,12',
  },
  E_ROSTER_AGE_RANGE: {
    ja: a => ({ what: `年齢が ${a.found} です。`, repair: `${a.youngest}歳から${a.oldest}歳までで書いてください。` }),
    en: a => ({ what: `The age is ${a.found}.`, repair: `Ages run from ${a.youngest} to ${a.oldest}.` }),
    about: {
      ja: '生年度の列では、基準日（4月1日）の年齢に直してから確かめます。西暦と和暦の取り違えでもこうなります。',
      en: 'A birth year is turned into the age on the base date first; a mistaken era shows up here too.',
    },
  },
  E_ROSTER_AGE_COLUMNS: {
    ja: a => ({ what: `年齢を表す列が2つ以上あります（${a.columns.join('、')}）。`, repair: '1つだけ残してください。' }),
    en: a => ({ what: `The age stands in more than one column (${a.columns.join(', ')}).`, repair: 'Keep one of them.' }),
    about: { ja: '2通りの年齢は食い違うおそれがあります。', en: 'Two statements of age may contradict each other.' },
  },
  E_ROSTER_DUPLICATE_CELL: {
    ja: a => ({
      what: `「${a.cell}・${a.band}歳」が${a.line}行目にもあります。`,
      repair: '1行にまとめるか、一方を除いてください。',
    }),
    en: a => ({
      what: `"${a.cell}, age ${a.band}" stands on line ${a.line} already.`,
      repair: 'Add the two rows up, or remove one.',
    }),
    about: {
      ja: '同じ区分が2行あると、足すのか重複なのか分かりません。',
      en: 'With two rows for the same people it is unclear whether they add up or repeat each other.',
    },
  },
  E_ROSTER_OVERLAP: {
    ja: a => ({
      what: `「${a.cell}」の${a.band}歳が、${a.line}行目の${a.other}歳と重なっています。`,
      repair: '年齢が重ならないように書いてください。',
    }),
    en: a => ({
      what: `Ages ${a.band} of "${a.cell}" overlap ages ${a.other} on line ${a.line}.`,
      repair: 'Write bands that do not share an age.',
    }),
    about: { ja: '階級は両端を含みます。20-24 の次は 25-29 です。', en: 'Bands include both ends: 20-24 is followed by 25-29.' },
    bad: '20-25,8\n25-29,9',
    good: '20-24,8\n25-29,9',
  },
  E_TABLE_DUPLICATE_YEAR: {
    ja: a => ({ what: `年度「${a.year}」は${a.line}行目にもあります。`, repair: '一方を除いてください。' }),
    en: a => ({ what: `The year "${a.year}" stands on line ${a.line} already.`, repair: 'Remove one of the rows.' }),
    about: { ja: '1年度は1行です。', en: 'One fiscal year is one row.' },
  },
  W_TABLE_SUM: {
    ja: a => ({
      what: `${a.year} の内訳の計 ${a.sum} が総数 ${a.total} と合いません。`,
      repair: '出典と見比べてください。印刷された値ならそのままで構いません。',
    }),
    en: a => ({
      what: `The parts of ${a.year} add up to ${a.sum}, not to ${a.total}.`,
      repair: 'Compare with the source; as printed it may stay.',
    }),
    about: {
      ja: '公表された表は端数処理のため合わないことがあります。値は直しません。',
      en: 'Published tables may differ by rounding. The values are kept as printed.',
    },
  },
}

const listed = (known: readonly string[], separator: string): string =>
  known.length > 12 ? `${known.slice(0, 12).join(separator)}…` : known.join(separator)
