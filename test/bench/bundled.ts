/**
 * A TypeScript program of the contest as one file of JavaScript (束ねた計測プログラム), run by Node alone, as users run teiin.
 *
 * A loader of TypeScript hands buffers to a thread of its own; from then on V8 checks at every access to any typed array of the process whether its
 * buffer is gone, and whatever is measured is an eighth slower.
 */
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles a program of this folder. @returns where it stands; what it imports from node_modules is found from there. */
export async function bundled(file: string): Promise<string> {
  const outDir = join('out', 'bench')
  const name = `${file.replace(/\.ts$/, '')}.mjs`
  await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join('test', 'bench', file),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  })
  return join(outDir, name)
}
