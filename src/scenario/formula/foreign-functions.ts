/**
 * Functions that planners bring along (他のソフトの関数): from Excel, and random numbers.
 *
 * For the common ones the message names the way to write it here. Random numbers are refused on principle: chance belongs to
 * the sampled runs, where every draw can be repeated, never to a formula.
 */
const EXCEL_FUNCTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ['ROUNDUP', 'ceil'],
  ['CEILING', 'ceil'],
  ['ROUNDDOWN', 'floor'],
  ['FLOOR', 'floor'],
  ['INT', 'floor'],
  ['TRUNC', 'floor'],
  ['ROUND', 'round'],
  ['MIN', 'min'],
  ['MAX', 'max'],
  ['ABS', 'abs'],
  ['SQRT', 'sqrt'],
  ['IF', 'if(c, a, b)'],
  ['AND', 'a and b'],
  ['OR', 'a or b'],
  ['NOT', 'not (a)'],
  ['POWER', 'a ^ b'],
  ['SUM', 'a + b'],
  ['AVERAGE', '(a + b) / 2'],
  ['IFERROR', undefined],
  ['IFS', undefined],
  ['SUMIF', undefined],
  ['SUMIFS', undefined],
  ['COUNT', undefined],
  ['COUNTA', undefined],
  ['COUNTIF', undefined],
  ['VLOOKUP', undefined],
  ['HLOOKUP', undefined],
  ['XLOOKUP', undefined],
  ['LOOKUP', undefined],
  ['INDEX', undefined],
  ['MATCH', undefined],
  ['OFFSET', undefined],
  ['INDIRECT', undefined],
  ['YEAR', undefined],
  ['TODAY', undefined],
])

const RANDOM_FUNCTIONS: ReadonlySet<string> = new Set([
  'random',
  'randomint',
  'pickrandom',
  'rand',
  'randbetween',
  'randarray',
  'rnd',
])

/** Whether a word in capitals is a function of Excel. */
export const isExcelFunction = (name: string): boolean => EXCEL_FUNCTIONS.has(name)

/** How a function of Excel is written here; undefined when there is no such thing. */
export const insteadOf = (name: string): string | undefined => EXCEL_FUNCTIONS.get(name.toUpperCase())

/** Whether a function draws random numbers, here or in Excel. */
export const isRandomFunction = (name: string): boolean => RANDOM_FUNCTIONS.has(name.toLowerCase())
