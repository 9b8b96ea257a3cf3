/**
 * Bad inputs (誤った入力の記録): every recorded mistake is refused with its code or a better-named one, every near miss is accepted.
 *
 * The records use placeholder keys, mapped to our language in one place (support/bad-input-records.ts). Codes that are named
 * better here, and records that concern features which do not exist yet, are listed below with the reason.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderDiagnostic } from '../src/diagnostics/index.ts'
import { parseFormula } from '../src/scenario/formula.ts'
import { checkFile } from '../src/scenario/index.ts'
import { type BadInput, inputOf, replayOf } from './support/bad-input-records.ts'

const read = <T>(name: string): T[] =>
  readFileSync(new URL(`./bad-inputs/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T)

/** Better-named codes, and why. */
const RENAMED: Readonly<Record<string, string>> = {
  Y026: 'E_TEXT_LINE_END', // line ends are not syntax: the repair is to save the file differently
  Y054: 'E_YEAR_FORMAT', // 2325 is outside the years that can be read at all
  Y057: 'E_SCHEMA_KIND', // a file names its kind, not a version
  Y058: 'E_SCHEMA_KIND',
  Y065: 'E_SCHEMA_UNKNOWN_KEY', // an override is written under the key itself, and keys are strict
  Y074: 'E_RANGE_ORDER', // low, mode, high: the only distribution so far
  Y077: 'E_SHARES_NOT_ONE',
}

/** Records that do not apply, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  Y037: 'shares may be written as percentages in our language',
  Y076: 'named distributions are not in the language yet',
  Y079: 'ages without a band have the rate 0 by definition; a gap is allowed',
  Y080: 'rates of different causes apply to those who are still in post, so their sum may exceed 1',
  Y088: 'public reports with suppressed cells do not exist yet',
}

const yaml = read<BadInput>('yaml')

describe.each(yaml.filter(({ id }) => NOT_HERE[id] === undefined))('$id $why_bad', record => {
  it(record.level === 'error' ? 'is refused, with its place and a repair' : 'is accepted as text', async () => {
    const { sources, file } = replayOf(record)
    const { diagnostics } = await checkFile(file, sources)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    if (record.level !== 'error') {
      expect(errors).toEqual([])
      return
    }
    expect(errors.map(({ code }) => code)).toContain(RENAMED[record.id] ?? record.code)
    for (const found of errors) {
      expect(found.place?.line, found.code).toBeGreaterThan(0)
      expect(renderDiagnostic(found, 'ja')).toMatch(/teiin explain/u)
    }
    expect(({} as Record<string, unknown>).runs).toBeUndefined()
  })
})

describe('records that do not apply', () => {
  it.each(Object.entries(NOT_HERE))('%s: %s', id => {
    expect(yaml.map(record => record.id)).toContain(id)
  })
})

/** The names that the records use in their formulas. */
const NAMES = new Set(['staff', 'hires', 'year', '期首', '退職', 'quota.planned'])

/** Formula records with better-named codes, and those that are replayed elsewhere. */
const FORMULA_RENAMED: Readonly<Record<string, string>> = {
  F017: 'E_FORMULA_FUNCTION', // there is no log
  F084: 'E_FORMULA_TOO_LONG', // a thousand brackets are too long before they are too deep
}
const FORMULA_NOT_HERE: Readonly<Record<string, string>> = {
  F086: 'not one formula but two that use each other: E_ASSUMPTION_CYCLE in test/scenario/resolve.test.ts',
}

describe.each(read<BadInput>('formula').filter(({ id }) => FORMULA_NOT_HERE[id] === undefined))('$id $why_bad', record => {
  it(record.level === 'error' ? 'is refused' : 'is accepted', () => {
    const { findings, expression } = parseFormula(inputOf(record), NAMES)
    const errors = findings.filter(({ code }) => code.startsWith('E_'))
    if (record.level !== 'error') expect(errors).toEqual([])
    else {
      expect(expression).toBeUndefined()
      expect(errors.map(({ code }) => code as string)).toContain(FORMULA_RENAMED[record.id] ?? record.code)
    }
  })
})

describe.each(read<{ id: string; kind: string; input: string; why_tempting_to_reject: string }>('near-misses'))(
  '$id near miss: $why_tempting_to_reject',
  ({ kind, input }) => {
    it('is accepted', async () => {
      if (kind === 'formula') {
        expect(parseFormula(input, NAMES).findings).toEqual([])
        return
      }
      const { sources, file } = replayOf({ encoding: 'text', input })
      const { diagnostics } = await checkFile(file, sources)
      expect(diagnostics.map(({ code, place }) => `${code} ${place?.text}`)).toEqual([])
    })
  },
)
