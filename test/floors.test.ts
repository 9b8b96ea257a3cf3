/**
 * The map of src/README.md is true: who imports whom, which packages stand where, how long files and functions are, and that
 * nothing below the purity line knows a clock, a locale or inexact arithmetic.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const FLOORS: Readonly<Record<string, number>> = {
  terms: 1,
  diagnostics: 1,
  numeric: 1,
  random: 1,
  kernel: 1,
  scenario: 2,
  engine: 2,
  compile: 3,
  measure: 3,
  optimise: 3,
  compare: 4,
  charts: 5,
  report: 5,
  'study.ts': 6,
  'exact-study.ts': 6,
  'plan-study.ts': 6,
  'expected-run.ts': 6,
  'undefined-formula.ts': 6,
  'substitution-warnings.ts': 6,
  'transfer-warnings.ts': 6,
  'scenario-runs.ts': 6,
  'study-remarks.ts': 6,
  'without-raise.ts': 6,
  'run-block.ts': 6,
  'run-host.ts': 6,
  'index.ts': 6,
  node: 7,
  browser: 7,
  cli: 8,
  'build.config.ts': 8,
  app: 8,
}
/** Pairs on one floor that may see each other, as the map draws them. */
const NEIGHBOURS = [
  'random → numeric',
  'report → charts',
  'index.ts → study.ts',
  'study.ts → exact-study.ts',
  'study.ts → plan-study.ts',
  'study.ts → run-block.ts',
  'study.ts → run-host.ts',
  'study.ts → scenario-runs.ts',
  'study.ts → study-remarks.ts',
  'study.ts → undefined-formula.ts',
  'scenario-runs.ts → expected-run.ts',
  'scenario-runs.ts → run-block.ts',
  'scenario-runs.ts → run-host.ts',
  'run-host.ts → expected-run.ts',
  'run-host.ts → run-block.ts',
  'run-block.ts → expected-run.ts',
  'run-block.ts → undefined-formula.ts',
  'expected-run.ts → substitution-warnings.ts',
  'expected-run.ts → transfer-warnings.ts',
  'expected-run.ts → undefined-formula.ts',
  'expected-run.ts → without-raise.ts',
  'index.ts → expected-run.ts',
  'index.ts → run-block.ts',
  'index.ts → run-host.ts',
]

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['scenario/'],
  zod: ['scenario/'],
  papaparse: ['scenario/'],
  mathjs: ['scenario/formula'],
  seedrandom: ['random/'],
  tinypool: ['node/'],
  vite: ['build.config.ts'],
  vega: ['node/', 'browser/'],
  'vega-lite': ['charts/', 'node/'],
  '@resvg/resvg-js': ['node/'],
  'subset-font': ['node/'],
  '@expo-google-fonts/biz-udpgothic': ['node/'],
  yargs: ['cli/'],
  'cli-progress': ['cli/'],
  'string-width': ['cli/'],
  'cli-table3': ['cli/'],
  picocolors: ['cli/'],
}

const IMPURE =
  /\bMath\.(random|exp|expm1|log\w*|pow|sin|cos|tan|asin|acos|atan\w*|sinh|cosh|tanh|hypot|cbrt)\b|\*\*|\bDate\b\.now|new Date\b|\bIntl\b|\.toLocale|localeCompare|\bprocess\.|\bconsole\./u

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(path => path.replaceAll('\\', '/'))
  .map(path => {
    const text = readFileSync(join('src', path), 'utf8')
    return { path, text, imports: ts.preProcessFile(text).importedFiles.map(found => found.fileName) }
  })

const room = (path: string): string => path.split('/')[0] ?? path
const floorOf = (name: string): number => FLOORS[name] ?? Number.NaN
const pure = sources.filter(({ path }) => floorOf(room(path)) <= 6)

describe('the floors of src', () => {
  it('has a floor for every room', () => {
    expect([...new Set(sources.map(({ path }) => room(path)))].filter(name => Number.isNaN(floorOf(name)))).toEqual([])
  })

  it('imports only downward, through the index of a room, and files directly inside a room', () => {
    const broken = sources.flatMap(({ path, imports }) =>
      imports
        .filter(name => name.startsWith('.'))
        .flatMap(name => {
          const target = relative('.', normalize(join(dirname(path), name))).replaceAll('\\', '/')
          const [from, to] = [room(path), room(target)]
          if (from === to) return []
          const sentence = `${from}/ (F${floorOf(from)}) imports ${target} (F${floorOf(to)})`
          if (floorOf(to) >= floorOf(from) && !NEIGHBOURS.includes(`${from} → ${to}`))
            return [`${sentence}: siblings and higher floors are out of sight`]
          return target === `${to}/index.ts` || to.endsWith('.ts')
            ? []
            : [`${sentence}: other rooms are entered through index.ts`]
        }),
    )
    expect(broken).toEqual([])
  })

  it('keeps every package in its room', () => {
    const broken = sources.flatMap(({ path, imports }) =>
      imports
        .filter(name => !name.startsWith('.') && !name.startsWith('node:'))
        .flatMap(name => {
          const known = Object.keys(PACKAGES).find(candidate => name === candidate || name.startsWith(`${candidate}/`))
          if (known === undefined) return [`${path} imports ${name}, which has no room`]
          return PACKAGES[known]?.some(place => path.startsWith(place)) ? [] : [`${path} imports ${name}`]
        }),
    )
    expect(broken).toEqual([])
  })

  it('keeps files under node: imports above the purity line', () => {
    expect(pure.filter(({ imports }) => imports.some(name => name.startsWith('node:'))).map(({ path }) => path)).toEqual([])
  })

  it('loads in a worker nothing that reads files of planners, which would take longer than a block of runs', () => {
    const valuesOf = (path: string): string[] =>
      [
        ...(sources.find(source => source.path === path)?.text ?? '').matchAll(
          /^(?:import|export) (?!type\b)[^']*'(\.[^']*)'$/gmu,
        ),
      ].map(([, name = '']) => normalize(join(dirname(path), name)).replaceAll('\\', '/'))
    const loaded = new Set(['node/run-worker.ts'])
    for (const path of loaded) for (const next of valuesOf(path)) loaded.add(next)
    expect([...loaded].filter(path => room(path) === 'scenario')).toEqual([])
    expect(loaded).toContain('engine/index.ts')
  })

  it('has no cycle of imports', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports
          .filter(name => name.startsWith('.'))
          .map(name => normalize(join(dirname(path), name)).replaceAll('\\', '/'))
          // What is compiled for the kernel imports without the ending.
          .map(name => (name.endsWith('.ts') ? name : `${name}.ts`)),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
        done.add(path)
      }
    }
    for (const path of edges.keys()) walk(path, [])
    expect(cycles).toEqual([])
  })
})

describe('the purity line', () => {
  it('allows neither clock, locale, screen nor inexact arithmetic below it', () => {
    const broken = pure.flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => (IMPURE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(broken).toEqual([])
  })

  it('compiles the pure floors without any host types', () => {
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
    expect(() => execFileSync(process.execPath, [tsc, '-p', 'src/tsconfig.pure.json'], { stdio: 'pipe' })).not.toThrow()
  }, 120_000)
})

describe('the size of things', () => {
  it('keeps files at 300 lines or fewer', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([])
  })

  it('keeps functions at 50 lines and four parameters or fewer', () => {
    const long = sources.flatMap(({ path, text }) => longFunctions(path, text))
    expect(long).toEqual([])
  })

  it('opens every file with a comment that says what it is, in three lines or more unless it only passes on', () => {
    const opening = (path: string): RegExp => (path.endsWith('index.ts') ? /^\/\*\*/u : /^(#!.*\n)?\/\*\*\n \* .*\n/u)
    expect(sources.filter(({ path, text }) => !opening(path).test(text)).map(({ path }) => path)).toEqual([])
  })
})

/** Removes comments and strings, keeping line numbers, so that a word in a sentence is no finding. */
function withoutComments(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, text)
  let kept = ''
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const silent =
      token === ts.SyntaxKind.SingleLineCommentTrivia ||
      token === ts.SyntaxKind.MultiLineCommentTrivia ||
      token === ts.SyntaxKind.StringLiteral ||
      token === ts.SyntaxKind.NoSubstitutionTemplateLiteral
    kept += silent ? scanner.getTokenText().replaceAll(/[^\n]/gu, ' ') : scanner.getTokenText()
  }
  return kept
}

/** A rest parameter that is a tuple, or is taken apart like one, is as many parameters as it has elements. */
function weightOf({ dotDotDotToken, name, type }: ts.ParameterDeclaration): number {
  if (dotDotDotToken === undefined) return 1
  const bare = type !== undefined && ts.isTypeOperatorNode(type) ? type.type : type
  const tuple = bare !== undefined && ts.isTupleTypeNode(bare) ? bare.elements.length : 1
  return Math.max(tuple, ts.isArrayBindingPattern(name) ? name.elements.length : 1)
}

function longFunctions(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const start = file.getLineAndCharacterOfPosition(node.getStart()).line
      const lines = file.getLineAndCharacterOfPosition(node.getEnd()).line - start + 1
      if (lines > 50) found.push(`${path}:${start + 1} has a function of ${lines} lines`)
      const parameters = node.parameters.reduce((sum, parameter) => sum + weightOf(parameter), 0)
      if (parameters > 4) found.push(`${path}:${start + 1} has a function of ${parameters} parameters`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
