/**
 * What the steps in the kernel tell apart by number is what the rest of the program calls by name.
 */
import { expect, test } from 'vitest'
import { JOINED, LEFT, MOVED } from '../../src/engine/book-pages.ts'
import { POLICIES } from '../../src/engine/hiring-plan.ts'
import { typeIndex } from '../../src/engine/index.ts'
import { Kernel, OUTSIDE, QUESTIONS } from '../../src/kernel/index.ts'
import { DECISIONS } from '../../src/random/index.ts'
import { ABSENCES, MOST_PEOPLE } from '../../src/terms/index.ts'

test('employment types, absences, causes, decisions, policies and questions have the numbers that they have elsewhere', () => {
  const known = {
    FIXED_TERM: typeIndex('fixed-term'),
    LEAVE_SUBSTITUTE: typeIndex('leave-substitute'),
    REEMPLOYED_FULL_TIME: typeIndex('reemployed-full-time'),
    REEMPLOYED_SHORT_TIME: typeIndex('reemployed-short-time'),
    PART_TIME_BEFORE_RETIREMENT_AGE: typeIndex('part-time-before-retirement-age'),
    CHILDCARE_LEAVE: ABSENCES.indexOf('childcare-leave'),
    PARTIAL_LEAVE: ABSENCES.indexOf('partial-leave'),
    MANDATORY_RETIREMENT: LEFT['mandatory-retirement'],
    AFTER_60: LEFT['after-60'],
    TO_PART_TIME: LEFT['part-time-before-retirement-age'],
    TERM_EXPIRY: LEFT['term-expiry'],
    REEMPLOYMENT: JOINED['re-employment'],
    FROM_REGULAR: JOINED['part-time-before-retirement-age'],
    JOINED_AS_FIXED_TERM: JOINED['fixed-term'],
    JOINED_AS_SUBSTITUTE: JOINED['leave-substitute'],
    RECRUITMENT: JOINED.recruitment,
    TRANSFERRED: MOVED.transfer,
    REALLOCATED: MOVED.reallocation,
    LEAVING_AFTER_60: DECISIONS['after-60-leaving'],
    CHOICE_AT_60: DECISIONS['choice-at-60'],
    MANAGERIAL_AGE_LIMIT: DECISIONS['managerial-age-limit'],
    OFFERED_REEMPLOYMENT: DECISIONS['re-employment'],
    FULL_TIME: DECISIONS['full-time'],
    REEMPLOYED_LEAVING: DECISIONS['reemployed-leaving'],
    ENTRY_AGE: DECISIONS['entry-age'],
    YIELD: DECISIONS.yield,
    TERM_RENEWAL: DECISIONS['term-renewal'],
    TRANSFER: DECISIONS.transfer,
    TO_PARTIAL_LEAVE: DECISIONS['partial-leave'],
    SHORT_TIME_AT_60: DECISIONS['short-time-at-60'],
    REPLACE_LEAVERS: POLICIES.indexOf('replace-leavers'),
    HOLD: POLICIES.indexOf('hold'),
    TWO_YEAR_AVERAGE: POLICIES.indexOf('two-year-average'),
    LEVEL: POLICIES.indexOf('level'),
    MOVING_AVERAGE: POLICIES.indexOf('moving-average'),
    AGE_BALANCE: POLICIES.indexOf('age-balance'),
    FIXED: POLICIES.indexOf('fixed'),
    BUDGET_CAP: POLICIES.indexOf('budget-cap'),
    TAKE_STEP: QUESTIONS.indexOf('step'),
    BEGIN_FORECAST: QUESTIONS.indexOf('begin forecast'),
    TARGET: QUESTIONS.indexOf('target'),
    HIRES: QUESTIONS.indexOf('hires'),
    BACK_FROM_LEAVE: QUESTIONS.indexOf('back from leave'),
    POSTS_GIVEN_UP: QUESTIONS.indexOf('posts given up'),
    TOO_MANY_HIRES: QUESTIONS.indexOf('too many hires'),
    BEYOND_CONDITIONS: QUESTIONS.indexOf('beyond conditions'),
    OUTSIDE,
    MOST_PEOPLE,
  }
  const exported = new Kernel().call as unknown as Readonly<Record<string, { readonly value: number }>>
  expect(Object.fromEntries(Object.keys(known).map(name => [name, exported[name]?.value]))).toEqual(known)
})
