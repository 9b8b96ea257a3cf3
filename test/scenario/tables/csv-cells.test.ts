import { array, assert, constantFrom, property } from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { cutAtCommas, quoteMistakes, rowOf } from '../../../src/scenario/tables/csv-cells.ts'

const cut = (text: string) => cutAtCommas({ number: 7, text })

it('cuts a line into the cells that papaparse finds', () => {
  const characters = constantFrom('a', '人', '𠮷', ' ', ',', '"', '""', '","', '.')
  const line = array(characters, { minLength: 1, maxLength: 14 }).map(parts => parts.join(''))
  const cells = property(line, text => {
    const whole = cut(text)
    if (quoteMistakes('a.csv', whole).length > 0) return
    const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', header: false })
    expect(rowOf(whole).cells.map(({ value }) => value)).toEqual((data[0] ?? []).map(value => value.trim()))
  })
  assert(cells, { numRuns: 2000, seed: 27 })
})

it('gives every cell the characters on which it stands, quotes included', () => {
  expect(rowOf(cut('𠮷野, 12 ,"a,""b""",')).cells).toEqual([
    { value: '𠮷野', column: 1, length: 2 },
    { value: '12', column: 4, length: 4 },
    { value: 'a,"b"', column: 9, length: 9 },
    { value: '', column: 19, length: 1 },
  ])
})

it('reports a quote that is not closed, and one that is followed by something else than a comma', () => {
  const kinds = (text: string) => quoteMistakes('a.csv', cut(text)).map(({ args, place }) => [args, place?.column])
  expect(kinds('1,"a')).toEqual([[{ kind: 'unclosed' }, 3]])
  expect(kinds('1,"a"b,"c"')).toEqual([[{ kind: 'malformed' }, 3]])
})
