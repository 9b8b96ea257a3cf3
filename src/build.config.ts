/**
 * The build (組み上げ): what `npm run build` makes of these folders, besides the types.
 *
 * Five hundred small files take a quarter of a second to load, in every process and every worker; bundled, a third of that. Every room keeps its
 * door, dist/ROOM/index.js; what doors share is in chunks/. The packages by which a study is read and drawn at random, and by which charts are drawn, are
 * bundled as well, with their licences in licenses.md: some hundred files more, and finding those of a package takes longer than reading them. The other
 * packages stay packages.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string): string => fileURLToPath(new URL(`./${path}`, import.meta.url))
const rooms = readdirSync(source('')).filter(room => existsSync(source(`${room}/index.ts`)))
const entries = ['index', 'cli/main', 'node/run-worker', 'node/drawing-worker', ...rooms.map(room => `${room}/index`)]

/** The packages by which a study is read and drawn at random, with those that mathjs needs. */
const READING = [
  'zod',
  'yaml',
  'papaparse',
  'seedrandom',
  'mathjs',
  'typed-function',
  'tiny-emitter',
  'escape-latex',
  '@babel/runtime',
]

/** The packages by which charts are drawn: Vega and what it is made of. */
const DRAWING = [/^vega(?:-|$)/, /^d3-/, 'topojson-client', 'internmap']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  // The modules of yaml that it offers to browsers: the same parser, but as modules, of which only what is used is bundled.
  resolve: { alias: { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)) } },
  ssr: { noExternal: [...READING, ...DRAWING] },
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
