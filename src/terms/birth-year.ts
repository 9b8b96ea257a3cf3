/**
 * The birth year (生年度), by which staff are kept.
 *
 * A cohort is everyone born from 2 April of a year to 1 April of the next: age is reached on the day before the birthday
 * (年齢計算ニ関スル法律), so all of them reach the same age within the same fiscal year. Keeping people by birth year means
 * that ageing is not a step of the model and cannot be forgotten or done twice.
 */

declare const unit: unique symbol

/** The birth year (生年度): born between 2 April of this year and 1 April of the next. */
export type BirthYear = number & { readonly [unit]: 'BirthYear' }

/** Takes a whole number as a birth year (生年度). */
export const birthYear = (year: number): BirthYear => year as BirthYear

/**
 * The birth year (生年度) of a date of birth.
 * @param month 1–12. @param day 1–31; 1 April still belongs to the year before.
 */
export function birthYearOf(year: number, month: number, day: number): BirthYear {
  const afterFirstOfApril = month > 4 || (month === 4 && day >= 2)
  return (afterFirstOfApril ? year : year - 1) as BirthYear
}

/** The age reached during a fiscal year (年度末年齢): every member of the cohort has it on 31 March. */
export const ageIn = (born: number, year: number): number => year - born

/** The age on 1 April of a fiscal year (4月1日現在の年齢), as staff lists print it: one less than {@link ageIn}. */
export const ageOnFirstApril = (born: number, year: number): number => year - born - 1

/** The cohort that is `age` years old on 1 April of a fiscal year. */
export const bornAged = (age: number, year: number): BirthYear => (year - age - 1) as BirthYear
