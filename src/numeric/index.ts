/** Exact arithmetic (F1): expressions, rounding, quantiles. Only + − × ÷ and the square root. */
export * from './expression.ts'
export * from './largest-remainder.ts'
export * from './poisson-binomial.ts'
