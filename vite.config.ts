/**
 * The build (組み上げ): what `npm run build` makes of src, besides the types.
 *
 * Five hundred small files take a quarter of a second to load, in every process and every worker; bundled, a third of that. Every room keeps its
 * door, dist/ROOM/index.js; what doors share is in chunks/. zod, a hundred files, is bundled as well, with its licence in licenses.md. The other
 * packages stay packages.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url))
const rooms = readdirSync(source('')).filter(room => existsSync(source(`${room}/index.ts`)))
const entries = ['index', 'cli/main', 'node/run-worker', ...rooms.map(room => `${room}/index`)]

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: ['zod'] },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: Object.fromEntries(entries.map(entry => [entry, source(`${entry}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
