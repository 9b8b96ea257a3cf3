#!/usr/bin/env node
/**
 * The program `teiin` (入口): joins the command line to this process.
 *
 * Ctrl-C removes what is half-written, says that nothing was saved, and ends with 130; a second one ends at once. A reader that
 * closes the pipe early (`teiin run … | head`) does not disturb the run.
 */
import { main } from './command-line.ts'
import { EXIT } from './io.ts'
import { languageOf } from './language.ts'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const interrupt = async (): Promise<void> => {
  const [{ discardAllStaging }, { wordingOf }] = await Promise.all([
    import('../node/index.ts'),
    import('../diagnostics/index.ts'),
  ])
  const { what } = wordingOf({ code: 'E_INTERRUPTED', severity: 'error', args: discardAllStaging() }, languageOf(process.env))
  process.stderr.write(`\n${what}\n`)
  process.exit(EXIT.interrupted)
}
process.once('SIGINT', interrupt)
process.once('SIGTERM', interrupt)

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
})
