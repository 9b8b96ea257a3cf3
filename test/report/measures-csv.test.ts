import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/index.ts'
import { measuresParts } from '../../src/report/index.ts'
import { textField } from '../../src/report/measures-csv.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

const measuresCsv = (comparison: Comparison): string => [...measuresParts(comparison)].join('')
const csv = measuresCsv(aSmallComparison())

describe('the tidy table of measures', () => {
  it('begins with a byte order mark and its header, and ends its lines with CRLF', () => {
    expect(csv.startsWith('\uFEFFscenario,band,fiscal_year,fiscal_year_label,measure,dimension,item,value,unit\r\n')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  })

  it('has one line a number', () => {
    expect(csv.split('\r\n')).toHaveLength(aSmallComparison().measures.rows.length + 2)
    expect(csv).toContain('\r\nbaseline,expected,2022,R4,separations,cause,resignation,10.25,people\r\n')
    expect(csv).toContain('\r\nbaseline,expected,2022,R4,strength.actual,,,658,people\r\n')
  })

  it('negative numbers stay numbers', () => {
    const comparison = aSmallComparison()
    const [row] = comparison.measures.rows
    const rows = [{ ...row!, value: -1.5 }]
    expect(measuresCsv({ ...comparison, measures: { ...comparison.measures, rows } })).toContain(',-1.5,people')
  })
})

describe('a text that a spreadsheet would take for a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+81', "'+81"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    [' =1', "' =1"],
    ['\t=1', `'\t=1`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['\u0000x', "'\u0000x"],
  ])('%j is written %j', (text, field) => {
    expect(textField(text)).toBe(field)
  })

  it('other texts are quoted only where they have to be', () => {
    expect(['総務・企画', 'a,b', 'say "so"', 'a\nb', '18', 're-employment'].map(textField)).toEqual([
      '総務・企画',
      '"a,b"',
      '"say ""so"""',
      '"a\nb"',
      '18',
      're-employment',
    ])
  })
})
