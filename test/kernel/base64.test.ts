/** Base64 as it is read: the examples of RFC 4648, section 10, and every byte. */
import { expect, it } from 'vitest'
import { bytesFrom } from '../../src/kernel/base64.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

it.each([
  ['', ''],
  ['Zg==', 'f'],
  ['Zm8=', 'fo'],
  ['Zm9v', 'foo'],
  ['Zm9vYg==', 'foob'],
  ['Zm9vYmE=', 'fooba'],
  ['Zm9vYmFy', 'foobar'],
])('reads %o as %o', (text, expected) => {
  expect(textOf(bytesFrom(text))).toBe(expected)
})

it('reads every byte, also at every place of three', () => {
  const bytes = Uint8Array.from({ length: 257 * 3 }, (_, at) => at % 257)
  expect(bytesFrom(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
})
