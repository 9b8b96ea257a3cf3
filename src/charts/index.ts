/** Charts (F5): comparison → Vega-Lite specifications over named data. */
export * from './chart-spec.ts'
