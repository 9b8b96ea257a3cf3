/**
 * Every mistake in test/mistakes/ is refused, with the reviewed message beside it: `<name>.yaml` (or `<name>/main.yaml` where a
 * mistake needs several files) and `<name>.txt`, what a planner sees. A message names its place, the value or key, and a repair,
 * in Japanese and in English, in our own words. `vitest -u` rewrites the messages; read every changed one before keeping it.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Diagnostic, hasErrors, isCode, renderAll, renderDiagnostic, wordingOf } from '../src/diagnostics/index.ts'
import { findingsOf } from './support/findings.ts'

const FOLDER = fileURLToPath(new URL('./mistakes', import.meta.url))
const CITY = [
  'city/municipality.yaml',
  'city/retirement-age.yaml',
  'city/baseline.yaml',
  'city/paid-municipality.yaml',
  'city/pay-rules.yaml',
  'city/paid-baseline.yaml',
]

const mistakes = readdirSync(FOLDER)
  .filter(name => name.endsWith('.yaml') || existsSync(`${FOLDER}/${name}/main.yaml`))
  .map(name => ({ name: name.replace(/\.yaml$/u, ''), file: name.endsWith('.yaml') ? name : `${name}/main.yaml` }))

/** Words that only a library would say. */
const LIBRARY_WORDS =
  /zod|mathjs|papaparse|invalid (?:input|type)|expected |unexpected|unrecogni[sz]ed|received|implicit|undefined|\bNaN\b|\bnull\b|\[object|Error:/iu
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Names and forms of the language, which stand in both languages as they are. */
const FORMS = /(?:令和|平成|昭和)[元0-9]+年(?:度|\d+月\d+日)|min max abs round floor ceil sqrt if/gu

/** The wording without what it quotes: the planner's own words, and forms of the language. */
function ownWords(found: Diagnostic, lang: 'ja' | 'en'): string {
  const text = Object.values(wordingOf(found, lang)).join('\n').replaceAll(FORMS, '')
  return quoted(found.args)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => (word === '' ? rest : rest.replaceAll(word, '')), text)
}

const quoted = (args: unknown): string[] =>
  typeof args === 'string' ? [args] : typeof args === 'object' && args !== null ? Object.values(args).flatMap(quoted) : []

describe('the town that the mistakes are made in', () => {
  it.each(CITY)('%s is free of them', async file => {
    expect(await findingsOf(file, FOLDER)).toEqual([])
  })
})

describe.each(mistakes)('$name', ({ name, file }) => {
  let found: readonly Diagnostic[] = []
  const builtIn = Reflect.ownKeys(Object.prototype).length

  beforeAll(async () => {
    found = await findingsOf(file, FOLDER)
  })
  afterAll(() => expect(Reflect.ownKeys(Object.prototype).length).toBe(builtIn))

  it('is refused with the reviewed message', async () => {
    expect(hasErrors(found)).toBe(true)
    await expect(`${renderAll(found, 'ja')}\n`).toMatchFileSnapshot(`mistakes/${name}.txt`)
  })

  it('says where, what and how to repair it', () => {
    for (const one of found) {
      expect(isCode(one.code)).toBe(true)
      const { place } = one
      expect(place).toBeDefined()
      for (const lang of ['ja', 'en'] as const) {
        const text = wordingOf(one, lang)
        expect(text.what).not.toBe('')
        expect(text.repair).toBeDefined()
        expect(renderDiagnostic(one, lang)).toContain(`${place?.file}:${place?.line}:${place?.column}`)
      }
    }
  })

  it('names the key, or shows the characters that are meant', () => {
    for (const { path, place } of found) {
      const marked = [...(place?.text ?? '')].slice((place?.column ?? 1) - 1).slice(0, place?.length)
      expect(path !== undefined || marked.length > 0 || place?.text === '').toBe(true)
    }
  })

  it('speaks Japanese or English, and no library', () => {
    for (const one of found) {
      expect(ownWords(one, 'en')).not.toMatch(JAPANESE)
      expect(ownWords(one, 'ja')).toMatch(JAPANESE)
      expect(ownWords(one, 'ja')).not.toMatch(/[A-Za-z]+(?: [a-z]+){3,}/u)
      expect(ownWords(one, 'ja')).not.toMatch(LIBRARY_WORDS)
      expect(ownWords(one, 'en')).not.toMatch(LIBRARY_WORDS)
    }
  })
})

describe('a file with several mistakes', () => {
  it('has all six of them shown at once, in the order of the file', async () => {
    const found = await findingsOf('six-mistakes.yaml', FOLDER)
    expect(found.map(({ code, place }) => `${place?.line} ${code}`)).toEqual([
      '2 E_SCHEMA_ID',
      '4 E_SCHEMA_UNKNOWN_KEY',
      '7 E_SCHEMA_CHOICE',
      '8 E_SCHEMA_PERCENT',
      '8 E_SCHEMA_FULLWIDTH_NUMBER',
      '11 E_SCHEMA_RANGE',
    ])
  })

  it('has a wrong value, a key of another policy and an unknown name shown together', async () => {
    const found = await findingsOf('mistakes-of-three-stages.yaml', FOLDER)
    expect(found.map(({ code }) => code)).toEqual(['E_POLICY_KEY', 'E_SCHEMA_PERCENT', 'E_UNKNOWN_GROUP'])
  })
})
