/**
 * What goes wrong in the writing of a formula (計算式の書き方): characters, size, brackets, structures that do not exist.
 *
 * The other half of the formula part of the catalogue; names, functions and values are in formula.ts.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface FormulaShapeArguments {
  E_FORMULA_EMPTY: Record<string, never>
  E_FORMULA_TOO_LONG: { readonly kind: 'characters' | 'parts'; readonly limit: number }
  E_FORMULA_TOO_DEEP: { readonly limit: number }
  E_FORMULA_FULLWIDTH: { readonly found: string; readonly write: string }
  E_FORMULA_CONFUSABLE: { readonly word: string; readonly found: string; readonly code: string; readonly latin?: string }
  E_FORMULA_SYNTAX: {
    readonly kind: 'operator' | 'unfinished' | 'unclosed' | 'unopened' | 'unexpected' | 'invisible'
    readonly found: string
    readonly write?: string
  }
  E_FORMULA_NODE: {
    readonly kind: 'assignment' | 'array' | 'object' | 'property' | 'block' | 'range' | 'operator' | 'other'
    readonly found: string
  }
}

const visible = (text: string): string => text.replace(/[\u3000\u00a0]/gu, '␣')

/** The wording of these codes (文面), in Japanese and English. */
export const formulaShapeTexts: Part<FormulaShapeArguments> = {
  E_FORMULA_EMPTY: {
    ja: () => ({ what: '計算式が空です。', repair: '数か計算式を書いてください。' }),
    en: () => ({ what: 'The formula is empty.', repair: 'Write a number or a formula.' }),
    about: { ja: '引用符の間に何も書かれていません。', en: 'There is nothing between the quotes.' },
    bad: 'formula: ""',
    good: 'formula: "leavers * 0.5"',
  },
  E_FORMULA_TOO_LONG: {
    ja: a => ({
      what:
        a.kind === 'characters' ? `計算式が長すぎます（上限${a.limit}文字）。` : `計算式の項が多すぎます（上限${a.limit}個）。`,
      repair: '一部を assumptions に名前をつけて書き、その名前を使ってください。',
    }),
    en: a => ({
      what:
        a.kind === 'characters'
          ? `The formula is longer than ${a.limit} characters.`
          : `The formula has more than ${a.limit} parts.`,
      repair: 'Give parts of it a name under assumptions and use the names.',
    }),
    about: {
      ja: '計算式は500文字、200項までです。読める長さに分けると、前提一覧にも名前で載ります。',
      en: 'A formula has at most 500 characters and 200 parts. Shorter ones are named in the list of assumptions.',
    },
  },
  E_FORMULA_TOO_DEEP: {
    ja: a => ({ what: `かっこの入れ子が深すぎます（上限${a.limit}）。`, repair: '計算式を分けてください。' }),
    en: a => ({ what: `Brackets are nested more than ${a.limit} deep.`, repair: 'Split the formula.' }),
    about: { ja: 'かっこの入れ子は32までです。', en: 'Brackets may be nested 32 deep.' },
  },
  E_FORMULA_FULLWIDTH: {
    ja: a => ({ what: `全角の文字「${visible(a.found)}」が含まれています。`, repair: `半角で「${a.write}」と書いてください。` }),
    en: a => ({ what: `The formula contains the full-width characters "${visible(a.found)}".`, repair: `Write "${a.write}".` }),
    about: {
      ja: '計算式の数字・記号・かっこ・空白は半角で書きます。日本語の名前はそのまま使えます。',
      en: 'Digits, signs, brackets and spaces of a formula are half-width. Japanese names are fine.',
    },
    bad: 'formula: "定員 － ３"',
    good: 'formula: "定員 - 3"',
  },
  E_FORMULA_CONFUSABLE: {
    ja: a => ({
      what: `「${a.word}」に、よく似た別の文字（${a.code}）が含まれています。`,
      repair: a.latin === undefined ? 'その文字を打ち直してください。' : `「${a.latin}」と打ち直してください。`,
    }),
    en: a => ({
      what: `"${a.word}" contains a look-alike character (${a.code}).`,
      repair: a.latin === undefined ? 'Type it again.' : `Type "${a.latin}" instead.`,
    }),
    about: {
      ja: '他の文書から写した文字に、英字と見分けのつかないキリル文字やギリシャ文字が混じることがあります。',
      en: 'Copied text may hold Cyrillic or Greek letters that cannot be told from Latin ones.',
    },
  },
  E_FORMULA_SYNTAX: {
    ja: a => {
      if (a.kind === 'operator') return { what: `「${a.found}」は使えません。`, repair: `「${a.write ?? ''}」と書いてください。` }
      if (a.kind === 'unfinished')
        return { what: `計算式が「${a.found}」で終わっています。`, repair: '続きを書くか、除いてください。' }
      if (a.kind === 'unclosed') return { what: '「(」が閉じられていません。', repair: '対応する「)」を書いてください。' }
      if (a.kind === 'unopened')
        return { what: '「)」に対応する「(」がありません。', repair: '「(」を書くか、「)」を除いてください。' }
      if (a.kind === 'invisible')
        return { what: `目に見えない文字（${a.found}）が含まれています。`, repair: 'その前後を打ち直してください。' }
      return {
        what: `「${a.found}」のところで計算式を読めません。`,
        repair: 'その前後に足りないもの、余計なものがないか確かめてください。',
      }
    },
    en: a => {
      if (a.kind === 'operator') return { what: `"${a.found}" cannot be used.`, repair: `Write "${a.write ?? ''}".` }
      if (a.kind === 'unfinished')
        return { what: `The formula ends with "${a.found}".`, repair: 'Complete it or leave that out.' }
      if (a.kind === 'unclosed') return { what: 'A "(" is not closed.', repair: 'Add the matching ")".' }
      if (a.kind === 'unopened') return { what: 'A ")" has no matching "(".', repair: 'Add the "(" or leave the ")" out.' }
      if (a.kind === 'invisible')
        return { what: `There is an invisible character (${a.found}).`, repair: 'Type that place again.' }
      return { what: `The formula cannot be read at "${a.found}".`, repair: 'Look for something missing or left over around it.' }
    },
    about: {
      ja: '使える記号は + - * / ^ ( ) , < <= > >= == != ? : と and or not です。',
      en: 'The signs are + - * / ^ ( ) , < <= > >= == != ? : and the words and, or, not.',
    },
    bad: 'formula: "leavers > 5 && year > 2030"',
    good: 'formula: "leavers > 5 and year > 2030"',
  },
  E_FORMULA_NODE: {
    ja: a => {
      if (a.kind === 'assignment')
        return { what: '計算式の中で「=」は使えません。', repair: '等しいかを比べるなら「==」と書いてください。' }
      if (a.kind === 'property')
        return { what: '計算式の中で「.」をこのように使うことはできません。', repair: '小数か、宣言された名前だけに使えます。' }
      if (a.kind === 'range')
        return { what: '計算式の中で範囲「:」は使えません。', repair: '場合分けなら「条件 ? a : b」と書いてください。' }
      if (a.kind === 'block')
        return { what: '計算式は1つだけ書けます（「;」は使えません）。', repair: '「;」から後を除いてください。' }
      return {
        what: `計算式の中で「${a.found}」は使えません。`,
        repair: '数、名前、四則、比較、使える関数だけで書いてください。',
      }
    },
    en: a => {
      if (a.kind === 'assignment') return { what: '"=" cannot be used in a formula.', repair: 'To compare, write "==".' }
      if (a.kind === 'property')
        return { what: '"." cannot be used like this.', repair: 'It belongs to decimals and declared names only.' }
      if (a.kind === 'range')
        return { what: 'A range ":" cannot be used in a formula.', repair: 'For a choice write "condition ? a : b".' }
      if (a.kind === 'block')
        return { what: 'Only one formula can be written (";" is not allowed).', repair: 'Leave out everything from ";" on.' }
      return {
        what: `"${a.found}" cannot be used in a formula.`,
        repair: 'Use numbers, names, arithmetic, comparisons and the functions.',
      }
    },
    about: {
      ja: '計算式には数、宣言された名前、四則・べき・比較・and or not、条件、決まった関数だけを書けます。',
      en: 'A formula holds numbers, declared names, arithmetic, powers, comparisons, and or not, conditions and a few functions.',
    },
    bad: 'formula: "[leavers, 3]"',
    good: 'formula: "max(leavers, 3)"',
  },
}
