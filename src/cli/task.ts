/**
 * A task (依頼): what a command of the command line is given to do, already read and checked.
 *
 * Commands receive nothing else, so that a test can perform one without a process. Not here: the words as typed.
 */
import type { Language } from '../diagnostics/index.ts'
import type { GivenOptions } from './arguments.ts'
import type { Io } from './io.ts'

/** What a command is given: its words, its options, the language, and its surroundings. */
export interface Task {
  readonly words: readonly string[]
  readonly options: GivenOptions
  readonly language: Language
  readonly io: Io
}
