/**
 * What goes wrong on the command line (コマンドの使い方): exit 2, nothing read and nothing written.
 *
 * Each text names the option as it was typed. The usage line of the command is added by the door, not here.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface UsageArguments {
  E_USAGE_UNKNOWN_COMMAND: { readonly given: string; readonly nearest?: string }
  E_USAGE_UNKNOWN_FLAG: { readonly flag: string; readonly nearest?: string }
  E_USAGE_DOUBLE_DASH: { readonly given: string }
  E_USAGE_MISSING_ARG: { readonly command: string; readonly needs: number; readonly example: string }
  E_USAGE_EXTRA_ARG: { readonly command: string; readonly takes: number; readonly given: string }
  E_USAGE_MISSING_VALUE: { readonly flag: string; readonly swallowed?: string }
  E_USAGE_NO_VALUE: { readonly flag: string; readonly given: string }
  E_USAGE_REPEATED: { readonly flag: string }
  E_USAGE_NUMBER: { readonly flag: string; readonly given: string; readonly usual: number }
  E_USAGE_RANGE: { readonly flag: string; readonly given: string; readonly min: number; readonly max: number }
  E_USAGE_CHOICE: { readonly flag: string; readonly given: string; readonly choices: readonly string[] }
  E_USAGE_DUPLICATE: { readonly file: string }
  E_USAGE_CONTROL_CHARACTER: { readonly position: number }
  E_USAGE_KIND: { readonly command: string; readonly file: string; readonly kind: string; readonly takes: readonly string[] }
  E_USAGE_UNKNOWN_CODE: { readonly given: string; readonly suggestions: readonly string[] }
  E_USAGE_UNKNOWN_PATH: { readonly file: string; readonly given: string; readonly nearest?: string }
}

const perhaps = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `「${nearest}」ではありませんか。`
const maybe = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
const kindsJa = (kinds: readonly string[]): string => kinds.join(' か ')

/** The wording of these codes (文面), in Japanese and English. */
export const usageTexts: Part<UsageArguments> = {
  E_USAGE_UNKNOWN_COMMAND: {
    ja: a => ({
      what: `「${a.given}」というコマンドはありません。`,
      repair: perhaps(a.nearest, 'コマンドの一覧は teiin --help で見られます。'),
    }),
    en: a => ({ what: `There is no command "${a.given}".`, repair: maybe(a.nearest, 'teiin --help lists the commands.') }),
    about: { ja: '最初の語はコマンドの名前です。', en: 'The first word is the name of a command.' },
    bad: 'teiin rum study.yaml',
    good: 'teiin run study.yaml',
  },
  E_USAGE_UNKNOWN_FLAG: {
    ja: a => ({
      what: `「${a.flag}」というオプションはありません。`,
      repair: perhaps(a.nearest, '使えるオプションは --help で見られます。'),
    }),
    en: a => ({ what: `There is no option "${a.flag}".`, repair: maybe(a.nearest, '--help lists the options.') }),
    about: {
      ja: '使えるオプションはコマンドごとに決まっています。--no- で始まる打ち消しは、値を取らないオプションにだけ使えます。',
      en: 'Each command has its own options. The negation --no- exists only for options without a value.',
    },
    bad: 'teiin run study.yaml --no-seed',
    good: 'teiin run study.yaml --seed koganei',
  },
  E_USAGE_DOUBLE_DASH: {
    ja: a => ({ what: `「--」とその後の「${a.given}」は使えません。`, repair: '「--」を除いて書いてください。' }),
    en: a => ({ what: `"--" and what follows it ("${a.given}") cannot be used.`, repair: 'Write it without "--".' }),
    about: {
      ja: '「--」の後のオプションは黙って無視されることになるので、受け付けません。',
      en: 'Options after "--" would be ignored silently, so they are refused.',
    },
    bad: 'teiin run study.yaml -- --seed 5',
    good: 'teiin run study.yaml --seed 5',
  },
  E_USAGE_MISSING_ARG: {
    ja: a => ({
      what:
        a.needs > 1 ? `${a.command} には ${a.needs} つ以上のファイルが必要です。` : `${a.command} に対象が指定されていません。`,
      repair: `例: ${a.example}`,
    }),
    en: a => ({
      what: a.needs > 1 ? `${a.command} needs at least ${a.needs} files.` : `${a.command} was given nothing to work on.`,
      repair: `Example: ${a.example}`,
    }),
    about: { ja: 'コマンドに必要なファイルが足りません。', en: 'The command lacks a file it needs.' },
    bad: 'teiin run',
    good: 'teiin run scenarios/studies/koganei-r5-r14.yaml',
  },
  E_USAGE_EXTRA_ARG: {
    ja: a => ({
      what: `${a.command} が受け取るのは ${a.takes} つまでです（余分：「${a.given}」）。`,
      repair: a.command === 'run' ? '複数のシナリオを比べるなら compare を使ってください。' : '余分なものを除いてください。',
    }),
    en: a => ({
      what: `${a.command} takes at most ${a.takes} (one too many: "${a.given}").`,
      repair: a.command === 'run' ? 'Use compare to set several scenarios side by side.' : 'Remove what is too much.',
    }),
    about: { ja: '使われない引数は、間違いのもとなので受け付けません。', en: 'Arguments that would not be used are refused.' },
    bad: 'teiin run a.yaml b.yaml',
    good: 'teiin compare a.yaml b.yaml',
  },
  E_USAGE_MISSING_VALUE: {
    ja: a => ({
      what: `${a.flag} の値がありません${a.swallowed === undefined ? '' : `（次が「${a.swallowed}」です）`}。`,
      repair:
        a.swallowed === undefined
          ? `${a.flag} の後に値を書いてください。`
          : `「-」で始まる値なら ${a.flag}=値 と書いてください。`,
    }),
    en: a => ({
      what: `${a.flag} has no value${a.swallowed === undefined ? '' : ` ("${a.swallowed}" follows)`}.`,
      repair:
        a.swallowed === undefined
          ? `Write the value after ${a.flag}.`
          : `For a value that begins with "-" write ${a.flag}=value.`,
    }),
    about: { ja: '値を取るオプションに値がないか、空です。', en: 'An option that takes a value has none, or an empty one.' },
    bad: 'teiin run study.yaml --out --quiet',
    good: 'teiin run study.yaml --out 結果 --quiet',
  },
  E_USAGE_NO_VALUE: {
    ja: a => ({ what: `${a.flag} は値を取りません（「${a.given}」）。`, repair: `${a.flag} とだけ書いてください。` }),
    en: a => ({ what: `${a.flag} takes no value ("${a.given}").`, repair: `Write just ${a.flag}.` }),
    about: { ja: '付けるか付けないかだけのオプションです。', en: 'The option is either present or absent.' },
    bad: 'teiin run study.yaml --json=yes',
    good: 'teiin run study.yaml --json',
  },
  E_USAGE_REPEATED: {
    ja: a => ({ what: `${a.flag} が 2 回指定されています。`, repair: 'どちらか 1 つにしてください。' }),
    en: a => ({ what: `${a.flag} is given twice.`, repair: 'Keep one of them.' }),
    about: { ja: 'どちらの値を使うか決められないので、受け付けません。', en: 'Which of the values is meant cannot be told.' },
    bad: 'teiin run study.yaml --seed 1 --seed 2',
    good: 'teiin run study.yaml --seed 2',
  },
  E_USAGE_NUMBER: {
    ja: a => ({ what: `${a.flag} は整数です（「${a.given}」）。`, repair: `例: ${a.flag} ${a.usual}` }),
    en: a => ({ what: `${a.flag} is a whole number ("${a.given}").`, repair: `Example: ${a.flag} ${a.usual}` }),
    about: {
      ja: '半角数字だけの整数で書いてください。小数、指数（1e3）、桁区切りは使えません。',
      en: 'Write a whole number in plain digits: no decimals, exponents (1e3) or separators.',
    },
    bad: 'teiin run study.yaml --runs abc',
    good: 'teiin run study.yaml --runs 1000',
  },
  E_USAGE_RANGE: {
    ja: a => ({ what: `${a.flag} は ${a.min}〜${a.max} です（「${a.given}」）。`, repair: 'この範囲の数を指定してください。' }),
    en: a => ({ what: `${a.flag} lies between ${a.min} and ${a.max} ("${a.given}").`, repair: 'Give a number in that range.' }),
    about: { ja: '数が決められた範囲の外です。', en: 'The number lies outside its range.' },
    bad: 'teiin run study.yaml --runs 0',
    good: 'teiin run study.yaml --runs 1000',
  },
  E_USAGE_CHOICE: {
    ja: a => ({
      what: `${a.flag} は ${a.choices.join(', ')} のどれかです（「${a.given}」）。`,
      repair: `例: ${a.flag} ${a.choices[0]}`,
    }),
    en: a => ({
      what: `${a.flag} is one of ${a.choices.join(', ')} ("${a.given}").`,
      repair: `Example: ${a.flag} ${a.choices[0]}`,
    }),
    about: { ja: '決められた値のどれかを選ぶオプションです。', en: 'The option takes one of a few values.' },
    bad: 'teiin run study.yaml --lang fr',
    good: 'teiin run study.yaml --lang en',
  },
  E_USAGE_DUPLICATE: {
    ja: a => ({ what: `同じファイル「${a.file}」が 2 回指定されています。`, repair: '比べたい別のファイルを指定してください。' }),
    en: a => ({ what: `The same file "${a.file}" is given twice.`, repair: 'Name another file to compare with.' }),
    about: { ja: '同じファイルどうしを比べても差は出ません。', en: 'A file does not differ from itself.' },
    bad: 'teiin compare a.yaml ./a.yaml',
    good: 'teiin compare a.yaml b.yaml',
  },
  E_USAGE_CONTROL_CHARACTER: {
    ja: a => ({ what: `${a.position} 番目の引数に、目に見えない制御文字が入っています。`, repair: '打ち直してください。' }),
    en: a => ({ what: `Argument ${a.position} contains invisible control characters.`, repair: 'Type it again.' }),
    about: { ja: '貼り付けのときに紛れ込んだものと思われます。', en: 'They probably came in by pasting.' },
  },
  E_USAGE_KIND: {
    ja: a => ({
      what: `${a.command} が受け取るのは kind: ${kindsJa(a.takes)} のファイルです（「${a.file}」は kind: ${a.kind}）。`,
      repair: '確かめるだけなら teiin check を使ってください。',
    }),
    en: a => ({
      what: `${a.command} takes files of kind ${a.takes.join(' or ')} ("${a.file}" is of kind ${a.kind}).`,
      repair: 'Use teiin check to validate it.',
    }),
    about: {
      ja: 'run は study か scenario、compare は scenario を受け取ります。',
      en: 'run takes a study or a scenario, compare takes scenarios.',
    },
    bad: 'teiin run data/koganei/municipality.yaml',
    good: 'teiin check data/koganei/municipality.yaml',
  },
  E_USAGE_UNKNOWN_CODE: {
    ja: a => ({
      what: `「${a.given}」というコードはありません。`,
      repair:
        a.suggestions.length === 0
          ? 'エラーの表示にある E_ か W_ で始まる名前を指定してください。'
          : `${a.suggestions.map(code => `「${code}」`).join('か')}ではありませんか。`,
    }),
    en: a => ({
      what: `There is no code "${a.given}".`,
      repair:
        a.suggestions.length === 0
          ? 'Give a name that begins with E_ or W_, as errors show it.'
          : `Did you mean ${a.suggestions.map(code => `"${code}"`).join(' or ')}?`,
    }),
    about: { ja: 'explain は、エラーと注意のコードを説明します。', en: 'explain explains the codes of errors and warnings.' },
    bad: 'teiin explain E_FORMULA_PERCEN',
    good: 'teiin explain E_FORMULA_PERCENT',
  },
  E_USAGE_UNKNOWN_PATH: {
    ja: a => ({
      what: `「${a.file}」に「${a.given}」という項目はありません。`,
      repair: perhaps(a.nearest, '項目の名前を . でつないで書いてください。'),
    }),
    en: a => ({ what: `"${a.file}" has no value "${a.given}".`, repair: maybe(a.nearest, 'Join the keys with dots.') }),
    about: { ja: '項目は、ファイルの中の名前を . でつないで指します。', en: 'A value is named by its keys joined with dots.' },
    bad: 'teiin explain baseline.yaml recruitment.polisy',
    good: 'teiin explain baseline.yaml recruitment.policy',
  },
}
