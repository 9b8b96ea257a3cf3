/** How a finding looks: head, code frame with caret, wording, and how many are shown. */
import { describe, expect, it } from 'vitest'
import {
  CATALOGUE,
  type Code,
  type Diagnostic,
  displayWidth,
  editDistance,
  explainCode,
  inOrder,
  isCode,
  nearest,
  renderAll,
  renderDiagnostic,
} from '../../src/diagnostics/index.ts'

const rate: Diagnostic = {
  code: 'E_SCHEMA_RANGE',
  severity: 'error',
  args: { value: '1.6', title: '普通退職率', min: '0', max: '1', suggestions: ['1.6%', '0.016'] },
  place: { file: 'scenarios/dx-2040.yaml', line: 7, column: 11, length: 3, text: '    rate: 1.6' },
  path: 'separation.resignation[0].rate',
} as Diagnostic

describe('one finding', () => {
  it('says what, where and how to repair it, in Japanese', () => {
    const [head, line, caret, what, repair] = renderDiagnostic(rate, 'ja').split('\n')
    expect(head).toBe('エラー E_SCHEMA_RANGE  scenarios/dx-2040.yaml:7:11  separation.resignation[0].rate')
    expect(line).toBe('    7 |     rate: 1.6')
    expect(caret).toBe('      |           ^^^')
    expect(what).toContain('普通退職率')
    expect(what).toContain('1.6')
    expect(repair).toContain('1.6%')
    expect(repair).toContain('0.016')
    expect(repair).toContain('→ teiin explain E_SCHEMA_RANGE')
  })

  it('says the same in English', () => {
    const text = renderDiagnostic(rate, 'en')
    expect(text).toContain('error E_SCHEMA_RANGE')
    expect(text).not.toMatch(/[ぁ-ん]/u)
  })

  it('puts the caret below the value in a line of full-width text', () => {
    const place = { file: 'a.yaml', line: 2, column: 4, length: 2, text: '職種: 行政' }
    const [, line = '', caret = ''] = renderDiagnostic({ ...rate, place }, 'ja').split('\n')
    // 「職種」 takes four columns and the colon one.
    expect(displayWidth(line.slice(0, line.indexOf(':') + 1))).toBe(caret.indexOf('^'))
    expect(caret.trimEnd().endsWith('|      ^^^')).toBe(true)
  })

  it('cuts a long line around the caret', () => {
    const text = `${'あ'.repeat(300)}x${'い'.repeat(300)}`
    const place = { file: 'a.yaml', line: 1, column: 301, length: 1, text }
    const [, line = '', caret = ''] = renderDiagnostic({ ...rate, place }, 'ja').split('\n')
    expect(displayWidth(line)).toBeLessThanOrEqual(112)
    expect(displayWidth(line.slice(0, line.indexOf('x')))).toBe(caret.indexOf('^'))
  })

  it('prints no character that moves the cursor or hides itself', () => {
    const place = { file: 'a.yaml', line: 1, column: 1, length: 1, text: 'a\u001b[31m\u202e\rb' }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
    expect(renderDiagnostic({ ...rate, place }, 'ja')).not.toMatch(/[\u001b\u202e\r]/u)
  })
})

describe('many findings', () => {
  const many = Array.from({ length: 25 }, () => rate)

  it('shows twenty, counts all', () => {
    const text = renderAll(many, 'ja')
    expect(text.match(/エラー E_SCHEMA_RANGE/gu)).toHaveLength(20)
    expect(text).toContain('ほかに 5 件')
    expect(text).toContain('25 件')
  })

  it('puts warnings before errors, so that errors stand nearest to the prompt', () => {
    const warning = { ...rate, severity: 'warning' } as Diagnostic
    const text = renderAll([rate, warning], 'ja')
    expect(text.indexOf('注意 E_')).toBeLessThan(text.indexOf('エラー E_'))
  })

  it('are sorted by line and column, and said once', () => {
    const later = { ...rate, place: { file: 'scenarios/dx-2040.yaml', line: 9, column: 1, length: 1, text: 'x' } } as Diagnostic
    expect(inOrder([later, rate, rate]).map(({ place }) => place?.line)).toEqual([7, 9])
  })
})

describe('the width of texts', () => {
  it.each([
    ['abc', 3],
    ['職員', 4],
    ['ｱｲｳ', 3],
    ['か\u3099', 2],
    ['（案）', 6],
    ['𠮷', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('the nearest word', () => {
  it('counts single edits and swaps', () => {
    expect(editDistance('recruitmnet', 'recruitment')).toBe(1)
    expect(editDistance('hold', 'hold')).toBe(0)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('is offered when it is near, and only then', () => {
    expect(nearest('recruitmnet', ['separation', 'recruitment'])).toBe('recruitment')
    expect(nearest('at_least', ['at-most', 'at-least'])).toBe('at-least')
    expect(nearest('保育師', ['一般事務', '保育士'])).toBe('保育士')
    expect(nearest('xyz', ['recruitment', 'separation'])).toBeUndefined()
  })
})

describe('every code of the catalogue', () => {
  it.each(Object.keys(CATALOGUE))('%s is explained in both languages', code => {
    expect(isCode(code)).toBe(true)
    expect(explainCode(code as Code, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龯]/u)
    expect(explainCode(code as Code, 'en')).not.toMatch(/^[ぁ-ん]/mu)
    expect(code).toMatch(/^[EW]_[A-Z0-9_]+$/u)
    expect(typeof CATALOGUE[code as Code].ja).toBe('function')
    expect(typeof CATALOGUE[code as Code].en).toBe('function')
  })
})
