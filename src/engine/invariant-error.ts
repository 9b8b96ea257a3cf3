/**
 * The engine's two exceptions. Everything a planner can get wrong is found before a plan exists, but for one thing: a formula
 * whose value depends on the run may turn out to be no number.
 */

/** A broken invariant (不変条件の破れ): our bug, never the planner's. Carries where it happened and asks to be reported. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
  readonly where: Readonly<Record<string, string | number>>

  constructor(message: string, where: Readonly<Record<string, string | number>>) {
    const place = Object.entries(where).map(([key, value]) => `${key}=${value}`)
    super(`${message} (${place.join(', ')}). This is a defect of teiin: please report it.`)
    this.where = where
  }
}

/** A planner's formula that gave no number of people in some year (計算式の値が求まらない): none at all, or far too many. */
export class UndefinedFormula extends Error {
  override readonly name = 'UndefinedFormula'
  /** Path of the formula in the scenario: `recruitment.formula`. */
  readonly path: string
  readonly year: number
  /** The names the formula used, with their values that year. */
  readonly names: Readonly<Record<string, number>>
  /** What it gave: above {@link MOST_PEOPLE}, or not a finite number. */
  readonly value: number

  constructor(
    path: string,
    value: number,
    { year, names }: { readonly year: number; readonly names: UndefinedFormula['names'] },
  ) {
    super(`${path} gives ${value} in ${year}`)
    this.path = path
    this.year = year
    this.names = names
    this.value = value
  }
}
