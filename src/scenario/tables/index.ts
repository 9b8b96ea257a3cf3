/** Tables (表): the CSV files that a municipality file names, read strictly, every finding with line and column. */

export { readActionPlanTable } from './action-plan-table.ts'
export { readModelTable } from './model-table.ts'
export { readCityTable, readPeerSectionTable } from './peer-tables.ts'
export { readSectionTable, readSmallSectionTable } from './section-table.ts'
export { readStaffTable, type StaffTableOptions } from './staff-table.ts'
export { readCompositionTable, readHistoryTable, readPopulationTable, readQuotaTable } from './yearly-tables.ts'
