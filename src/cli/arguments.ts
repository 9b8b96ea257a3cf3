/**
 * The arguments (引数), read strictly from what was typed.
 *
 * yargs would turn `--seed abc` into NaN, two seeds into a list and `--no-seed` into 0, and ignore what follows `--`; so every word
 * is checked here first. Options are text until their declaration says otherwise. The first thing wrong is reported.
 */
import { resolve } from 'node:path'
import type { Diagnostic, Arguments as TextArguments } from '../diagnostics/index.ts'
import { suggestion } from '../diagnostics/index.ts'
import type { CommandDeclaration, CommandName, OptionDeclaration, OptionName } from './declarations.ts'
import { COMMANDS, GLOBAL_OPTIONS, isCommand, OPTIONS } from './declarations.ts'

/** Options as given. Absent: not given. */
export interface GivenOptions {
  readonly out?: string
  readonly runs?: number
  readonly workers?: number
  readonly seed?: string
  readonly exact?: boolean
  readonly json?: boolean
  readonly force?: boolean
  readonly 'require-goals'?: boolean
  readonly quiet?: boolean
  readonly lang?: 'ja' | 'en'
  readonly color?: boolean
}

/** What was asked for. `help` and `version` go before everything else. */
export interface Asked {
  readonly command: CommandName | undefined
  readonly words: readonly string[]
  readonly options: GivenOptions
  readonly help: boolean
  readonly version: boolean
}

/** A usage error, thrown within this file and given back by {@link readArguments}. */
class UsageError extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.diagnostic = diagnostic
  }
}

type UsageCode = Extract<keyof TextArguments, `E_USAGE_${string}`>

const refuse = <C extends UsageCode>(code: C, args: TextArguments[C]): UsageError => new UsageError(usageError(code, args))

/** A usage error as a diagnostic. */
export const usageError = <C extends UsageCode>(code: C, args: TextArguments[C]): Diagnostic =>
  ({ code, severity: 'error', args }) as unknown as Diagnostic

/** Reads the words after `teiin`. Gives what was asked for, or what is wrong with it and the command it concerns. */
export function readArguments(
  argv: readonly string[],
  cwd: string,
): Asked | { readonly problem: Diagnostic; readonly command?: CommandName } {
  const typed = argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv]
  const first = firstWord(typed)
  const command = first !== undefined && isCommand(first) ? first : undefined
  try {
    return checked(typed, first, cwd)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { problem: error.diagnostic, ...(command === undefined ? {} : { command }) }
  }
}

function checked(typed: readonly string[], first: string | undefined, cwd: string): Asked {
  const control = typed.findIndex(hasControl)
  if (control >= 0) throw refuse('E_USAGE_CONTROL_CHARACTER', { position: control + 1 })
  if (first !== undefined && !isCommand(first)) {
    throw refuse('E_USAGE_UNKNOWN_COMMAND', { given: first, ...suggestion(first, [...Object.keys(COMMANDS), 'help']) })
  }
  if (typed.some(word => word === '--help' || word === '-h')) return { ...ASKED_NOTHING, command: first, help: true }
  if (typed.includes('--version')) return { ...ASKED_NOTHING, command: first, version: true }
  const { words, options } = split(typed, first)
  if (first !== undefined) checkWords(first, words.slice(1), cwd)
  return { ...ASKED_NOTHING, command: first, words: words.slice(1), options }
}

const ASKED_NOTHING: Asked = { command: undefined, words: [], options: {}, help: false, version: false }

/** The first word that is neither an option nor the value of one: the command. */
function firstWord(typed: readonly string[]): string | undefined {
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? ''
    if (!isOption(word)) return word
    const option = optionOf(word.slice(2))
    if (option !== undefined && option.kind !== 'flag') at += 1
  }
  return undefined
}

function split(typed: readonly string[], command: CommandName | undefined): { words: string[]; options: GivenOptions } {
  const words: string[] = []
  const options: Record<string, string | number | boolean> = {}
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] ?? ''
    if (word === '--') throw refuse('E_USAGE_DOUBLE_DASH', { given: typed.slice(at + 1).join(' ') })
    if (!isOption(word)) {
      words.push(word)
      continue
    }
    const [flag, attached] = cut(word)
    const { name, negated } = named(flag, command)
    if (Object.hasOwn(options, name)) throw refuse('E_USAGE_REPEATED', { flag: `--${name}` })
    const declared: OptionDeclaration = OPTIONS[name]
    if (declared.kind === 'flag') {
      if (attached !== undefined) throw refuse('E_USAGE_NO_VALUE', { flag, given: attached })
      options[name] = !negated
      continue
    }
    if (attached === undefined) at += 1
    options[name] = valueGiven(`--${name}`, declared, attached, typed[at])
  }
  return { words, options: options as GivenOptions }
}

const cut = (word: string): readonly [string, string | undefined] => {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}

/** An option as typed, also with the dashes that word processors and full-width input make of `--`. */
const isOption = (word: string): boolean => /^(?:-.|[－–—−])/u.test(word)

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hasControl = (word: string): boolean => /[\u0000-\u001f\u007f]/u.test(word)

const optionOf = (name: string): OptionDeclaration | undefined =>
  Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined

function named(flag: string, command: CommandName | undefined): { name: OptionName; negated: boolean } {
  const allowed: readonly OptionName[] = [...(command === undefined ? [] : COMMANDS[command].options), ...GLOBAL_OPTIONS]
  const plain = flag.startsWith('--') ? flag.slice(2) : ''
  const positive = plain.replace(/^no-/, '')
  for (const name of allowed) {
    if (name === plain) return { name, negated: false }
    if (name === positive && OPTIONS[name].kind === 'flag') return { name, negated: true }
  }
  throw refuse('E_USAGE_UNKNOWN_FLAG', {
    flag,
    ...suggestion(
      flag,
      [...allowed, 'help', 'version'].map(name => `--${name}`),
    ),
  })
}

/** The value of an option: attached by `=`, or the next word unless that is an option itself. */
function valueGiven(
  flag: string,
  declared: OptionDeclaration,
  attached: string | undefined,
  next: string | undefined,
): string | number {
  const negative = next !== undefined && /^-\d/.test(next) && declared.kind === 'whole'
  if (attached === undefined && next !== undefined && isOption(next) && !negative) {
    throw refuse('E_USAGE_MISSING_VALUE', { flag, swallowed: next })
  }
  const text = attached ?? next ?? ''
  if (text.trim() === '') throw refuse('E_USAGE_MISSING_VALUE', { flag })
  if (declared.kind === 'choice' && !declared.choices.includes(text)) {
    throw refuse('E_USAGE_CHOICE', { flag, given: text, choices: declared.choices })
  }
  return declared.kind === 'whole' ? wholeNumber(flag, text, declared) : text
}

function wholeNumber(
  flag: string,
  text: string,
  { min, max, usual }: { readonly min: number; readonly max: number; readonly usual: number },
): number {
  if (!/^-?\d+$/.test(text)) throw refuse('E_USAGE_NUMBER', { flag, given: text, usual })
  const value = Number(text)
  if (value < min || value > max) throw refuse('E_USAGE_RANGE', { flag, given: text, min, max })
  return value
}

function checkWords(command: CommandName, words: readonly string[], cwd: string): void {
  const { needs, takes, example } = COMMANDS[command] as CommandDeclaration
  if (words.length < needs || words.includes('')) throw refuse('E_USAGE_MISSING_ARG', { command, needs, example })
  const extra = words[takes]
  if (extra !== undefined) throw refuse('E_USAGE_EXTRA_ARG', { command, takes, given: extra })
  if (command === 'explain') return
  const seen = new Set<string>()
  for (const word of words) {
    const path = resolve(cwd, word)
    if (seen.has(path)) throw refuse('E_USAGE_DUPLICATE', { file: word })
    seen.add(path)
  }
}
