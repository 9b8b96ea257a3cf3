/**
 * The recorded bad inputs (YAML and formulas) are refused, with the recorded code or a better-named one, and the look-alikes are
 * accepted. The records are the corpus' own, never edited; test/support/corpus-language.ts puts their keys into our language.
 */
import { describe, expect, it } from 'vitest'
import { hasErrors, isCode, wordingOf } from '../../src/diagnostics/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { type Expression, evaluate } from '../../src/numeric/index.ts'
import { parseFormula } from '../../src/scenario/formula.ts'
import { adHocStudy, resolveScenario, resolveStudy } from '../../src/scenario/index.ts'
import { type CorpusRecord, corpus, filesOf, formulaFiles, formulaOf, RECORD } from '../support/corpus-language.ts'
import { findingsOf } from '../support/findings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Codes that are named better here, and why. */
const RENAMED: Readonly<Record<string, string>> = {
  Y026: 'E_TEXT_LINE_END', // CR-only line ends are named as such, not as a syntax error
  Y054: 'E_YEAR_FORMAT', // fiscal years run from 1900 to 2200, so 2325 is none
  Y057: 'E_SCHEMA_KIND', // a file states its kind, where the corpus has a version
  Y058: 'E_SCHEMA_KIND',
  Y065: 'E_SCHEMA_UNKNOWN_KEY', // overrides are written as keys, not as paths: a misspelt one is an unknown key
  Y074: 'E_RANGE_ORDER', // an uncertain value is a range of low, mode and high …
  Y076: 'E_NORMAL_CUT', // … or a normal of which more than a tenth has no meaning
  Y077: 'E_SHARES_NOT_ONE',
  F017: 'E_FORMULA_FUNCTION', // log does not exist, so its argument does not matter
  F086: 'E_ASSUMPTION_CYCLE', // formulas can only run in a circle through assumptions
}

/** Records that do not apply to this language, and why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  Y037: 'Shares and rates may carry a percent sign here (1.2% is 0.012). On a count it is refused: see percent-on-a-count.',
  Y079: 'Ages without a band have the rate 0 by rule, so nobody is lost in a gap.',
  Y080: 'The causes of separation apply one after another, each to those still in post, so 70% and then 40% never exceed all.',
  Y088: 'There is no disclosure control to switch off.',
}

const errors = (records: readonly CorpusRecord[]) =>
  records.filter(({ id, level }) => level === 'error' && NOT_OURS[id] === undefined)
const others = (records: readonly CorpusRecord[]) => records.filter(({ level }) => level !== 'error')
const builtIn = Reflect.ownKeys(Object.prototype).length

async function refuses(record: CorpusRecord, files: Readonly<Record<string, string | Uint8Array>>, first: string): Promise<void> {
  const found = await findingsOf(first, temporaryFolder(files))
  const codes = found.map(({ code }) => code)
  expect(codes).toContain(RENAMED[record.id] ?? record.code)
  expect(hasErrors(found)).toBe(true)
  expect(codes.filter(code => !isCode(code))).toEqual([])
  for (const one of found) expect(wordingOf(one, 'ja').repair).toBeDefined()
  expect(Reflect.ownKeys(Object.prototype).length).toBe(builtIn)
  expect(({} as { readonly runs?: unknown }).runs).toBeUndefined()
}

describe('recorded bad YAML', () => {
  it.each(errors(corpus('yaml')))('$id: $why_bad', async record => {
    const { files, first } = filesOf(record)
    await refuses(record, files, first)
  })

  it.each(others(corpus('yaml')))('$id is text like any other: $why_bad', async record => {
    const { files } = filesOf(record)
    const folder = temporaryFolder(files)
    expect(hasErrors(await findingsOf(RECORD, folder))).toBe(false)
    const sources = fileSources(folder)
    const study = await resolveStudy(sources.resolve(RECORD), sources)
    expect(record.input).toContain(JSON.stringify(study.value?.title))
  })
})

describe('recorded bad formulas', () => {
  it.each(errors(corpus('formula')))('$id: $why_bad', async record => {
    await refuses(record, formulaFiles(record), RECORD)
  })

  // 100 × 1.1 = 110 and 4.35 × 100 = 435; 2.5 rounds away from zero to 3, as on paper and in Excel.
  const worth: Readonly<Record<string, number>> = { F092: 110 + 435, F093: 3 }
  it.each(others(corpus('formula')))('$id gives the number of pencil and paper: $why_bad', record => {
    const { expression, findings } = parseFormula(formulaOf(record), new Set(['staff']))
    expect(findings).toEqual([])
    expect(evaluate(expression as Expression, () => 100)).toBe(worth[record.id])
  })
})

describe('look-alikes that are right', () => {
  const records = corpus('near-misses')
  const record = (id: string): CorpusRecord => records.find(candidate => candidate.id === id) as CorpusRecord

  it.each(records)('$id: $why_tempting_to_reject', async one => {
    const { files, first } = one.kind === 'formula' ? { files: formulaFiles(one), first: RECORD } : filesOf(one)
    expect(await findingsOf(first, temporaryFolder(files))).toEqual([])
  })

  it.each([
    ['G004', 2025],
    ['G006', 2019],
  ])('%s is the 1 April of %i', async (id, year) => {
    const sources = fileSources(temporaryFolder(filesOf(record(id)).files))
    const { value } = await resolveScenario(sources.resolve('base.yaml'), sources)
    expect(value?.municipality.baseYear).toBe(year)
  })

  it('the fiscal year R1 is 2019, although its 1 April lay in Heisei', async () => {
    const { files, first } = filesOf(record('G008'))
    const sources = fileSources(temporaryFolder(files))
    const { value } = await resolveStudy(sources.resolve(first), sources)
    expect([value?.from, value?.to]).toEqual([2019, 2028])
  })

  it('a name in full-width digits and brackets is kept as written', async () => {
    const { files, first } = filesOf(record('G003'))
    const sources = fileSources(temporaryFolder(files))
    const { value } = await adHocStudy([sources.resolve(first)], sources)
    expect(value?.scenarios[0]?.title).toBe('令和７年度（案）')
  })
})
