/** The kernel (計算核): loops over people, compiled to WebAssembly. What engine/ and measure/ call. */

export { readAges } from './ages'
export { allowanceOf, newAllowances, SERVICE_YEARS } from './allowance'
export { balances } from './balance'
export { countUnder, newCount } from './count'
export { addHours, newDx, newDxPlaces } from './dx'
export { readDx, readWorkload } from './dx-hours'
export { newExitList } from './exit-list'
export { add, bookFlow, turnTo, wipe } from './flows'
export { gather } from './forecast'
export { countInPost, newInPost } from './in-post'
export { countByAuthority, readCells, readCohorts, readManagers, readService } from './in-post-parts'
export * from './kinds'
export { allocate, beginningOfFree, takeBackFrom } from './memory'
export { recruitGroups, recruitPersons } from './recruit'
export { clearFor, restore } from './restore'
export { areSingle, peopleAside } from './row-list'
export { addRow, compact, PERSON, removeFrom } from './rows'
export { forgetAbsences, newRun, restartRun } from './run'
export { newSample } from './sample'
export { drawBirthYears, newEntryAges, newPlaces, newSeatNumbers, numberSeats, seatByNeed } from './seats'
export { writeSpreads } from './spread'
export {
  appointLike,
  choiceAt60,
  leavingAfter60,
  managerialAgeLimit,
  managerialAppointments,
  mandatoryRetirement,
  reemployment,
  separations,
  takeBack,
  takePattern,
  termExpiry,
} from './steps'
export { newStock, OLDEST, SIXTY, takeStock } from './stock'
export { readStrength } from './strength'
export { strike } from './strike'
export { BIRTH_SLOTS, newTable, REGULAR } from './table'
export { book, ENTRY_ORIGIN } from './tally'
export { readManpower, readWorking } from './working'
export { newRules, newYear } from './year'
