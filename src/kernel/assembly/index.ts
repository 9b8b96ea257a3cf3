/** The kernel (計算核): loops over people, compiled to WebAssembly. What engine/ and measure/ call. */

export { allowanceOf, likeAllowances, newAllowances, SERVICE_YEARS } from './allowance'
export { balances } from './balance'
export { countUnder, newCount } from './count'
export { newCourse } from './course'
export { newDx, newDxPlaces } from './dx-items'
export { newExitList } from './exit-list'
export { bookFlow, turnTo, wipe } from './flows'
export { spreadEvenly } from './hiring/level'
export { lookAtLeavers, lookAtStrength } from './hiring/look'
export { MOST_PEOPLE } from './hiring/placement'
export { newHiringPlaces, settlePlaces } from './hiring/places'
export { newHiringPlan } from './hiring/plan'
export { newAhead, newHiring, restartHiring } from './hiring/recruiter'
export { countOpenings } from './hiring/situation'
export {
  BACK_FROM_LEAVE,
  BEGIN_FORECAST,
  BEYOND_CONDITIONS,
  HIRES,
  POSTS_GIVEN_UP,
  TAKE_STEP,
  TARGET,
  TOO_MANY_HIRES,
  UNBALANCED,
  YEAR_CLOSES,
  YEAR_OPENS,
} from './host'
export { countInPost, newInPost } from './in-post'
export * from './kinds'
export { readYear } from './measures'
export { allocate, beginningOfFree, takeBackFrom } from './memory'
export { newPlannedTransfers } from './planned-transfers'
export { project } from './project'
export { newReallocation } from './reallocation-plan'
export { clearFor, restore } from './restore'
export { addRow, compact, PERSON, removeFrom } from './rows'
export { forgetAbsences, newRun, restartRun } from './run'
export { newSample } from './sample'
export { newEntryAges, newSeatNumbers } from './seats'
export { writeSpreads } from './spread'
export { appointStandIns, OUTSIDE } from './steps'
export { takeSteps } from './steps/year'
export { newStock, OLDEST, SIXTY, takeStock } from './stock'
export { strike } from './strike'
export { BIRTH_SLOTS, newTable, REGULAR } from './table'
export { book, ENTRY_ORIGIN } from './tally'
export { newTransformation, remember } from './transformation'
export { newTransformationYear } from './transformation-year'
export { newRules, newYear } from './year'
export { newYearLedger } from './year-ledger'
