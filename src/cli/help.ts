/**
 * The help (ヘルプ): short without arguments, complete with `--help`, drawn by yargs from the declarations.
 *
 * yargs only lays out; reading the arguments is `arguments.ts`. Its own Japanese texts are replaced where they read badly.
 */
import yargs from 'yargs'
import type { Language } from '../diagnostics/index.ts'
import type { CommandDeclaration, CommandName, OptionDeclaration, OptionName } from './declarations.ts'
import { COMMANDS, GLOBAL_OPTIONS, OPTIONS } from './declarations.ts'

const SHORT: Readonly<Record<Language, string>> = {
  ja: `teiin（定員）: 職員数を年度ごとに推計し、採用の方針を比べる

よく使うコマンド:
  teiin run scenarios/studies/koganei-r5-r14.yaml   推計して比べ、図表と報告書を作る
  teiin init 新しいフォルダ                         ひな形から始める
  teiin check scenarios/koganei/baseline.yaml       ファイルの書き方を確かめる

くわしい使い方:
  teiin --help          コマンドの一覧と終了コード
  teiin run --help      コマンドごとの説明
  teiin explain E_…     エラーの説明
結果は out/ の中のフォルダに入ります。報告書は report.html です。
`,
  en: `teiin: project a municipality's staff year by year and compare hiring strategies

Commonest commands:
  teiin run scenarios/studies/koganei-r5-r14.yaml   project, compare, draw, report
  teiin init my-project                             start from a template
  teiin check scenarios/koganei/baseline.yaml       validate a file

More:
  teiin --help          all commands and exit codes
  teiin run --help      one command
  teiin explain E_…     what an error means
Results go to a folder in out/; the report is report.html.
`,
}

const WORDS = {
  ja: {
    usage: '使い方',
    exits:
      '終了コード: 0 成功 / 2 使い方の誤り / 3 入力の誤り / 4 読み書きできない /\n  5 目標を満たさない（--require-goals のときだけ） / 130 中断 / 1 不具合',
    help: 'この説明を表示',
    version: '版を表示',
    yargs: { 'Positionals:': '引数:', boolean: '値なし', string: '値あり', 'choices:': 'どれか:' },
  },
  en: {
    usage: 'Usage',
    exits:
      'Exit codes: 0 success / 2 usage / 3 input error / 4 cannot read or write /\n  5 goal missed (only with --require-goals) / 130 interrupted / 1 bug',
    help: 'show this help',
    version: 'show the version',
    yargs: { 'Positionals:': 'Arguments:', boolean: 'no value', string: 'value', 'choices:': 'one of:' },
  },
} as const

/** The short help of `teiin` alone: 12 lines. */
export const shortHelp = (language: Language): string => SHORT[language]

/** The help of the program or of one command. */
export async function fullHelp(command: CommandName | undefined, language: Language): Promise<string> {
  const words = WORDS[language]
  const parser = yargs([])
    .scriptName('teiin')
    .locale(language)
    .updateStrings(WORDS[language].yargs)
    .exitProcess(false)
    .wrap(100)
    .help('help', words.help)
    .alias('help', 'h')
    .version('version', words.version, '')
    .epilogue(words.exits)
  const shown = command === undefined ? overview(parser, language) : oneCommand(parser, command, language)
  return `${(await shown.getHelp()).trimEnd()}\n`
}

type Parser = ReturnType<typeof yargs>

function overview(parser: Parser, language: Language): Parser {
  parser.usage(`${WORDS[language].usage}: teiin <command> …`)
  for (const [name, declared] of Object.entries<CommandDeclaration>(COMMANDS)) {
    parser.command(`${name} ${declared.words.replace(/[<>[\]]/g, '')}`, declared.about[language])
  }
  return withOptions(parser, GLOBAL_OPTIONS, language)
}

function oneCommand(parser: Parser, command: CommandName, language: Language): Parser {
  const declared: CommandDeclaration = COMMANDS[command]
  parser.usage(`${WORDS[language].usage}: teiin ${command} ${declared.words} …\n\n${declared.about[language]}`)
  withOptions(parser, [...declared.options, ...GLOBAL_OPTIONS], language)
  return parser.example(declared.example, '')
}

function withOptions(parser: Parser, names: readonly OptionName[], language: Language): Parser {
  for (const name of names) {
    const declared: OptionDeclaration = OPTIONS[name]
    const description = declared.about[language]
    if (declared.kind === 'flag') parser.option(name, { type: 'boolean', description })
    else
      parser.option(name, { type: 'string', description, ...(declared.kind === 'choice' ? { choices: declared.choices } : {}) })
  }
  return parser
}
