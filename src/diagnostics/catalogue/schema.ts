/**
 * What goes wrong in the shape of a file: unknown keys, missing keys, values of the wrong kind.
 *
 * Values that are numbers, years, dates, ages or ranges have their codes in `schema-values.ts`.
 */
import type { Part } from '../text.ts'
import { type LeverFormArguments, leverFormTexts } from './lever-form.ts'
import type { ValueArguments } from './schema-values.ts'
import { valueTexts } from './schema-values.ts'

/** The kinds of value a key can ask for (値の種類). */
export type Expected =
  | 'number'
  | 'whole'
  | 'share'
  | 'people'
  | 'text'
  | 'mapping'
  | 'list'
  | 'boolean'
  | 'lever-share'
  | 'lever-people'
  | 'lever-number'
  | 'rows'
  | 'formula'

/** Arguments of the texts, by code. Values are already as the planner wrote them. */
export interface SchemaArguments extends ValueArguments, LeverFormArguments {
  readonly E_SCHEMA_TYPE: { readonly expected: Expected; readonly value: string; readonly suggestion?: string }
  readonly E_SCHEMA_REQUIRED: { readonly key: string; readonly section: string; readonly because?: string }
  readonly E_SCHEMA_UNKNOWN_KEY: { readonly key: string; readonly nearest?: string; readonly allowed: readonly string[] }
  /** `item`: the place in the list `key`, counted from 1. */
  readonly E_SCHEMA_NULL: { readonly key: string; readonly item?: number }
  readonly E_SCHEMA_CHOICE: { readonly value: string; readonly nearest?: string; readonly allowed: readonly string[] }
  readonly E_SCHEMA_EMPTY: { readonly what: 'text' | 'list' | 'mapping' }
  readonly E_SCHEMA_ID: { readonly value: string; readonly form: 'ascii' | 'name' }
  readonly E_SCHEMA_KIND: { readonly value?: string; readonly allowed: readonly string[]; readonly nearest?: string }
  readonly E_GOAL_PREDICATE: { readonly found: readonly string[] }
}

const EXPECTED_JA: Readonly<Record<Expected, string>> = {
  number: '数値が必要です',
  whole: '整数が必要です',
  share: '割合（1.6% または 0.016 の形）が必要です',
  people: '人数（0以上の数値）が必要です',
  text: '文字列が必要です',
  mapping: '「キー: 値」の組が必要です',
  list: '「- 」で始まる一覧が必要です',
  boolean: 'true か false が必要です',
  'lever-share': '割合、幅 { low, mode, high }、年度ごとの値、または引用符で囲んだ数式が必要です',
  'lever-people': '人数、幅 { low, mode, high }、年度ごとの値、または引用符で囲んだ数式が必要です',
  'lever-number': '数値、幅 { low, mode, high }、年度ごとの値、または引用符で囲んだ数式が必要です',
  rows: '「年齢: 割合」の行の一覧が必要です',
  formula: '引用符で囲んだ数式が必要です',
}

const EXPECTED_EN: Readonly<Record<Expected, string>> = {
  number: 'a number is needed',
  whole: 'a whole number is needed',
  share: 'a share such as 1.6% or 0.016 is needed',
  people: 'a number of people (0 or more) is needed',
  text: 'a text is needed',
  mapping: 'a mapping of keys to values is needed',
  list: 'a list of items beginning with "- " is needed',
  boolean: 'true or false is needed',
  'lever-share': 'a share, a range { low, mode, high }, values by year or a quoted formula is needed',
  'lever-people': 'a number of people, a range { low, mode, high }, values by year or a quoted formula is needed',
  'lever-number': 'a number, a range { low, mode, high }, values by year or a quoted formula is needed',
  rows: 'a list of age bands is needed',
  formula: 'a quoted formula is needed',
}

const HINT_JA: Partial<Record<Expected, string>> = {
  list: '行の初めを「- 」にして1項目ずつ書いてください。',
  mapping: '1行に1つずつ「キー: 値」と書いてください。',
  boolean: 'true または false と書いてください。',
  text: '値を半角の引用符 "…" で囲んでください。',
  share: '1.6% または 0.016 のように書いてください。',
  whole: '小数点のない半角の数字で書いてください。',
  formula: '数式全体を半角の引用符 "…" で囲んでください。',
  'lever-share': '年度ごとの値は { R5: 90%, R10: 70% } のように書いてください。',
  'lever-people': '年度ごとの値は { R5: 16, R6: 20 } のように書いてください。',
  'lever-number': '年度ごとの値は { R5: 3, R8: 5 } のように書いてください。',
}
const HINT_EN: Partial<Record<Expected, string>> = {
  list: 'Begin each item with "- " on its own line.',
  mapping: 'Write one "key: value" on each line.',
  boolean: 'Write true or false.',
  text: 'Put the value in quotes.',
  share: 'Write it as 1.6% or 0.016.',
  whole: 'Write it in plain digits without a decimal point.',
  formula: 'Put the whole formula in quotes.',
  'lever-share': 'Write values by year as { R5: 90%, R10: 70% }.',
  'lever-people': 'Write values by year as { R5: 16, R6: 20 }.',
  'lever-number': 'Write values by year as { R5: 3, R8: 5 }.',
}

const KINDS_JA: Readonly<Record<string, string>> = {
  municipality: '自治体',
  scenario: 'シナリオ',
  study: '比較の設定',
  'retirement-age': '定年の表',
}
const kindsJa = (kinds: readonly string[]): string =>
  kinds.map(kind => (KINDS_JA[kind] === undefined ? kind : `${kind}（${KINDS_JA[kind]}）`)).join('、')

const listJa = (names: readonly string[]): string => names.join('、')
const listEn = (names: readonly string[]): string => names.join(', ')

/** The wording of these codes (文面), in Japanese and English. */
export const schemaTexts: Part<SchemaArguments> = {
  ...valueTexts,
  ...leverFormTexts,
  E_SCHEMA_TYPE: {
    ja: ({ expected, value, suggestion }) => ({
      what: `「${value}」は使えません。${EXPECTED_JA[expected]}。`,
      repair:
        suggestion === undefined
          ? (HINT_JA[expected] ?? '半角の数字で書いてください。')
          : suggestion === value
            ? `引用符を付けずに ${suggestion} と書いてください。`
            : `「${suggestion}」と書いてください。`,
    }),
    en: ({ expected, value, suggestion }) => ({
      what: `"${value}" cannot be used: ${EXPECTED_EN[expected]}.`,
      repair:
        suggestion === undefined
          ? (HINT_EN[expected] ?? 'Write it in plain digits.')
          : `Write ${suggestion}${suggestion === value ? ' without quotes' : ''}.`,
    }),
    about: {
      ja: 'キーが求める種類と違う値が書かれています。桁区切りの「,」や「_」、単位の「人」が付いた数は文字列として読まれます。',
      en: 'The value is of another kind than the key needs. Numbers with thousands separators or units are read as texts.',
    },
    bad: 'runs: 1,000',
    good: 'runs: 1000',
  },
  E_SCHEMA_REQUIRED: {
    ja: ({ key, section, because }) => ({
      what: `${section === '' ? 'このファイルには' : `「${section}」には`}「${key}」が必要です${because === undefined ? '' : `（${because}）`}。`,
      repair: `「${key}: …」の行を${section === '' ? '' : `「${section}」の中に`}書き足してください。`,
    }),
    en: ({ key, section, because }) => ({
      what: `"${key}" is missing ${section === '' ? 'in this file' : `in "${section}"`}${because === undefined ? '' : ` (${because})`}.`,
      repair: `Add a line "${key}: …"${section === '' ? '' : ` inside "${section}"`}.`,
    }),
    about: {
      ja: '必ず書くキーがありません。位置は、そのキーがあるべき場所（親のキー）を指しています。',
      en: 'A key that must be written is missing. The place shown is its parent.',
    },
    bad: 'kind: scenario\nid: case-a\ntitle: 案A\nextends: baseline.yaml',
    good: 'kind: scenario\nid: case-a\ntitle: 案A\nbecause: 採用を平準化する案\nextends: baseline.yaml',
  },
  E_SCHEMA_UNKNOWN_KEY: {
    ja: ({ key, nearest, allowed }) => ({
      what: `「${key}」というキーはありません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair: `ここに書けるキー: ${listJa(allowed)}。`,
    }),
    en: ({ key, nearest, allowed }) => ({
      what: `There is no key "${key}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair: `Keys allowed here: ${listEn(allowed)}.`,
    }),
    about: {
      ja: '知らないキーは、打ち間違いが黙って無視されないように、すべて誤りとして扱います。',
      en: 'Unknown keys are errors, so that a misspelling is never ignored silently.',
    },
    bad: 'recruitmnet:\n  policy: hold',
    good: 'recruitment:\n  policy: hold',
  },
  E_SCHEMA_NULL: {
    ja: ({ key, item }) =>
      item === undefined
        ? { what: `「${key}」の値が書かれていません。`, repair: `値を書くか、「${key}」の行を削除してください。` }
        : {
            what: `「${key}」の${item}番目の項目に値が書かれていません。`,
            repair: '値を書くか、その項目を削除してください。',
          },
    en: ({ key, item }) =>
      item === undefined
        ? { what: `"${key}" has no value.`, repair: `Write a value, or delete the line "${key}".` }
        : { what: `Item ${item} of "${key}" has no value.`, repair: 'Write a value, or delete the item.' },
    about: {
      ja: '「キー:」だけで値のない行は、既定の値を使うのか 0 なのか区別できないため、受け付けません。null や ~ も同じです。',
      en: 'A key without a value (or null, ~) could mean the default or zero, so it is refused.',
    },
    bad: 'seed:',
    good: 'seed: koganei',
  },
  E_SCHEMA_CHOICE: {
    ja: ({ value, nearest, allowed }) => ({
      what: `「${value}」は選べません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair: `選べる値: ${listJa(allowed)}。`,
    }),
    en: ({ value, nearest, allowed }) => ({
      what: `"${value}" is not one of the choices.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair: `Choices: ${listEn(allowed)}.`,
    }),
    about: { ja: '決められた語の中から選ぶ値です。', en: 'The value is chosen from a fixed list of words.' },
    bad: 'policy: levelling',
    good: 'policy: level',
  },
  E_SCHEMA_EMPTY: {
    ja: ({ what }) => ({
      what: what === 'text' ? '文字列が空です。' : what === 'list' ? '一覧に項目がありません。' : '中身がありません。',
      repair: '値を書くか、このキーを削除してください。',
    }),
    en: ({ what }) => ({ what: `This ${what} is empty.`, repair: 'Write a value, or delete the key.' }),
    about: {
      ja: '空の値は、書き忘れと区別できないため受け付けません。',
      en: 'An empty value cannot be told from a forgotten one.',
    },
    bad: 'title: ""',
    good: 'title: 採用平準化',
  },
  E_SCHEMA_ID: {
    ja: ({ value, form }) => ({
      what: `「${value}」は id に使えません。`,
      repair:
        form === 'ascii'
          ? '半角の英小文字、数字、「-」だけで、英字か数字から書き始めてください。'
          : '英字・かな・漢字から始め、続きは英字・かな・漢字・数字・「_」で書いてください。',
    }),
    en: ({ value, form }) => ({
      what: `"${value}" cannot be an id.`,
      repair:
        form === 'ascii'
          ? 'Use lower-case letters, digits and "-", beginning with a letter or a digit.'
          : 'Begin with a letter, kana or kanji and continue with those, digits or "_".',
    }),
    about: {
      ja: 'id はファイル名や JSON に使われるため、使える文字が決まっています。日本語の名前は title に書きます。',
      en: 'Ids are used in file names and JSON, so their letters are restricted. Names for readers go into title.',
    },
    bad: 'id: 案A',
    good: 'id: case-a\ntitle: 案A',
  },
  E_SCHEMA_KIND: {
    ja: ({ value, allowed, nearest }) => ({
      what:
        value === undefined
          ? 'ファイルの種類を表す「kind:」がありません。'
          : `「${value}」という種類のファイルはありません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair: `初めの行に「kind: …」を書いてください。種類: ${kindsJa(allowed)}。`,
    }),
    en: ({ value, allowed, nearest }) => ({
      what:
        value === undefined
          ? 'The file does not say its "kind:".'
          : `There is no kind "${value}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair: `Begin the file with "kind: …", one of: ${listEn(allowed)}.`,
    }),
    about: {
      ja: 'どのファイルも初めに kind で種類を書きます。種類によって書けるキーが違います。',
      en: 'Every file states its kind first; the kind decides which keys it may have.',
    },
    good: 'kind: scenario',
  },
  E_GOAL_PREDICATE: {
    ja: ({ found }) => ({
      what: found.length === 0 ? '目標の条件がありません。' : `目標の条件が2つ以上あります（${listJa(found)}）。`,
      repair: 'at-least（以上）、at-most（以下）、within: [下限, 上限] のうち1つだけを書いてください。',
    }),
    en: ({ found }) => ({
      what: found.length === 0 ? 'The goal has no condition.' : `The goal has more than one condition (${listEn(found)}).`,
      repair: 'Write exactly one of at-least, at-most and within: [low, high].',
    }),
    about: {
      ja: '目標には条件を1つだけ書きます。下限と上限の両方があるときは within を使います。',
      en: 'A goal has exactly one condition; use within for a lower and an upper bound.',
    },
    bad: 'measure: strength.actual',
    good: 'measure: strength.actual\nat-least: 658',
  },
}
