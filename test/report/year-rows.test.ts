import { describe, expect, it } from 'vitest'
import { yearBlocks } from '../../src/report/year-rows.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'

const line = { id: 'a', label: 'A', at: (year: number) => String(year) }
const blocksOf = (from: number, to: number) => yearBlocks(yearsBetween(fiscalYear(from), fiscalYear(to)), [line])

describe('years beside each other', () => {
  it('twelve years, R4 to R15, stand in one block', () => {
    expect(blocksOf(2022, 2033).map(block => block.years.length)).toEqual([12])
  })

  it('twenty-eight years, R4 to R31, are cut into three blocks that lose and repeat no year', () => {
    const blocks = blocksOf(2022, 2049)
    expect(blocks.map(block => block.years.length)).toEqual([10, 10, 8])
    expect(blocks.flatMap(block => block.rows[0]?.cells)).toEqual(yearsBetween(fiscalYear(2022), fiscalYear(2049)).map(String))
  })

  it('thirteen years are cut evenly', () => {
    expect(blocksOf(2022, 2034).map(block => block.years.length)).toEqual([7, 6])
  })
})
