/** Runs the command line inside the test's process, and keeps what it wrote. */
import { main } from '../../src/cli/command-line.ts'

/** What a command line came to. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `teiin` with these words in a folder. The locale is Japanese unless the environment says otherwise. */
export async function teiin(
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = { LANG: 'ja_JP.UTF-8' },
): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const code = await main(words, {
    stdout: {
      write: text => {
        stdout += text
      },
    },
    stderr: {
      write: text => {
        stderr += text
      },
    },
    cwd,
    env,
  })
  return { code, stdout, stderr }
}
