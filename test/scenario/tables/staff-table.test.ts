/**
 * The staff table: its columns, ages and bands, and what is refused in it.
 *
 * The base year is FY2022, so someone born in birth year 1987 (2 April 1987 to 1 April 1988) is 34 on 1 April 2022.
 */
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/index.ts'
import { readStaffTable, type StaffTableOptions } from '../../../src/scenario/tables/index.ts'
import { fiscalYear } from '../../../src/terms/index.ts'

const OPTIONS: StaffTableOptions = {
  baseYear: fiscalYear(2022),
  spread: 'even',
  jobFamilies: new Set(['一般行政', '技能労務']),
  departments: new Set(['総務', '福祉']),
  defaults: { jobFamily: '一般行政', department: '総務', employmentType: 'regular' },
}
const FILE = 'staff.csv'
const read = (text: string, options: Partial<StaffTableOptions> = {}) => readStaffTable(FILE, text, { ...OPTIONS, ...options })
const codesOf = (text: string, options: Partial<StaffTableOptions> = {}): string[] =>
  read(text, options).diagnostics.map(found => found.code)
const placed = (text: string): string[] =>
  read(text).diagnostics.map(({ code, place }: Diagnostic) => `${place?.line}:${place?.column}+${place?.length} ${code}`)
/** People by age on 1 April 2022. */
const byAge = (text: string, options: Partial<StaffTableOptions> = {}): Record<number, number> => {
  const people: Record<number, number> = {}
  const outcome = read(text, options)
  expect(outcome.diagnostics).toEqual([])
  for (const row of outcome.value ?? []) {
    const age = 2022 - row.birthYear - 1
    people[age] = (people[age] ?? 0) + row.people
  }
  return people
}

describe('columns', () => {
  const row = { birthYear: 1987, jobFamily: '技能労務', employmentType: 'fixed-term', department: '福祉', people: 12 }

  test('English and Japanese headers, in any order, give the same rows', () => {
    expect(read('age,jobFamily,employmentType,department,people\n34,技能労務,fixed-term,福祉,12\n').value).toEqual([row])
    expect(read('人数,部門,任用形態,職種,年齢\n12,福祉,一般任期付,技能労務,34歳\n').value).toEqual([row])
    expect(read('ageFrom,ageTo,jobFamily,employmentType,department,count\n34,34,技能労務,fixed-term,福祉,12\n').value).toEqual([
      row,
    ])
  })

  test('a birth year is the cohort itself, in western years or eras', () => {
    // Birth year S62 is 1987.
    expect(read('生年度,職種,任用形態,部門,人数\n1987,技能労務,一般任期付,福祉,12\n').value).toEqual([row])
    expect(read('生年度,職種,任用形態,部門,人数\nS62,技能労務,一般任期付,福祉,12\n').value).toEqual([row])
  })

  test('columns that are absent take the defaults of the municipality', () => {
    expect(read('年齢,人数\n34,12\n').value).toEqual([
      { birthYear: 1987, jobFamily: '一般行政', employmentType: 'regular', department: '総務', people: 12 },
    ])
    expect(codesOf('年齢,人数\n34,12\n', { defaults: {} })).toEqual([
      'E_CSV_MISSING_COLUMN',
      'E_CSV_MISSING_COLUMN',
      'E_CSV_MISSING_COLUMN',
    ])
  })

  test('a byte order mark, remarks at the top, Windows line ends and quoted cells are read', () => {
    expect(byAge('\ufeff# 令和4年4月1日現在\r\n# 仮定\r\n年齢,"人数"\r\n"34","12"\r\n35,3')).toEqual({ 34: 12, 35: 3 })
  })

  test('a cell of nobody is no row', () => {
    expect(byAge('年齢,人数\n34,12\n35,0\n')).toEqual({ 34: 12 })
  })
})

describe('age bands', () => {
  test.each(['20-23', '20～23', '20〜23歳', '20歳-23歳', '20－23', '20から23'])('%s is the ages 20 to 23', band => {
    expect(byAge(`年齢,人数\n${band},8\n`)).toEqual({ 20: 2, 21: 2, 22: 2, 23: 2 })
  })

  test('even: equally many people per age, those left over to the younger ages', () => {
    expect(byAge('年齢,人数\n20-23,6\n24-28,7\n')).toEqual({ 20: 2, 21: 2, 22: 1, 23: 1, 24: 2, 25: 2, 26: 1, 27: 1, 28: 1 })
  })

  test('smooth: a line through each band with the slope between its neighbours, totals kept', () => {
    // People per age 2, 4, 6; centres 21.5, 25.5, 29.5.
    // 24–27: slope (6 − 2) ÷ 8 = 0.5 → 3.25 3.75 4.25 4.75; whole parts 3 3 4 4, two left to the .75s.
    // 20–23: slope (4 − 2) ÷ 4 = 0.5 → 1.25 1.75 2.25 2.75 → 1 2 2 3.   28–31: 5.25 5.75 6.25 6.75 → 5 6 6 7.
    expect(byAge('年齢,人数\n20-23,8\n24-27,16\n28-31,24\n', { spread: 'smooth' })).toEqual({
      20: 1,
      21: 2,
      22: 2,
      23: 3,
      24: 3,
      25: 4,
      26: 4,
      27: 5,
      28: 5,
      29: 6,
      30: 6,
      31: 7,
    })
  })

  test('smooth: no age falls below nobody, however steep the neighbours', () => {
    // 4 people at 20–23 beside 400: slope limited to 1 ÷ 1.5, so 20 has 0: 0, 0.67, 1.33, 2 → whole 0 0 1 2, one left to .67.
    const people = byAge('年齢,人数\n20-23,4\n24-27,400\n', { spread: 'smooth' })
    expect([people[20] ?? 0, people[21], people[22], people[23]]).toEqual([0, 1, 1, 2])
  })

  test('smooth: a band without neighbours is even', () => {
    expect(byAge('年齢,人数\n20-23,8\n30-33,4\n', { spread: 'smooth' })).toEqual({
      20: 2,
      21: 2,
      22: 2,
      23: 2,
      30: 1,
      31: 1,
      32: 1,
      33: 1,
    })
  })

  test('many rows of one person do not all fall on the youngest age of their band', () => {
    const text =
      '年齢,職種,部門,人数\n20-23,一般行政,総務,1\n20-23,一般行政,福祉,1\n20-23,技能労務,総務,1\n20-23,技能労務,福祉,1\n'
    expect(byAge(text)).toEqual({ 20: 1, 21: 1, 22: 1, 23: 1 })
  })

  test('every row keeps its own people when a band is spread over several rows', () => {
    const { value = [] } = read('年齢,職種,人数\n20-24,一般行政,7\n20-24,技能労務,6\n')
    const of = (family: string): number => value.filter(row => row.jobFamily === family).reduce((sum, row) => sum + row.people, 0)
    expect([of('一般行政'), of('技能労務')]).toEqual([7, 6])
    // 13 over 5 ages: 3 3 3 2 2.
    expect(byAge('年齢,職種,人数\n20-24,一般行政,7\n20-24,技能労務,6\n')).toEqual({ 20: 3, 21: 3, 22: 3, 23: 2, 24: 2 })
  })
})

const BAD: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['E_CSV_EMPTY']],
  ['blank lines only', '\n \n', ['E_CSV_EMPTY']],
  ['a header only', '年齢,人数\n', ['E_CSV_NO_ROWS']],
  ['remarks only', '# 年齢,人数\n', ['E_CSV_NO_ROWS']],
  ['nobody in any row', '年齢,人数\n34,0\n', ['E_CSV_NO_ROWS']],
  ['the same header twice', '年齢,年齢,人数\n30,30,1\n', ['E_CSV_DUPLICATE_HEADER']],
  ['two headers of one meaning', 'age,年齢,人数\n30,30,1\n', ['E_CSV_DUPLICATE_HEADER']],
  ['a header without a name', '年齢,人数,\n30,1,\n', ['E_CSV_EMPTY_HEADER']],
  ['a forbidden header', '__proto__,年齢,人数\n1,30,1\n', ['E_CSV_FORBIDDEN_HEADER']],
  ['a misspelt header', '年令,人数\n30,1\n', ['E_CSV_UNKNOWN_COLUMN']],
  [
    'a header of persons',
    '職員番号,生年月日,職種\n1,1985-06-01,一般行政\n',
    ['E_ROSTER_PERSONAL_DATA', 'E_ROSTER_PERSONAL_DATA'],
  ],
  ['no age', '職種,人数\n一般行政,3\n', ['E_CSV_MISSING_COLUMN']],
  ['half of an age band', 'ageFrom,人数\n30,3\n', ['E_CSV_MISSING_COLUMN']],
  ['no people', '年齢,職種\n30,一般行政\n', ['E_CSV_MISSING_COLUMN']],
  ['age and birth year', '年齢,生年度,人数\n34,1987,3\n', ['E_ROSTER_AGE_COLUMNS']],
  ['an unclosed quote', '職種,年齢,人数\n"一般行政,30,12\n技能労務,31,3\n', ['E_CSV_QUOTE']],
  ['text after a quote', '職種,年齢,人数\n"一般"行政,30,12\n', ['E_CSV_QUOTE']],
  ['semicolons', '職種;年齢;人数\n一般行政;30;12\n', ['E_CSV_DELIMITER']],
  ['tabs', '職種\t年齢\t人数\n一般行政\t30\t12\n', ['E_CSV_DELIMITER']],
  ['a total row', '職種,年齢,人数\n一般行政,30,12\n合計,,12\n', ['E_ROSTER_TOTAL_ROW']],
  ['a total row with spaces and fewer cells', '職種,年齢,人数\n一般行政,30,12\n合　計,12\n', ['E_ROSTER_TOTAL_ROW']],
  ['a subtotal in the age column', '職種,年齢,人数\n一般行政,30,12\n一般行政,計,12\n', ['E_ROSTER_TOTAL_ROW']],
  ['a note', '職種,年齢,人数\n一般行政,30,12\n※育休代替を含む,,\n', ['E_ROSTER_NOTE_ROW']],
  ['a remark at the end', '年齢,人数\n30,1\n# control_total: 658\n', ['E_ROSTER_NOTE_ROW']],
  ['too few cells', '職種,年齢,人数\n一般行政,30\n', ['E_CSV_TOO_FEW_FIELDS']],
  ['a thousands separator', '年齢,人数\n30,1,024\n', ['E_CSV_TOO_MANY_FIELDS']],
  ['a quoted thousands separator', '年齢,人数\n30,"1,024"\n', ['E_CSV_TYPE']],
  ['a control character', '職種,年齢,人数\n一般\u0000行政,30,12\n', ['E_TEXT_CONTROL_CHAR']],
  ['mixed line ends', '年齢,人数\n30,1\r31,2\n', ['E_CSV_NEWLINE']],
  ['Windows and Unix line ends', '年齢,人数\r\n30,1\n31,2\r\n', ['E_CSV_NEWLINE']],
  ['a second header', '\ufeff年齢,人数\n30,1\n\ufeff年齢,人数\n31,1\n', ['E_CSV_REPEATED_HEADER']],
  ['the same cell twice', '職種,年齢,人数\n一般行政,30,12\n一般行政,30,3\n', ['E_ROSTER_DUPLICATE_CELL']],
  ['overlapping bands', '職種,年齢,人数\n一般行政,20-25,12\n一般行政,25-29,3\n', ['E_ROSTER_OVERLAP']],
  ['an age inside a band', '年齢,人数\n20-24,12\n22,3\n', ['E_ROSTER_OVERLAP']],
  ['fractional people', '職種,年齢,人数\n一般行政,30,12.4\n', ['E_NOT_INTEGER']],
  ['negative people', '年齢,人数\n30,-3\n', ['E_CSV_NEGATIVE']],
  ['people with a triangle', '年齢,人数\n30,△3\n', ['E_CSV_NEGATIVE']],
  ['a full-width dash', '年齢,人数\n30,－\n', ['E_CSV_MISSING_VALUE']],
  ['an empty cell', '年齢,人数\n30,\n', ['E_CSV_MISSING_VALUE']],
  ['a unit', '年齢,人数\n30,12人\n', ['E_CSV_TYPE']],
  ['full-width digits', '年齢,人数\n30,１２\n', ['E_CSV_TYPE']],
  ['a word', '年齢,人数\n30,多数\n', ['E_CSV_TYPE']],
  ['an exponent', '年齢,人数\n30,1e3\n', ['E_CSV_TYPE']],
  ['an unknown job family', '職種,年齢,人数\n事務吏員,30,12\n', ['E_ROSTER_CODE']],
  ['an unknown employment type', '任用形態,年齢,人数\n正職員,30,12\n', ['E_ROSTER_CODE']],
  ['an unknown department', '部門,年齢,人数\n福社,30,12\n', ['E_ROSTER_CODE']],
  ['spreadsheet code as a job family', '職種,年齢,人数\n"=HYPERLINK(""http://evil"",""x"")",30,12\n', ['E_ROSTER_CODE']],
  ['an open band below', '年齢,人数\n20歳未満,12\n', ['E_ROSTER_AGE_BAND']],
  ['an open band above', '年齢,人数\n60歳以上,12\n', ['E_ROSTER_AGE_BAND']],
  ['a reversed band', '年齢,人数\n34-30,12\n', ['E_ROSTER_AGE_BAND']],
  ['a reversed pair of columns', 'ageFrom,ageTo,人数\n34,30,12\n', ['E_ROSTER_AGE_BAND']],
  ['a word for an age', '年齢,人数\n若手,12\n', ['E_ROSTER_AGE_BAND']],
  ['a child', '年齢,人数\n14,1\n', ['E_ROSTER_AGE_RANGE']],
  ['too old', '年齢,人数\n70-79,1\n', ['E_ROSTER_AGE_RANGE']],
  ['a birth year of the wrong era', '生年度,人数\nR4,1\n', ['E_ROSTER_AGE_RANGE']],
  ['a date for a birth year', '生年度,人数\n1987-06-01,1\n', ['E_CSV_YEAR']],
]

describe('a mistaken table is refused', () => {
  test.each(BAD)('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
    expect(read(text).value).toBeUndefined()
  })

  test('more than 100,000 lines', () => {
    expect(codesOf(`年齢,人数\n${'30,1\n'.repeat(100_001)}`)).toEqual(['E_CSV_TOO_MANY_ROWS'])
  })

  test('every mistaken cell is shown at once, at its line and column', () => {
    expect(placed('年齢,職種,人数\n30,事務吏員,12人\n"99",一般行政,-1\n')).toEqual([
      '2:4+4 E_ROSTER_CODE',
      '2:9+3 E_CSV_TYPE',
      '3:1+4 E_ROSTER_AGE_RANGE',
      '3:11+2 E_CSV_NEGATIVE',
    ])
  })

  test('columns count characters, remarks and blank lines count as lines', () => {
    expect(placed('# 𠮷田\n\n職種,年齢,人数\n一般行政,３歳,１\n')).toContain('4:9+1 E_CSV_TYPE')
  })

  test('a refused row does not hide what is wrong in the others', () => {
    expect(placed('年齢,人数\n30,12人\n合計,12\n31,-1\n')).toEqual([
      '2:4+3 E_CSV_TYPE',
      '3:1+2 E_ROSTER_TOTAL_ROW',
      '4:4+2 E_CSV_NEGATIVE',
    ])
  })

  test('the earlier of two equal cells is shown beside the later', () => {
    const [found] = read('年齢,人数\n30,1\n30,2\n').diagnostics
    expect([found?.place?.line, found?.other?.line]).toEqual([3, 2])
  })

  test('no line about a person is shown', () => {
    for (const separator of [',', ';'])
      for (const text of ['職員番号,氏名,年齢\n000123,"山田太郎,45\n', `職員番号,氏名\n${'1,山田\u0000太郎\r'.repeat(3)}\n`])
        expect(JSON.stringify(read(text.replaceAll(',', separator)).diagnostics)).not.toContain('山田')
  })

  test('the nearest column and the nearest id are offered', () => {
    expect(read('年令,人数\n30,1\n').diagnostics[0]?.args).toMatchObject({ name: '年令', nearest: '年齢' })
    expect(read('部門,年齢,人数\n福社,30,1\n').diagnostics[0]?.args).toMatchObject({ value: '福社', nearest: '福祉' })
  })
})

describe('blank rows', () => {
  test('are skipped, counted, and only warned of', () => {
    const { value, diagnostics } = read('年齢,人数\n30,12\n\n,,\n31,3\n')
    expect(value).toHaveLength(2)
    expect(diagnostics).toMatchObject([{ code: 'W_CSV_BLANK_ROWS', severity: 'warning', args: { count: 2 }, place: { line: 3 } }])
  })
})

describe('the year of joining', () => {
  // Born in FY1987, 34 on 1 April 2022; joined in FY2010 at 34 − 12 = 22.
  const row = { birthYear: 1987, jobFamily: '一般行政', employmentType: 'regular', department: '総務', people: 12 }

  test('is read in western years or eras, under either header, and an empty cell leaves it open', () => {
    expect(read('年齢,人数,入庁年度\n34,12,2010\n').value).toEqual([{ ...row, entryYear: 2010 }])
    expect(read('age,people,entryYear\n34,12,H22\n').value).toEqual([{ ...row, entryYear: 2010 }])
    expect(read('age,people,entryYear\n34,12,\n').value).toEqual([row])
  })

  test('tells rows of the same cell apart', () => {
    expect(codesOf('age,people,entryYear\n34,12,2010\n34,3,2015\n')).toEqual([])
    expect(codesOf('age,people,entryYear\n34,12,2010\n34,3,2010\n')).toEqual(['E_ROSTER_DUPLICATE_CELL'])
  })

  test('lies between the age of 15 of the youngest and the base date', () => {
    // 34 on 1 April 2022: 15 on 1 April 2003. In the band 34-36 the youngest counts.
    expect(codesOf('age,people,entryYear\n34,12,2003\n')).toEqual([])
    expect(placed('age,people,entryYear\n34,12,2002\n')).toEqual(['2:7+4 E_ROSTER_ENTRY_YEAR'])
    expect(codesOf('age,people,entryYear\n34-36,12,2002\n')).toEqual(['E_ROSTER_ENTRY_YEAR'])
    expect(codesOf('age,people,entryYear\n34,12,2022\n')).toEqual([])
    expect(codesOf('age,people,entryYear\n34,12,2023\n')).toEqual(['E_ROSTER_ENTRY_YEAR'])
    expect(codesOf('age,people,entryYear\n34,12,昔\n')).toEqual(['E_CSV_YEAR'])
  })
})
