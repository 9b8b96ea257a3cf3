/** Values as the list of assumptions and the settings of the report print them. */
import { expect, it } from 'vitest'
import { assumptionText, writtenText } from '../../src/scenario/resolve/printed-values.ts'

it('what is in force or not is said in Japanese, and written as the planner writes it', () => {
  expect([true, false].map(value => assumptionText(value, 'inForce'))).toEqual(['はい', 'いいえ'])
  expect([true, false].map(value => writtenText(value, 'inForce'))).toEqual(['true', 'false'])
})
