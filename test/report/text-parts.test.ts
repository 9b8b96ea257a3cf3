/** Long texts in parts: nothing is lost between them, and none is kept back. */
import { expect, test } from 'vitest'
import { TextParts, wholeText } from '../../src/report/text-parts.ts'

test('parts are handed on before there is much of them, and together are what was added', () => {
  const lines = Array.from({ length: 30_000 }, (_, line) => `行${line}\n`)
  const parts: string[] = []
  const text = new TextParts(part => parts.push(part))
  for (const line of lines) text.add(line)
  const before = parts.length
  text.end()
  text.end()
  expect(parts.join('')).toBe(lines.join(''))
  expect(before).toBeGreaterThan(1)
  expect(parts).toHaveLength(before + 1)
  expect(Math.max(...parts.map(part => part.length))).toBeLessThan(70_000)
})

test('a short text is one part, and no text none', () => {
  expect(wholeText(take => take('a'))).toBe('a')
  const parts: string[] = []
  new TextParts(part => parts.push(part)).end()
  expect(parts).toEqual([])
})
