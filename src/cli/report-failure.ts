/**
 * What is said when a command fails (失敗の報告): files that cannot be read or written end with 4, anything else is a bug of ours.
 *
 * A bug prints a short text to pass on, without stack and without contents of files; TEIIN_DEBUG adds the stack.
 */
import type { Language } from '../diagnostics/index.ts'
import { HostError, TEIIN_VERSION } from '../node/index.ts'
import type { Io } from './io.ts'
import { EXIT } from './io.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** Reports an error and gives the exit code it means. */
export function reportFailure(error: unknown, language: Language, io: Io): number {
  if (error instanceof HostError) {
    showDiagnostics([error.diagnostic], { io, language, options: {} })
    return EXIT.files
  }
  const failure = error instanceof Error ? error : new Error(String(error))
  const facts = [`teiin ${TEIIN_VERSION}`, `Node ${process.version}`, process.platform, `${failure.name}: ${failure.message}`]
  const lead =
    language === 'ja'
      ? 'teiin の不具合です。結果は保存していません。お手数ですが、次の内容をそのまま開発者にお知らせください。'
      : 'This is a bug in teiin. Nothing was saved. Please pass the following on to the developers.'
  io.stderr.write(`${lead}\n\n${facts.map(fact => `  ${fact}`).join('\n')}\n`)
  if (io.env.TEIIN_DEBUG) io.stderr.write(`\n${failure.stack ?? ''}\n`)
  return EXIT.bug
}
