/** Values as the list of assumptions and the settings of the report print them. */
import { expect, it } from 'vitest'
import { assumptionText, writtenText } from '../../src/scenario/resolve/printed-values.ts'
import { readingOf } from '../../src/scenario/resolve/uncertain-text.ts'

it('what is in force or not is said in Japanese, and written as the planner writes it', () => {
  expect([true, false].map(value => assumptionText(value, 'inForce'))).toEqual(['はい', 'いいえ'])
  expect([true, false].map(value => writtenText(value, 'inForce'))).toEqual(['true', 'false'])
})

it('a number whose key says what it counts has its unit, also where its range is read out', () => {
  const quantity = { kind: 'empirical', values: [23, 27, 32] }
  const lever = { kind: 'lever', unit: 'number', entries: [{ quantity, path: [] }] }
  const read = (key: string) => readingOf(lever, key)?.map(({ central, low, high }) => [central, low, high])
  expect(read('entryAge')).toEqual([['27.3歳', '23歳', '32歳']])
  expect(read('hours')).toEqual([['27.3時間', '23時間', '32時間']])
  expect(read('people')).toEqual([['27.3', '23', '32']])
  expect(assumptionText({ ...lever, entries: [{ quantity: { kind: 'fixed', value: 27 }, path: [] }] }, 'entryAge')).toBe('27歳')
})
