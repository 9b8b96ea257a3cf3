/**
 * The built program (組み上げたプログラム), as a process: what only it has are worker threads.
 *
 * `npm ci` builds it. After a change of `src` it is another program than the tests believe, so that is said instead of tested.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const PROGRAM = at('dist/cli/main.js')

/** The path of the built program. Throws where it is missing or older than a source file. */
export function builtProgram(): string {
  if (!existsSync(PROGRAM)) throw new Error('dist is missing: run `npm run build`')
  const built = statSync(PROGRAM).mtimeMs
  for (const name of readdirSync(at('src'), { recursive: true }) as string[])
    if (name.endsWith('.ts') && statSync(at(join('src', name))).mtimeMs > built)
      throw new Error(`dist is older than src/${name}: run \`npm run build\``)
  return PROGRAM
}

/** What a process came to. `milliseconds`: from the signal, or else from the start, to its end. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

/** How a process is run. */
interface ProcessOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Told of every piece of standard error; may send a signal. */
  readonly onStderr?: (text: string, child: ChildProcess) => void
}

/** Runs the built program with these words and waits for its end. */
export function runBuilt(words: readonly string[], { cwd, env = {}, onStderr = () => {} }: ProcessOptions): Promise<Ended> {
  const child = spawn(process.execPath, [builtProgram(), ...words], {
    cwd,
    env: { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr, began] = ['', '', performance.now()]
  child.stdout.on('data', data => {
    stdout += data
  })
  child.stderr.on('data', data => {
    stderr += data
    const killed = child.killed
    onStderr(String(data), child)
    if (child.killed && !killed) began = performance.now()
  })
  return new Promise(resolve => {
    child.on('close', code => resolve({ code, stdout, stderr, milliseconds: performance.now() - began }))
  })
}
