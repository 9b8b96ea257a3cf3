/** How the tests run: every file under test/, from the project's root, ending with one line `N passed, N failed`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default', fileURLToPath(new URL('./support/closing-line.ts', import.meta.url))],
  },
})
