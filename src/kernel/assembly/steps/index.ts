/** The steps of a fiscal year that go through the staff (年度の手順), in the kernel: what engine/year-cycle.ts calls. */
export { choiceAt60, leavingAfter60 } from './after-60'
export { appointLike, reemployment, takeBack, takePattern } from './appointments'
export { managerialAgeLimit, managerialAppointments } from './managerial-posts'
export { mandatoryRetirement } from './mandatory-retirement'
export { separations } from './separations'
export { termExpiry } from './term-expiry'
