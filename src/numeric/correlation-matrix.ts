/**
 * The correlation matrix (相関行列) of quantities of which some pairs are said to move together; all others do not.
 *
 * Not here: whether such a matrix is possible, which its Cholesky factor says.
 */

/** Two quantities that move together (相関), by name. */
interface NamedCorrelation {
  readonly between: readonly [string, string]
  /** From −1 to 1. */
  readonly r: number
}

/** The correlation matrix of all named quantities (相関行列), sorted by name, in whichever order they and their pairs are written. */
export function correlationMatrix(correlations: readonly NamedCorrelation[]): { names: string[]; matrix: number[][] } {
  const names = [...new Set(correlations.flatMap(({ between }) => between))].sort()
  const matrix = names.map((_, row) => names.map((_other, column) => (row === column ? 1 : 0)))
  for (const { between, r } of correlations) {
    const [one, other] = between.map(name => names.indexOf(name)) as [number, number]
    ;(matrix[one] as number[])[other] = r
    ;(matrix[other] as number[])[one] = r
  }
  return { names, matrix }
}
