/** Randomness (F1): the seed's key, keyed draws, and the decisions they are for. A draw is a pure function of its key. */
export { chanceAbove } from './chance-above.ts'
export { DECISIONS, type Decision } from './decisions.ts'
export {
  centralValue,
  cutAway,
  type Distribution,
  eightOfTen,
  type Limits,
  type Sampler,
  samplerOf,
} from './distributions.ts'
export { draw32, limitOf, openUniform, personKey, type RunSalt, runSalt, salt, stepSalt, uniform, withPart } from './draw.ts'
export { parameterUniform, shockUniform, textKey } from './parameter-draw.ts'
export { type SeedKey, seedKey } from './seed-key.ts'
