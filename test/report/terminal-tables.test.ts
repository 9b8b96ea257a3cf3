import { describe, expect, it } from 'vitest'
import { terminalTables } from '../../src/report/index.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

describe('the tables for a terminal', () => {
  const [strength, hires, strengthGap, hiresGap, summary, closing, ages, goal] = terminalTables(aSmallComparison(), 'ja')

  it('strength stands by scenario and 1 April, with the lines it is held against', () => {
    expect(strength?.header).toEqual(['案', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15'])
    expect(strength?.rows[1]).toEqual([
      '2年平均',
      '658',
      '658',
      '664',
      '658',
      '664',
      '658',
      '664',
      '658',
      '664',
      '658',
      '664',
      '658',
    ])
    expect(strength?.rows[3]?.slice(0, 3)).toEqual(['現員維持', '658', '658'])
  })

  it('hires begin on the first 1 April of the horizon', () => {
    expect(hires?.header[1]).toBe('R5')
    expect(hires?.rows[0]).toEqual(['退職者補充', '22', '10', '22', '10', '22', '10', '22', '10', '22', '10', '22'])
  })

  it('differences are against the reference, which has none itself', () => {
    expect(strengthGap?.title).toBe('「退職者補充」との差: 職員数（人、四捨五入前の値の差）')
    expect(strengthGap?.rows[0]?.slice(0, 5)).toEqual(['2年平均', '0', '+6', '0', '+6'])
    expect(hiresGap?.rows.map(row => row[0])).toEqual(['2年平均', '60歳超は定員外'])
    expect(hiresGap?.rows[0]?.slice(0, 4)).toEqual(['2年平均', '0', '+6', '△6'])
  })

  it('the summary gives total, least, most and range of hires', () => {
    expect(summary?.rows[0]?.slice(0, 5)).toEqual(['退職者補充', '182', '10', '22', '12'])
  })

  it('strength stands beside the goals, ages in a table of their own', () => {
    expect(closing?.rows[2]).toEqual(['60歳超は定員外', '718', '0', '0', '未達'])
    expect(ages?.rows[2]).toEqual(['60歳超は定員外', '42.5', '4.0%', '15.0%'])
  })

  it('a goal has a table of its own, and is met or missed in words', () => {
    expect(goal?.title).toBe('目標: 現員を665人以下に保つ')
    expect(goal?.rows[2]).toEqual(['60歳超は定員外', '未達', '10', 'R6', '△53', 'R14'])
  })

  it('every row has as many cells as the header and the alignment', () => {
    for (const table of [...terminalTables(aSmallComparison(), 'ja'), ...terminalTables(aSmallComparison(), 'en')]) {
      expect(table.align).toHaveLength(table.header.length)
      for (const row of table.rows) expect(row).toHaveLength(table.header.length)
    }
  })

  it('English tables call scenarios by their id and hold no Japanese', () => {
    const texts = terminalTables(aSmallComparison(), 'en').flatMap(table => [table.title, ...table.header, ...table.rows.flat()])
    expect(texts).toContain('two-year-average')
    expect(texts.join('').replace(/[△－]/gu, '')).toMatch(/^[\u0020-\u007e]*$/u)
  })
})
