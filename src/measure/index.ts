/** Measures (F3): ledgers → tidy rows. */
export { AGE_BANDS, type AgeBand, INDEX_AGES, type NamedAgeBand } from './age-bands.ts'
export * from './benchmark.ts'
export { type BandRow, type Ensemble, type EnsembleTask, gather, runBlocks } from './ensemble.ts'
export { measure } from './measure.ts'
export * from './measure-row.ts'
export * from './measure-table.ts'
export { type BlockRunner, type BlockValues, computeBlock, type RunBlock } from './run-block.ts'
export { FEWEST_RUNS, PERCENTILES, type PercentileName, type Spread, spreadOf } from './spread.ts'
