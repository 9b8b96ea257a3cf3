/**
 * The versions that a run folder records (版).
 *
 * Constants, not read from package.json at run time, so that a bundled program knows them too; a test holds them together.
 */

/** Version of the program (プログラムの版), as in package.json. */
export const TEIIN_VERSION = '0.1.0'

/** Version of the rules of calculation (計算規則の版): goes up whenever the same inputs give other numbers. */
export const ENGINE_VERSION = '2'
