/**
 * The command line (コマンドライン): words in, exit code out.
 *
 * Reads the words strictly, chooses the language, loads the one command that was asked for, and turns whatever goes wrong into
 * its exit code: usage 2, input 3, files 4, and 1 for a bug of ours, which asks to be reported. Heavy parts load only on demand.
 */
import type { Diagnostic, Language } from '../diagnostics/index.ts'
import type { Asked } from './arguments.ts'
import { readArguments } from './arguments.ts'
import type { CommandName } from './declarations.ts'
import { usageLine } from './declarations.ts'
import type { Io } from './io.ts'
import { EXIT } from './io.ts'
import { languageOf } from './language.ts'
import { showDiagnostics } from './show-diagnostics.ts'
import type { Task } from './task.ts'

/** Runs `teiin` with the given words (the command line without `node` and the program). Gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageAsked(argv) ?? languageOf(io.env)
  try {
    const asked = readArguments(argv, io.cwd)
    if ('problem' in asked) return await refuse(asked.problem, asked.command, { words: [], options: {}, language, io })
    return await answer(asked, argv.length === 0, { words: asked.words, options: asked.options, language, io })
  } catch (error) {
    const { reportFailure } = await import('./report-failure.ts')
    return reportFailure(error, language, io)
  }
}

async function answer(asked: Asked, bare: boolean, task: Task): Promise<number> {
  if (asked.help || (asked.command === undefined && !asked.version)) {
    const { fullHelp, shortHelp } = await import('./help.ts')
    task.io.stdout.write(bare || !asked.help ? shortHelp(task.language) : await fullHelp(asked.command, task.language))
    return EXIT.success
  }
  if (asked.version || asked.command === undefined) {
    const { TEIIN_VERSION } = await import('../node/index.ts')
    task.io.stdout.write(`${TEIIN_VERSION}\n`)
    return EXIT.success
  }
  const outcome = await perform(asked.command, task)
  return typeof outcome === 'number' ? outcome : refuse(outcome, asked.command, task)
}

/** Loads and performs a command. It may answer with a usage error that only its files could show. */
async function perform(command: CommandName, task: Task): Promise<number | Diagnostic> {
  switch (command) {
    case 'run':
      return (await import('./commands/run.ts')).run(task)
    case 'compare':
      return (await import('./commands/compare.ts')).compare(task)
    case 'check':
      return (await import('./commands/check.ts')).check(task)
    case 'init':
      return (await import('./commands/init.ts')).init(task)
    case 'verify':
      return (await import('./commands/verify.ts')).verify(task)
    case 'explain':
      return (await import('./commands/explain.ts')).explain(task)
  }
}

async function refuse(problem: Diagnostic, command: CommandName | undefined, task: Task): Promise<number> {
  const words = task.language === 'ja' ? { usage: '使い方', more: 'くわしくは' } : { usage: 'Usage', more: 'More:' }
  showDiagnostics([problem], task)
  task.io.stderr.write(
    `\n${words.usage}: ${usageLine(command)}\n${words.more} teiin ${command === undefined ? '' : `${command} `}--help\n`,
  )
  return EXIT.usage
}

/** The language that `--lang` asks for, read before the words are checked. */
export function languageAsked(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const value = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1]
  return at >= 0 && (value === 'ja' || value === 'en') ? value : undefined
}
