/**
 * A bundle for browsers (束ねたプログラム): an entry file with everything it imports, as one script that sets a global name. Nothing is written.
 */
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** Bundles a file of the tests under a global name. @param entry path from the project's root. */
export async function browserBundle(entry: string, name: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name, fileName: 'bundle' },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output.filter(part => part.type === 'chunk'))
  if (chunks.length !== 1) throw new Error(`${chunks.length} scripts instead of one`)
  return chunks[0]?.code ?? ''
}
