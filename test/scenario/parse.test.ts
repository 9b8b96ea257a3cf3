/** Reading YAML: what is accepted, what is refused, and where it is shown. */
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.ts'

const codes = (text: string): string[] => parseScenario('case.yaml', text).diagnostics.map(({ code }) => code)
const value = (text: string): unknown => JSON.parse(JSON.stringify(parseScenario('case.yaml', text).value))

describe('what a planner may write', () => {
  it('keeps full-width digits, brackets and punctuation inside a sentence', () => {
    const text = 'title: 令和７年度（案）\nbecause: 採用：平準化、配置　転換［試行］を含む案\n'
    expect(codes(text)).toEqual([])
    expect(value(text)).toEqual({ title: '令和７年度（案）', because: '採用：平準化、配置　転換［試行］を含む案' })
  })

  it.each([
    ['a sentence continued on the next line', 'because: 長い文章を\n  次の行に：続ける\n'],
    ['a list of sentences', 'notes:\n  - 注意：この値は仮定\n'],
    ['full-width signs in quotes', 'title: "案｛１｝：試行"\n'],
    ['full-width signs in a block of text', 'because: >-\n  採用：平準化\n  ＃１の案\n'],
    ['a comment with any sign', '# 全角：コロン、｛括弧｝\ttab\nid: a\n'],
    ['Windows line ends', 'id: a\r\ntitle: b\r\n'],
    ['a byte order mark', '\uFEFFid: a\n'],
    ['an apostrophe inside a word', "title: it's a plan: no"],
    ['a formula in a block', 'formula: >-\n  max(0, 定員 - 現員)\n'],
  ])('accepts %s', (_, text) => {
    expect(codes(text).filter(code => code !== 'E_YAML_SYNTAX')).toEqual([])
  })

  it('reads no, yes and dates as texts, as YAML 1.2 does', () => {
    expect(value('a: no\nb: yes\nc: 2022-04-01\nd: 1.6%\n')).toEqual({ a: 'no', b: 'yes', c: '2022-04-01', d: '1.6%' })
  })
})

describe('what is refused before it can be misread', () => {
  it.each([
    ['an empty file', '', 'E_YAML_EMPTY'],
    ['a file of comments', '# nothing\n', 'E_YAML_EMPTY'],
    ['a full-width colon after a key', '定員：665\n', 'E_YAML_FULLWIDTH_COLON'],
    ['a full-width colon in braces', 'bounds: { min：8 }\n', 'E_YAML_FULLWIDTH_COLON'],
    ['a full-width space after a colon', 'id:　a\n', 'E_YAML_FULLWIDTH_SPACE'],
    ['a full-width space as indentation', 'a:\n　b: 1\n', 'E_YAML_FULLWIDTH_SPACE'],
    ['a full-width comment sign', 'id: a\n＃ 注\n', 'E_YAML_FULLWIDTH_SIGN'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'E_YAML_TAB'],
    ['an anchor', 'a: &x 1\n', 'E_YAML_ALIAS'],
    ['an alias', 'a: *定員\n', 'E_YAML_ALIAS'],
    ['a tag', 'a: !!js/function "f"\n', 'E_YAML_TAG'],
    ['a merge key', 'a:\n  <<: { b: 1 }\n', 'E_YAML_MERGE_KEY'],
    ['a key of programs', '"__proto__": { a: 1 }\n', 'E_YAML_FORBIDDEN_KEY'],
    ['the key constructor', 'constructor: 1\n', 'E_YAML_FORBIDDEN_KEY'],
    ['an unquoted condition', 'formula: x > 1 ? 2 : 3\n', 'E_YAML_UNQUOTED_FORMULA'],
    ['a key without a value', 'seed:\n', 'E_SCHEMA_NULL'],
    ['a written null', 'seed: null\n', 'E_SCHEMA_NULL'],
    ['line ends of one kind only, CR', 'a: 1\rb: 2\r', 'E_TEXT_LINE_END'],
    ['a zero-width space in a key', 'retire\u200Bment: 1\n', 'E_TEXT_INVISIBLE_CHAR'],
    ['a mark that turns the text round', 'a: "案\u202Excod"\n', 'E_TEXT_INVISIBLE_CHAR'],
    ['an escaped control character', 'a: "x\\u0000"\n', 'E_TEXT_CONTROL_CHAR'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'E_YAML_SYNTAX'],
    ['an unclosed bracket', 'a: [1, 2\n', 'E_YAML_SYNTAX'],
    ['an unclosed quote', 'a: "x\n', 'E_YAML_SYNTAX'],
  ])('refuses %s', (_, text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it.each(['['.repeat(5000) + ']'.repeat(5000), '- '.repeat(5000), '? '.repeat(5000), '{a: '.repeat(5000)])(
    'refuses five thousand levels without falling over (%#)',
    text => {
      expect(codes(text)).toEqual(['E_YAML_TOO_DEEP'])
    },
  )

  it('refuses a file of more than 1 MiB, counted in bytes', () => {
    expect(codes(`a: ${'あ'.repeat(400_000)}\n`)).toEqual(['E_FILE_TOO_LARGE'])
  })

  it('leaves the prototypes of the program alone', () => {
    parseScenario('case.yaml', '"__proto__": { polluted: 1 }\na: { "constructor": { prototype: { polluted: 1 } } }\n')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a colon inside a text', () => {
  const lines = (text: string): (number | undefined)[] =>
    parseScenario('case.yaml', text).diagnostics.map(({ place }) => place?.line)

  it.each([
    ['of a title', 'id: a\ntitle: 案A: 補充\nbecause: b\n', [2]],
    ['of the first item of a list', 'goals:\n  - title: 目標: 658人\n    id: g\n  - title: b\n', [2]],
    ['inside braces', 'stay: { value: 70%, source: 調査: 2023年,\n  note: 注 }\nleaving: 5%\n', [1]],
    ['above a section', 'after60: 調査: 2023年\n  stay: 70%\n  leaving: 5%\nid: a\n', [1]],
    ['above a list', 'resignation: 表: 1\n  - ages: 18-39\n    rate: 1%\n  - ages: 40-59\n    rate: 1%\n', [1]],
    ['of several lines', 'because: 次の理由: 一つ\n  理由: 二つ\n  続き\n  理由: 三つ\nid: a\n', [1]],
  ])('%s is one finding', (_, text, expected) => expect(lines(text)).toEqual(expected))

  it.each([
    ['beside another on the next key', 'source: 調査: 2023年\nnote: 再掲: 表2\n', [1, 2]],
    ['above a section in which a line is wrong by itself', 'after60: 調査: 一\n  stay: 70%\n  leaving: 5%: 6%\n', [1, 3]],
    ['above a section and after it', 'after60: 調査: 一\n  stay: 70%\nid: a: b\n', [1, 3]],
    ['above an open bracket', 'after60: 調査: 一\n  stay: 70%\nlist: [1, 2\n', [1, 3]],
  ])('%s hides no second mistake', (_, text, expected) => expect(lines(text)).toEqual(expected))
})

describe('where a finding is shown', () => {
  it('shows a repeated key with the earlier one', () => {
    const [found] = parseScenario('case.yaml', 'seed: 1\nruns: 0\nseed: 2\n').diagnostics
    expect(found?.place).toMatchObject({ line: 3, column: 1, length: 4 })
    expect(found?.other).toMatchObject({ line: 1, column: 1 })
  })

  it('gives all syntax errors of a file at once', () => {
    expect(codes('a：1\nb:\n\tc: 1\nd: *x\ne: !t 1\n').sort()).toEqual(
      ['E_YAML_ALIAS', 'E_YAML_FULLWIDTH_COLON', 'E_YAML_TAB', 'E_YAML_TAG'].sort(),
    )
  })

  it('counts a character outside the basic plane as one column', () => {
    const [found] = parseScenario('case.yaml', 'a: { 𠮷: *x }\n').diagnostics
    expect(found?.place).toMatchObject({ line: 1, column: 9 })
  })
})
