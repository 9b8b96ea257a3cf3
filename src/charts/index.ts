/** Charts (F5): comparison → Vega-Lite specifications over named data. */
export { type AgeIndex, DENT, FEWEST_IN_DENOMINATOR, printedAgeIndex, SUCCESSIONS } from './age-index-series.ts'
export * from './chart-spec.ts'
export { CHART_IDS, chartsFor } from './charts-for.ts'
export { wrapText } from './line-breaks.ts'
export { peopleAsPrinted, printedChange, printedDecimal, printedPeople, UNKNOWN } from './printed.ts'
export { shortTitle, unfilledHires } from './series.ts'
export { PICTURE_WIDTH } from './style.ts'
export { textWidth } from './text-width.ts'
