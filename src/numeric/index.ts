/** Exact arithmetic (F1): expressions, rounding, distributions. Only + − × ÷ and the square root. */
export * from './beta.ts'
export * from './cholesky.ts'
export { correlationMatrix } from './correlation-matrix.ts'
export * from './counts.ts'
export { exp, ln } from './exponential.ts'
export * from './expression.ts'
export * from './largest-remainder.ts'
export * from './normal.ts'
