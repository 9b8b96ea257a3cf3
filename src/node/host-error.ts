/**
 * A host error (読み書きの失敗): a place that cannot be read or written, carried to the door as a diagnostic.
 *
 * Thrown only by `node/`; the door prints the diagnostic and ends with exit code 4.
 */
import type { Arguments, Code, Diagnostic } from '../diagnostics/index.ts'

/** An error of files and folders, with the finding that tells the planner about it. */
export class HostError extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.name = 'HostError'
    this.diagnostic = diagnostic
  }
}

/** A host error from its code and the arguments of its text. */
export function hostError<C extends Code>(code: C, args: Arguments[C]): HostError {
  const diagnostic: Diagnostic<C> = { code, severity: 'error', args }
  return new HostError(diagnostic as unknown as Diagnostic)
}
