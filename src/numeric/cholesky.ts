/**
 * Cholesky factor (コレスキー分解): the lower triangle whose product with its own transpose is a correlation matrix.
 *
 * Independent standard normals, multiplied by it, have these correlations; the first keeps its own value. Cholesky–Banachiewicz
 * (Golub and Van Loan, 4.2), with + − × ÷ and the square root. A matrix that is not positive definite is no set of correlations.
 */

/** The lower-triangular factor (コレスキー分解), or undefined where the matrix is not positive definite. */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const factor: number[][] = []
  for (const [row, values] of matrix.entries()) {
    const own: number[] = []
    for (let column = 0; column <= row; column += 1) {
      const other = column === row ? own : (factor[column] as number[])
      let rest = values[column] as number
      for (let index = 0; index < column; index += 1) rest -= (own[index] as number) * (other[index] as number)
      if (column === row && !(rest > SMALLEST)) return undefined
      own.push(column === row ? Math.sqrt(rest) : rest / (other[column] as number))
    }
    factor.push(own)
  }
  return factor
}

/** A remaining variance this small is 0 but for rounding: the lever would be decided by the others. */
const SMALLEST = 1e-12
