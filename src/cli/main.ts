#!/usr/bin/env node
/**
 * The program `teiin` (入口): joins the command line to this process.
 *
 * Ctrl-C removes what is half-written, says that nothing was saved, and ends with 130; a second one ends at once. A reader that
 * closes the pipe early (`teiin run … | head`) does not disturb the run; output that cannot be written, as on a full disk, ends with 4.
 */
import { languageAsked, main } from './command-line.ts'
import { EXIT } from './io.ts'
import { languageOf } from './language.ts'

let unwritable = false

/** The language asked for, or that of the system; for what is said where no command says it. */
const language = () => languageAsked(process.argv) ?? languageOf(process.env)

/** Remembers that output was lost, and says so once where anybody can still be told. */
const lost = async (stream: 'stdout' | 'stderr', error: NodeJS.ErrnoException): Promise<void> => {
  if (error.code === 'EPIPE' || unwritable) return
  unwritable = true
  process.exitCode = EXIT.files
  if (stream === 'stderr') return
  const { showDiagnostics } = await import('./show-diagnostics.ts')
  const args = { reason: error.code ?? 'UNKNOWN' }
  const io = { stdout: process.stdout, stderr: process.stderr, cwd: '', env: process.env }
  showDiagnostics([{ code: 'E_STDOUT_WRITE', severity: 'error', args }], { io, language: language(), options: {} })
}
process.stdout.on('error', error => lost('stdout', error))
process.stderr.on('error', error => lost('stderr', error))

const interrupt = async (): Promise<void> => {
  const [{ discardAllStaging, removeFontFolders }, { wordingOf }] = await Promise.all([
    import('../node/index.ts'),
    import('../diagnostics/index.ts'),
  ])
  const { what } = wordingOf({ code: 'E_INTERRUPTED', severity: 'error', args: discardAllStaging() }, language())
  removeFontFolders()
  process.stderr.write(`\n${what}\n`)
  process.exit(EXIT.interrupted)
}
process.once('SIGINT', interrupt)
process.once('SIGTERM', interrupt)

const exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
})
process.exitCode = unwritable ? EXIT.files : exitCode
