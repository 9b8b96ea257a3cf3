/**
 * What goes wrong in YAML syntax proper: structure, repeated keys, and the features that are refused.
 *
 * The parser's error codes are grouped into a closed list of causes of our own, each with its own wording.
 */
import type { Part } from '../text.ts'

/** Why a text is not valid YAML, in our own closed list. */
export type SyntaxCause =
  | 'indent'
  | 'space-after-colon'
  | 'space-after-dash'
  | 'quote'
  | 'bracket'
  | 'colon'
  | 'start'
  | 'documents'
  | 'key'
  | 'directive'
  | 'other'

/** Arguments of the texts, by code. */
export interface YamlSyntaxArguments {
  readonly E_YAML_SYNTAX: { readonly cause: SyntaxCause }
  readonly E_YAML_DUPLICATE_KEY: { readonly key: string; readonly line: number; readonly otherLine: number }
  readonly E_YAML_TOO_DEEP: { readonly limit: number }
  readonly E_YAML_ALIAS: { readonly text: string }
  readonly E_YAML_TAG: { readonly tag: string }
  readonly E_YAML_FORBIDDEN_KEY: { readonly key: string }
  readonly E_YAML_MERGE_KEY: Readonly<Record<never, never>>
  /** `cause`: a colon in it is read as the end of a key, it may be a range or a date, or nothing but the quotes is missing. */
  readonly E_YAML_UNQUOTED_FORMULA: { readonly text: string; readonly cause: 'colon' | 'range' | 'plain' }
}

const CAUSES_JA: Readonly<Record<SyntaxCause, readonly [string, string]>> = {
  'space-after-colon': ['コロン「:」の後ろに空白がありません。', '半角の空白を1つ入れて「キー: 値」と書いてください。'],
  'space-after-dash': ['箇条書きの「-」の後ろに空白がありません。', '半角の空白を1つ入れて「- 値」と書いてください。'],
  indent: ['字下げの位置が前後の行とそろっていません。', '同じ段のキーは、行頭の空白の数をそろえてください。'],
  quote: [
    '引用符が閉じていないか、引用符の中の書き方に誤りがあります。',
    '「"」または「\'」で始めた値は、同じ引用符で閉じてください。',
  ],
  bracket: [
    '括弧「{ }」「[ ]」の対応か、その中の「,」に誤りがあります。',
    '開いた括弧を閉じ、項目の間を半角の「,」で区切ってください。',
  ],
  colon: [
    '1行にコロン「: 」が2つ以上あるか、キーの後ろにコロンがありません。',
    'キーは「キー: 値」と書き、値の中に「: 」があるときは全体を "…" で囲んでください。',
  ],
  start: ['この文字から値を始めることはできません。', '値全体を "…" で囲んでください。'],
  documents: ['「---」で区切られた2つ目の文書があります。', '1つのファイルには1つの文書だけを書いてください。'],
  key: ['キーが単純な名前になっていません。', 'キーには括弧を使わず、名前だけを書いてください。'],
  directive: ['「%」で始まる指示行は使えません。', 'この行を削除してください。'],
  other: ['YAML として読めません。', 'この行と前の行の、字下げ・コロン・引用符・括弧を確かめてください。'],
}

const CAUSES_EN: Readonly<Record<SyntaxCause, readonly [string, string]>> = {
  'space-after-colon': ['There is no space after the colon.', 'Put one space in: "key: value".'],
  'space-after-dash': ['There is no space after the dash of a list.', 'Put one space in: "- value".'],
  indent: ['The indentation does not match the lines around it.', 'Indent keys of the same level by the same number of spaces.'],
  quote: [
    'A quotation mark is not closed, or something inside the quotes is wrong.',
    'Close the value with the same quotation mark.',
  ],
  bracket: ['Brackets or the commas inside them do not match.', 'Close every bracket and separate the items with commas.'],
  colon: [
    'There are two ": " on one line, or a key has no colon.',
    'Write "key: value"; put a value that contains ": " in quotes.',
  ],
  start: ['A value cannot begin with this character.', 'Put the whole value in quotes.'],
  documents: ['A second document begins here ("---").', 'Write one document per file.'],
  key: ['The key is not a plain name.', 'Write a name without brackets.'],
  directive: ['Directives ("%…") are not allowed.', 'Delete this line.'],
  other: ['This is not valid YAML.', 'Check indentation, colons, quotes and brackets on this line and the one before.'],
}

/** The wording of these codes (文面), in Japanese and English. */
export const yamlSyntaxTexts: Part<YamlSyntaxArguments> = {
  E_YAML_SYNTAX: {
    ja: ({ cause }) => ({ what: CAUSES_JA[cause][0], repair: CAUSES_JA[cause][1] }),
    en: ({ cause }) => ({ what: CAUSES_EN[cause][0], repair: CAUSES_EN[cause][1] }),
    about: {
      ja: 'ファイルの文法（字下げ、コロン、引用符、括弧）に誤りがあり、値を読み取れません。',
      en: 'The syntax of the file (indentation, colons, quotes, brackets) is wrong, so no values can be read.',
    },
    bad: 'title: 「案A: 平準化',
    good: 'title: "案A: 平準化"',
  },
  E_YAML_DUPLICATE_KEY: {
    ja: ({ key, line, otherLine }) => ({
      what: `「${key}」が2か所にあります（${otherLine}行目と${line}行目）。`,
      why: 'どちらの値を使うか決められません。',
      repair: 'どちらか一方を削除してください。',
    }),
    en: ({ key, line, otherLine }) => ({
      what: `"${key}" stands twice (lines ${otherLine} and ${line}).`,
      why: 'It is not clear which value is meant.',
      repair: 'Delete one of them.',
    }),
    about: {
      ja: '同じ段に同じキーを2回書くことはできません。',
      en: 'A key may stand only once in a mapping.',
    },
    bad: 'seed: 1\nseed: 2',
    good: 'seed: 1',
  },
  E_YAML_TOO_DEEP: {
    ja: ({ limit }) => ({
      what: `入れ子が深すぎます（上限 ${limit} 段）。`,
      repair: '括弧や字下げの閉じ忘れがないか確かめてください。',
    }),
    en: ({ limit }) => ({
      what: `The nesting is too deep (limit ${limit}).`,
      repair: 'Check for brackets that were not closed.',
    }),
    about: {
      ja: '入れ子は 32 段までです。正しいファイルは 6 段ほどに収まります。',
      en: 'Nesting is limited to 32 levels; a correct file needs about six.',
    },
  },
  E_YAML_ALIAS: {
    ja: ({ text }) => ({
      what: `「${text}」は YAML の参照（アンカー・エイリアス）として読まれます。この機能は使えません。`,
      repair: `数式や文字列のつもりなら "…" で囲んでください。値の使い回しには extends を使ってください。`,
    }),
    en: ({ text }) => ({
      what: `"${text}" is read as a YAML anchor or alias, which is not allowed.`,
      repair: 'Quote it if a formula or text is meant; use extends to reuse values.',
    }),
    about: {
      ja: '「&」や「*」で始まる値は YAML の参照になります。離れた場所の値が見えないまま使われるため、禁止しています。',
      en: 'Values beginning with & or * are references. They hide where a value comes from, so they are refused.',
    },
    bad: 'formula: *定員',
    good: 'formula: "定員 * 0.5"',
  },
  E_YAML_TAG: {
    ja: ({ tag }) => ({
      what: `タグ「${tag}」は使えません。`,
      repair: 'タグを削除して値だけを書くか、全体を "…" で囲んでください。',
    }),
    en: ({ tag }) => ({ what: `The tag "${tag}" is not allowed.`, repair: 'Delete the tag, or put the whole value in quotes.' }),
    about: {
      ja: '「!」で始まるタグは値の種類を変える機能です。安全のため、すべて禁止しています。',
      en: 'Tags (!…) change the type of a value. They are all refused for safety.',
    },
    bad: 'title: !案A',
    good: 'title: "!案A"',
  },
  E_YAML_FORBIDDEN_KEY: {
    ja: ({ key }) => ({ what: `キー「${key}」は使えません。`, repair: '別の名前にしてください。' }),
    en: ({ key }) => ({ what: `The key "${key}" is not allowed.`, repair: 'Choose another name.' }),
    about: {
      ja: '__proto__、prototype、constructor はプログラムの内部で特別な意味を持つため、キーにできません。',
      en: '__proto__, prototype and constructor have a special meaning inside programs and cannot be keys.',
    },
  },
  E_YAML_MERGE_KEY: {
    ja: () => ({
      what: 'キー「<<」（値の取り込み）は使えません。',
      repair: '別のシナリオの値を受け継ぐときは extends を使ってください。',
    }),
    en: () => ({ what: 'The merge key "<<" is not allowed.', repair: 'Use extends to inherit from another scenario.' }),
    about: {
      ja: '「<<」は YAML の版によって意味が変わります。値の受け継ぎは extends だけで行います。',
      en: 'The meaning of << depends on the YAML version. Values are inherited through extends only.',
    },
    bad: 'recruitment:\n  <<: { policy: hold }',
    good: 'extends: hold-headcount.yaml',
  },
  E_YAML_UNQUOTED_FORMULA: {
    ja: ({ text, cause }) => ({
      what: `計算式「${text}」が引用符で囲まれていません。`,
      why:
        cause === 'colon'
          ? '計算式の中の「: 」がキーの区切りとして読まれます。'
          : '引用符がないと、数・幅・年度の書き誤りと区別できません。',
      repair:
        cause === 'range'
          ? `計算式なら "${text}"、幅なら { low: …, mode: …, high: … }、年度ごとの値なら { R5: …, R6: … } と書いてください。`
          : `"${text}" のように全体を半角の引用符で囲んでください。`,
    }),
    en: ({ text, cause }) => ({
      what: `The formula ${text} is not quoted.`,
      why:
        cause === 'colon'
          ? 'The ": " inside it is read as the end of a key.'
          : 'Without quotes it cannot be told from a mistyped number, range or year.',
      repair:
        cause === 'range'
          ? `Write "${text}" for a formula, { low: …, mode: …, high: … } for a range, { R5: …, R6: … } for values by year.`
          : `Put the whole formula in quotes: "${text}".`,
    }),
    about: {
      ja: '計算式は必ず半角の引用符で囲むか、「>-」「|」で始まる複数行の文字列で書きます。囲まないと、658-10 が幅のつもりなのか引き算なのか分からず、「条件 ? a : b」は YAML の文法に反します。',
      en: 'A formula stands in quotes, or in a block that begins with >- or |. Without them nobody can tell whether 658-10 is a range or a difference, and "condition ? a : b" is not valid YAML.',
    },
    bad: 'formula: leavers > 10 ? 5 : 3',
    good: 'formula: "leavers > 10 ? 5 : 3"',
  },
}
