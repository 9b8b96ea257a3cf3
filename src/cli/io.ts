/**
 * The surroundings of a command (入出力): where it reads its settings from and writes its texts to.
 *
 * Results go to `stdout`, everything else to `stderr`. Handing them in lets a test run the command line inside its own process.
 */

/** Exit codes (終了コード). Other programs read them: a code keeps its meaning. */
export const EXIT = { success: 0, bug: 1, usage: 2, input: 3, files: 4, goalMissed: 5, interrupted: 130 } as const

/** A stream that takes text. `isTTY` decides on colour. */
interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** What a command may touch besides files. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** The current folder, absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}
