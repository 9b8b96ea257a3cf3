/**
 * The commands and options of the command line (コマンドの一覧), declared once: the check of the arguments, the help and the usage
 * lines are all made from here. Imports nothing, so that `--help` stays fast.
 */
import type { Bilingual } from './language.ts'

/** An option. `flag` takes no value; `whole` is a whole number within bounds; `text` any text that is not empty. */
export type OptionDeclaration = { readonly about: Bilingual; readonly value?: string } & (
  | { readonly kind: 'flag' | 'text' }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly usual: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
)

/** Every option (オプション) by its name without dashes. */
export const OPTIONS = {
  out: {
    kind: 'text',
    value: 'DIR',
    about: {
      ja: '結果を置くフォルダ（省略時 out/<study>-<実行番号>）',
      en: 'folder for the results (default out/<study>-<run id>)',
    },
  },
  runs: {
    kind: 'whole',
    min: 1,
    max: 100_000,
    usual: 1000,
    value: 'N',
    about: {
      ja: '試行回数（1〜100000）',
      en: 'number of sampled runs (1 to 100000)',
    },
  },
  workers: {
    kind: 'whole',
    min: 1,
    max: 64,
    usual: 2,
    value: 'N',
    about: {
      ja: '並行して計算する数（省略時 CPU の数。結果は変わらない）',
      en: 'workers (default: number of CPUs; results do not depend on it)',
    },
  },
  seed: {
    kind: 'text',
    value: 'S',
    about: { ja: '乱数の種（空でない任意の文字列）', en: 'seed of the random numbers (any text but an empty one)' },
  },
  exact: {
    kind: 'flag',
    about: {
      ja: '試行によらない厳密解を加える（あれば。なければ理由）',
      en: 'add exact answers without sampling, where they exist (else the reason)',
    },
  },
  json: { kind: 'flag', about: { ja: '結果を JSON で標準出力に書く', en: 'write the result as JSON to standard output' } },
  force: { kind: 'flag', about: { ja: '前からあるものを置き換える', en: 'replace what is already there' } },
  'require-goals': {
    kind: 'flag',
    about: { ja: '目標を満たさない案があれば終了コード 5', en: 'exit code 5 when a scenario misses a goal' },
  },
  quiet: { kind: 'flag', about: { ja: '途中の説明を出さない', en: 'leave out the running commentary' } },
  lang: { kind: 'choice', choices: ['ja', 'en'], value: 'ja|en', about: { ja: '表示の言語', en: 'language of the messages' } },
  color: { kind: 'flag', about: { ja: '色を付ける（--no-color で付けない）', en: 'use colour (--no-color: none)' } },
} as const satisfies Readonly<Record<string, OptionDeclaration>>

/** The name of an option (オプション名). */
export type OptionName = keyof typeof OPTIONS

/** A command, the words it takes, and an example of its use. */
export interface CommandDeclaration {
  /** The words as usage lines show them: `<study|scenario>`. */
  readonly words: string
  readonly needs: number
  readonly takes: number
  readonly options: readonly OptionName[]
  readonly about: Bilingual
  readonly example: string
}

const STUDY_OPTIONS = ['out', 'runs', 'seed', 'workers', 'exact', 'json', 'force', 'require-goals', 'quiet'] as const

/** Every command (コマンド) by its name. */
export const COMMANDS = {
  run: {
    words: '<study|scenario>',
    needs: 1,
    takes: 1,
    options: STUDY_OPTIONS,
    about: {
      ja: 'スタディ（または 1 つのシナリオ）を推計し、比べ、図表と報告書を作る',
      en: 'project and compare a study (or one scenario), with charts and a report',
    },
    example: 'teiin run scenarios/studies/koganei-r5-r14.yaml',
  },
  compare: {
    words: '<scenario…>',
    needs: 2,
    takes: Number.POSITIVE_INFINITY,
    options: STUDY_OPTIONS,
    about: { ja: 'シナリオのファイルを並べて比べる', en: 'set scenario files side by side' },
    example: 'teiin compare scenarios/koganei/baseline.yaml scenarios/koganei/level-hiring.yaml',
  },
  check: {
    words: '<file…>',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    options: ['json', 'quiet'],
    about: { ja: 'ファイルの書き方だけを確かめる', en: 'validate files only' },
    example: 'teiin check scenarios/koganei/level-hiring.yaml',
  },
  init: {
    words: '[dir]',
    needs: 0,
    takes: 1,
    options: ['force', 'quiet'],
    about: { ja: 'ひな形（自治体・シナリオ・スタディ・職員構成表・ほかの市の型）を作る', en: 'write templates to start from' },
    example: 'teiin init teiin-project',
  },
  verify: {
    words: '<run-dir>',
    needs: 1,
    takes: 1,
    options: ['workers', 'json', 'quiet'],
    about: {
      ja: '結果のフォルダーの記録から計算し直し、入力と結果が同じかを確かめる',
      en: 'run again from the manifest of a run folder, and compare inputs and results',
    },
    example: 'teiin verify out/koganei-r5-r14-0123456789',
  },
  explain: {
    words: '<CODE | file path.to.value>',
    needs: 1,
    takes: 2,
    options: [],
    about: { ja: 'エラーのコード、または値がどこから来たかを説明する', en: 'explain a code, or where a value comes from' },
    example: 'teiin explain scenarios/koganei/level-hiring.yaml recruitment.policy',
  },
} as const satisfies Readonly<Record<string, CommandDeclaration>>

/** The name of a command (コマンド名). */
export type CommandName = keyof typeof COMMANDS

/** Options that every command takes. */
export const GLOBAL_OPTIONS = ['lang', 'color'] as const satisfies readonly OptionName[]

/** Whether a word is the name of a command. */
export const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word)

/** The one-line usage of a command (使い方), or of the program. */
export function usageLine(command: CommandName | undefined): string {
  if (command === undefined) return `teiin <${Object.keys(COMMANDS).join('|')}> …`
  const { words, options } = COMMANDS[command] as CommandDeclaration
  const named = [...options, 'lang' as const].map(name => {
    const { value } = OPTIONS[name] as OptionDeclaration
    return value === undefined ? `[--${name}]` : `[--${name} ${value}]`
  })
  return `teiin ${command} ${words} ${named.join(' ')}`
}
