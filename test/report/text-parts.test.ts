/** Long texts in parts: nothing is lost between them, none is kept back, and nothing is made before it is asked for. */
import { expect, test } from 'vitest'
import { jsonParts } from '../../src/report/json-text.ts'
import { inParts } from '../../src/report/text-parts.ts'

test('parts are handed on before there is much of them, and together are the texts', () => {
  const lines = Array.from({ length: 30_000 }, (_, line) => `行${line}\n`)
  const parts = [...inParts(lines)]
  expect(parts.join('')).toBe(lines.join(''))
  expect(parts.length).toBeGreaterThan(2)
  expect(Math.max(...parts.map(part => part.length))).toBeLessThan(70_000)
})

test('a short text is one part, and no text none', () => {
  expect([...inParts(['a', '', 'b'])]).toEqual(['ab'])
  expect([...inParts(['', ''])]).toEqual([])
})

test('a list that is made on the way is written like an array, an entry a part', () => {
  const made: number[] = []
  function* entries() {
    for (const number of [1, 2]) {
      made.push(number)
      yield { number, none: undefined, list: [], nested: { a: -0 } }
    }
  }
  const parts = jsonParts({ absent: undefined, before: 'は', list: entries(), after: {} })
  const texts: string[] = []
  for (const part of parts) {
    texts.push(part)
    if (part.includes('"number": 1')) expect(made).toEqual([1])
  }
  expect(made).toEqual([1, 2])
  const plain = [1, 2].map(number => ({ number, list: [], nested: { a: 0 } }))
  expect(texts.join('')).toBe(`${JSON.stringify({ before: 'は', list: plain, after: {} }, null, 2)}\n`)
})

test('an empty list and an empty object are written in two signs', () => {
  expect([...jsonParts({ list: [].values() })].join('')).toBe('{\n  "list": []\n}\n')
  expect([...jsonParts({})].join('')).toBe('{}\n')
})
