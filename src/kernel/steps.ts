/**
 * The steps of a year that the kernel takes (計算核で行う手順), in the order of their numbers in assembly/steps/index.ts. What each of them does, and its source of law,
 * stands in assembly/steps, in files of like names. In which order they are taken, engine/year-cycle.ts says.
 */
export const KERNEL_STEPS = [
  'separations',
  'leavingAfter60',
  'choiceAt60',
  'mandatoryRetirement',
  'termExpiry',
  'takeBack',
  'managerialAgeLimit',
  'managerialAppointments',
  'reemployment',
  'fixedTermAppointments',
  'leaveSubstituteAppointments',
  'plannedTransfers',
  'dxSavings',
  'reallocation',
  'recruitment',
] as const

/** The name of a step that the kernel takes (手順の名). */
export type KernelStep = (typeof KERNEL_STEPS)[number]

/** Steps with this number and higher ones stand outside the kernel, which asks for them (計算核の外の手順). */
export const OUTSIDE = 1000
