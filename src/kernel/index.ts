/** The kernel (F1): loops over people as compiled code, with a memory of their own. */
export type { KernelCalls, Place } from './calls.ts'
export { type Host, Kernel, kernelOfThread } from './kernel.ts'
export { QUESTIONS, type Question } from './questions.ts'
export { MEASURE_READERS, type MeasureReader } from './readers.ts'
export { KERNEL_STEPS, type KernelStep, OUTSIDE } from './steps.ts'
