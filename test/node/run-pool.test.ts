/** The run pool: memory that all threads share, and what is said where a computer has not enough of it. */
import { expect, test } from 'vitest'
import { wordingOf } from '../../src/diagnostics/index.ts'
import { HostError, openPool } from '../../src/node/index.ts'

test('memory for the runs is refused before it would be taken beyond three quarters of what the computer has', async () => {
  const { host, close } = await openPool({ workers: 1, memory: 8_000_000 })
  // 750,000 numbers are 6 MB, of 8.
  expect(host.allocate(500_000)).toHaveLength(500_000)
  expect(host.allocate(250_000)).toHaveLength(250_000)
  const refused = (() => {
    try {
      return host.allocate(1)
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(HostError)
  const { diagnostic } = refused as HostError
  expect(diagnostic).toMatchObject({ code: 'E_MEMORY', args: { needed: '0.0', total: '0.0' } })
  expect(wordingOf(diagnostic, 'en').repair).toContain('fewer runs')
  await close()
})
