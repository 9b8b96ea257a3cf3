/**
 * The causes of YAML syntax errors (構文の誤り), grouped from the parser's codes into a closed list of our own.
 *
 * The parser's sentences are in its own words and never shown.
 */
import type { Diagnostic } from '../diagnostics/index.ts'

type SyntaxCause = Diagnostic<'E_YAML_SYNTAX'>['args']['cause']

const CAUSES: Readonly<Record<string, SyntaxCause>> = {
  BAD_INDENT: 'indent',
  BLOCK_IN_FLOW: 'bracket',
  BAD_DQ_ESCAPE: 'quote',
  MISSING_CHAR: 'bracket',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  KEY_OVER_1024_CHARS: 'key',
  NON_STRING_KEY: 'key',
  BAD_SCALAR_START: 'start',
  MULTIPLE_DOCS: 'documents',
  BAD_DIRECTIVE: 'directive',
}

/** The cause (構文の誤りの原因) behind a code of the parser. The character at the place tells a missing quote from a bracket. */
export function syntaxCauseOf(code: string, message: string): SyntaxCause {
  if (code === 'MISSING_CHAR') return /quote/iu.test(message) ? 'quote' : /space|tab/iu.test(message) ? 'colon' : 'bracket'
  if (code === 'BAD_INDENT' && /flow/iu.test(message)) return 'bracket'
  return CAUSES[code] ?? 'other'
}
