/**
 * What goes wrong in a formula (計算式).
 *
 * A formula is refused when the file is read, in whichever branch or year the mistake would have shown; every text says which
 * characters to write instead where that is known. Full-width forms, percent signs and habits of Excel are the common ones.
 */
import type { Part } from '../text.ts'
import type { FormulaShapeArguments } from './formula-shape.ts'
import { formulaShapeTexts } from './formula-shape.ts'

/** Arguments of the texts, by code. */
export interface FormulaArguments extends FormulaShapeArguments {
  E_FORMULA_PERCENT: { readonly found: string; readonly write?: string }
  E_FORMULA_FUNCTION: { readonly name: string; readonly nearest?: string }
  E_FORMULA_RANDOM: { readonly name: string }
  E_FORMULA_EXCEL: { readonly found: string; readonly write?: string }
  E_FORMULA_UNKNOWN_NAME: { readonly name: string; readonly nearest?: string }
  E_FORMULA_LITERAL: { readonly kind: 'text' | 'constant' | 'thousands' | 'date'; readonly found: string }
  E_FORMULA_IMPLICIT_MULTIPLY: { readonly left: string; readonly right: string }
  E_FORMULA_NOT_FINITE: { readonly found: string }
  E_FORMULA_EXPONENT: { readonly found: string }
  E_FORMULA_ARGUMENT_COUNT: { readonly name: string; readonly found: number; readonly least: number; readonly most: number }
  E_FORMULA_CHAINED_COMPARISON: { readonly found: string; readonly write: string }
  E_FORMULA_AMBIGUOUS: { readonly found: string; readonly write: string }
}

const FUNCTIONS = 'min max abs round floor ceil sqrt if'

/** Names that exist, but only where recruitment is decided, because they are known only as the years go by. */
const NAMES_OF_RECRUITMENT = [
  'leavers',
  '退職者数',
  '現員',
  'strength.actual',
  'staff.regular',
  'previous.recruitment',
  'target',
  '目標',
]

/** The wording of these codes (文面), in Japanese and English. */
export const formulaTexts: Part<FormulaArguments> = {
  ...formulaShapeTexts,
  E_FORMULA_PERCENT: {
    ja: a => ({
      what: `計算式の中で「%」は使えません（${a.found}）。`,
      repair:
        a.write === undefined ? '割合は 0.02 のような小数で書いてください。' : `${a.found} は ${a.write} と書いてください。`,
    }),
    en: a => ({
      what: `"%" cannot be used in a formula (${a.found}).`,
      repair: a.write === undefined ? 'Write shares as decimals, such as 0.02.' : `Write ${a.write} instead of ${a.found}.`,
    }),
    about: {
      ja: '計算式の「%」は割り算の余りと読まれるおそれがあり、staff * 5% + 1 が 0 になります。そのため受け付けません。',
      en: 'In formulas "%" may be read as the remainder of a division: staff * 5% + 1 would be 0. It is therefore refused.',
    },
    bad: 'formula: "leavers * 50%"',
    good: 'formula: "leavers * 0.5"',
  },
  E_FORMULA_FUNCTION: {
    ja: a => ({
      what: `関数「${a.name}」は使えません。`,
      repair: a.nearest === undefined ? `使える関数は ${FUNCTIONS} です。` : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: `There is no function "${a.name}".`,
      repair: a.nearest === undefined ? `The functions are: ${FUNCTIONS}.` : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: `計算式で使える関数は ${FUNCTIONS} だけです。ファイルや日付、先の年度の値は計算式からは見えません。`,
      en: `Formulas have these functions only: ${FUNCTIONS}. They see no files, no dates and no later years.`,
    },
    bad: 'formula: "log(leavers)"',
    good: 'formula: "sqrt(leavers)"',
  },
  E_FORMULA_RANDOM: {
    ja: a => ({
      what: `乱数の関数「${a.name}」は計算式では使えません。`,
      repair: '幅のある値は { low: …, mode: …, high: … } で書いてください。',
    }),
    en: a => ({
      what: `The random function "${a.name}" cannot be used in a formula.`,
      repair: 'Write an uncertain value as { low: …, mode: …, high: … }.',
    }),
    about: {
      ja: '計算式で乱数を引くと、同じ種（seed）でも結果を再現できません。ばらつきは値の幅として書きます。',
      en: 'A random number drawn in a formula could not be repeated with the same seed. Uncertainty is written as a range.',
    },
    bad: 'formula: "leavers * random(0.8, 1.2)"',
    good: 'share: { low: 80%, mode: 100%, high: 120% }',
  },
  E_FORMULA_EXCEL: {
    ja: a =>
      a.found === '='
        ? { what: '計算式の先頭の「=」は不要です。', repair: '「=」を除いてください。' }
        : {
            what: `「${a.found}」はExcelの関数で、ここでは使えません。`,
            repair: a.write === undefined ? `使える関数は ${FUNCTIONS} です。` : `「${a.write}」を使ってください。`,
          },
    en: a =>
      a.found === '='
        ? { what: 'A formula does not begin with "=".', repair: 'Leave the "=" out.' }
        : {
            what: `"${a.found}" is a function of Excel and does not exist here.`,
            repair: a.write === undefined ? `The functions are: ${FUNCTIONS}.` : `Use "${a.write}".`,
          },
    about: {
      ja: 'Excelの書き方（先頭の「=」、ROUNDUP など）は使えません。切り上げは ceil、切り捨ては floor です。',
      en: 'Excel notation (a leading "=", ROUNDUP and so on) is not understood. Rounding up is ceil, rounding down is floor.',
    },
    bad: 'formula: "=ROUNDUP(leavers*0.5,0)"',
    good: 'formula: "ceil(leavers * 0.5)"',
  },
  E_FORMULA_UNKNOWN_NAME: {
    ja: a => ({
      what: NAMES_OF_RECRUITMENT.includes(a.name)
        ? `「${a.name}」は採用の計算式（recruitment.formula など）だけで使える名前で、ここでは使えません。`
        : `「${a.name}」という名前はここでは使えません。`,
      repair:
        a.nearest === undefined
          ? 'ここで使える名前（year、population.total、quota.planned など）か、assumptions に書いた名前を使ってください。'
          : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: NAMES_OF_RECRUITMENT.includes(a.name)
        ? `The name "${a.name}" can be used in formulas of recruitment only, not here.`
        : `The name "${a.name}" cannot be used here.`,
      repair:
        a.nearest === undefined
          ? 'Use a name that has a value here (year, population.total, quota.planned …) or one declared under assumptions.'
          : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: 'どの計算式でも使える名前: year（年度）、population.total・age0to14・age15to64・age65plus、quota.planned（定員）、ordinance.total（条例定数）、base.year（基準日の年度）、base.数え方、assumptions の名前。採用の計算式ではほかに leavers（退職者数）、separations.…、staff.…、strength.…（現員）、leave.childcare_leave・leave.administrative_leave（休業者。leave に model: by-age と書いたとき）、previous.recruitment、target（目標）。大文字と小文字は区別し、通らない枝に書かれた名前も調べます。',
      en: 'Names for every formula: year, population.total, .age0to14, .age15to64, .age65plus, quota.planned, ordinance.total, base.year, base.<rule>, ids of assumptions. Formulas of recruitment also know leavers, separations.…, staff.…, strength.…, leave.childcare_leave, leave.administrative_leave (where leave says model: by-age), previous.recruitment and target. Case matters, and branches never taken are checked too.',
    },
    bad: 'formula: "leaver * 0.5"',
    good: 'formula: "leavers * 0.5"',
  },
  E_FORMULA_LITERAL: {
    ja: a => {
      if (a.kind === 'thousands') {
        return {
          what: `計算式の数に桁区切りのコンマは使えません（${a.found}）。`,
          repair: `${a.found.replace(',', '')} と書いてください。`,
        }
      }
      if (a.kind === 'text')
        return { what: '計算式の中で文字列は使えません。', repair: '引用符を除き、数か名前だけで書いてください。' }
      if (a.kind === 'date')
        return { what: `ここに日付は書けません（${a.found}）。`, repair: '年度で変わる値は { R5: …, R6: … } と書いてください。' }
      return { what: `計算式の中で「${a.found}」は使えません。`, repair: '条件は比較（year >= 2030 など）で書いてください。' }
    },
    en: a => {
      if (a.kind === 'thousands')
        return {
          what: `Numbers in a formula have no thousands separator (${a.found}).`,
          repair: `Write ${a.found.replace(',', '')}.`,
        }
      if (a.kind === 'text') return { what: 'A formula cannot contain text in quotes.', repair: 'Use numbers and names only.' }
      if (a.kind === 'date')
        return { what: `A date cannot stand here (${a.found}).`, repair: 'Write values that change by year as { R5: …, R6: … }.' }
      return {
        what: `"${a.found}" cannot be used in a formula.`,
        repair: 'Write a condition as a comparison, such as year >= 2030.',
      }
    },
    about: {
      ja: '計算式は数と名前だけでできています。文字列、true・false、桁区切りのコンマはありません。',
      en: 'Formulas are made of numbers and names only: no texts, no true or false, no thousands separators.',
    },
    bad: 'formula: "max(1,000, leavers)"',
    good: 'formula: "max(1000, leavers)"',
  },
  E_FORMULA_IMPLICIT_MULTIPLY: {
    ja: a => ({
      what: `「${a.left}」と「${a.right}」の間に演算子がありません。`,
      repair: `掛け算なら「${a.left} * ${a.right}」と書いてください。単位は書けません。`,
    }),
    en: a => ({
      what: `There is no operator between "${a.left}" and "${a.right}".`,
      repair: `For a product write "${a.left} * ${a.right}". Units cannot be written.`,
    }),
    about: {
      ja: '演算子を省くと、掛け算とも書き誤りとも読めます。必ず * を書きます。',
      en: 'A missing operator may be a product or a slip. The * is always written.',
    },
    bad: 'formula: "2 leavers"',
    good: 'formula: "2 * leavers"',
  },
  E_FORMULA_NOT_FINITE: {
    ja: a => ({
      what: `「${a.found}」の結果は数になりません。`,
      repair: '0で割る、負の数の平方根、大きすぎる数がないか確かめてください。',
    }),
    en: a => ({
      what: `"${a.found}" does not give a number.`,
      repair: 'Look for a division by 0, the root of a negative number, or a number that is too large.',
    }),
    about: {
      ja: '名前を含まない部分は読み込みのときに計算し、結果が有限の数でなければ受け付けません。',
      en: 'Parts without names are calculated when the file is read and must give a finite number.',
    },
    bad: 'formula: "leavers + 1 / 0"',
    good: 'formula: "leavers + 1"',
  },
  E_FORMULA_EXPONENT: {
    ja: a => ({
      what: `「^」の右の「${a.found}」は-100から100までの整数ではありません。`,
      repair: '整数で書くか、平方根なら sqrt( ) を使ってください。',
    }),
    en: a => ({
      what: `The exponent "${a.found}" is not a whole number from -100 to 100.`,
      repair: 'Write a whole number, or use sqrt( ) for a square root.',
    }),
    about: {
      ja: 'べき乗は、どのパソコンでも同じ結果になる整数のべきだけを計算します。',
      en: 'Only whole powers are calculated, because they give the same result on every computer.',
    },
    bad: 'formula: "leavers ^ 0.5"',
    good: 'formula: "sqrt(leavers)"',
  },
  E_FORMULA_ARGUMENT_COUNT: {
    ja: a => ({
      what: `関数「${a.name}」の引数が${a.found}個です。`,
      repair: a.most > a.least ? `${a.least}個以上書いてください。` : `${a.least}個書いてください。`,
    }),
    en: a => ({
      what: `The function "${a.name}" is given ${a.found} values.`,
      repair: a.most > a.least ? `Give it ${a.least} or more.` : `Give it ${a.least}.`,
    }),
    about: {
      ja: 'abs round floor ceil sqrt は1個、if は条件・真のとき・偽のときの3個、min と max は1個以上の値を取ります。',
      en: 'abs round floor ceil sqrt take 1 value; if takes 3 (condition, value if true, value if false); min and max 1 or more.',
    },
    bad: 'formula: "round(leavers, 0)"',
    good: 'formula: "round(leavers)"',
  },
  E_FORMULA_CHAINED_COMPARISON: {
    ja: a => ({ what: `比較を続けて書くことはできません（${a.found}）。`, repair: `「${a.write}」と書いてください。` }),
    en: a => ({ what: `Comparisons cannot be chained (${a.found}).`, repair: `Write "${a.write}".` }),
    about: {
      ja: '2つの比較は and でつなぎます。',
      en: 'Two comparisons are joined with and.',
    },
    bad: 'formula: "if(2023 <= year <= 2030, 5, 3)"',
    good: 'formula: "if(2023 <= year and year <= 2030, 5, 3)"',
  },
  E_FORMULA_AMBIGUOUS: {
    ja: a => ({
      what: `not がどこまでかかるか分かりません（${a.found}）。`,
      repair: `比較の否定なら「${a.write}」と書いてください。`,
    }),
    en: a => ({
      what: `It is not clear how far "not" reaches (${a.found}).`,
      repair: `To negate the comparison write "${a.write}".`,
    }),
    about: {
      ja: 'not a > b は (not a) > b と読まれてしまうため、かっこを求めます。',
      en: 'not a > b would be read as (not a) > b; brackets are therefore required.',
    },
    bad: 'formula: "if(not year > 2030, 5, 3)"',
    good: 'formula: "if(not (year > 2030), 5, 3)"',
  },
}
