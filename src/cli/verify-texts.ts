/**
 * What verification says (検証の結果): a finding for every file that departs from the manifest, or one line that all are the same.
 */
import type { Diagnostic, Language } from '../diagnostics/index.ts'
import type { Departed } from '../node/index.ts'

/** A finding for every file that is not what the manifest says (記録と違うファイル). */
export const departures = (code: 'E_VERIFY_INPUT' | 'E_VERIFY_OUTPUT', departed: readonly Departed[]): readonly Diagnostic[] =>
  departed.map(({ file, departure }) => ({ code, severity: 'error', args: { file, departure } }))

/** What was the same (同じであったもの). */
interface Same {
  readonly inputs: number
  readonly outputs: number
  readonly version: string
}

/** The line that says that everything is the same. */
export const sameText = ({ inputs, outputs, version }: Same, language: Language): string =>
  language === 'ja'
    ? `同じ結果になりました（入力 ${inputs} 件、結果 ${outputs} 件。記録の版 ${version}）。\n`
    : `The results are the same (${inputs} inputs, ${outputs} files of results; recorded version ${version}).\n`
