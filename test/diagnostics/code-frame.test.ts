/** The code frame: the caret stands below the value, in columns of a terminal, whatever the line holds. */
import { describe, expect, it } from 'vitest'
import { type Diagnostic, displayWidth, type Place, renderDiagnostic } from '../../src/diagnostics/index.ts'

const found = (place: Omit<Place, 'file' | 'line'>): Diagnostic => ({
  code: 'E_SCHEMA_CHOICE',
  severity: 'error',
  args: { value: 'x', allowed: ['y'] },
  place: { file: 'case.yaml', line: 12, ...place },
})

/** The line of the frame and the columns that the caret covers, counted from the line's beginning. */
function frame(place: Omit<Place, 'file' | 'line'>): { readonly line: string; readonly from: number; readonly width: number } {
  const [, line = '', caret = ''] = renderDiagnostic(found(place), 'ja').split('\n')
  const gutter = '   12 | '.length
  return { line: line.slice(gutter), from: caret.indexOf('^') - gutter, width: caret.trimEnd().length - caret.indexOf('^') }
}

describe('the caret', () => {
  it('covers a value of Latin letters', () => {
    expect(frame({ column: 9, length: 5, text: 'policy: levels' })).toEqual({ line: 'policy: levels', from: 8, width: 5 })
  })

  it('counts two columns for full-width characters before the value, and in it', () => {
    // 「職種」 is 4 columns, ": " 2; 「保育師」 is 6.
    expect(frame({ column: 5, length: 3, text: '職種: 保育師' })).toEqual({ line: '職種: 保育師', from: 6, width: 6 })
  })

  it('counts one column for half-width katakana and none for a combining mark', () => {
    expect(frame({ column: 5, length: 1, text: 'ｱｲ: x' })).toMatchObject({ from: 4, width: 1 })
    expect(frame({ column: 5, length: 1, text: 'か\u3099: x' })).toMatchObject({ from: 4, width: 1 })
  })

  it('counts a character outside the basic plane once', () => {
    expect(frame({ column: 4, length: 2, text: '𠮷: 案A' })).toEqual({ line: '𠮷: 案A', from: 4, width: 3 })
  })

  it('prints a tab as one space, so that it stands where it points', () => {
    expect(frame({ column: 2, length: 4, text: '\thold' })).toEqual({ line: ' hold', from: 1, width: 4 })
  })

  it('can stand behind the last character, where something is missing', () => {
    expect(frame({ column: 8, length: 1, text: 'window:' })).toEqual({ line: 'window:', from: 7, width: 1 })
  })

  it('is left out for an empty line, which it would not explain', () => {
    expect(renderDiagnostic(found({ column: 1, length: 1, text: '' }), 'ja').split('\n')[1]).not.toContain('|')
  })
})

describe('a line that is too long for a terminal', () => {
  const at = (before: number, after: number) => {
    const text = `${'採'.repeat(before)}x${'用'.repeat(after)}`
    return frame({ column: before + 1, length: 1, text })
  }

  it.each([
    [0, 400],
    [400, 0],
    [400, 400],
    [20, 400],
  ])('is cut around the caret: %i characters before it, %i after it', (before, after) => {
    const { line, from } = at(before, after)
    expect(displayWidth(line)).toBeLessThanOrEqual(102)
    expect(displayWidth(line.slice(0, line.indexOf('x')))).toBe(from)
  })

  it('says with … on which side something was left out', () => {
    expect(at(0, 400).line).toMatch(/^x.*…$/u)
    expect(at(400, 0).line).toMatch(/^….*x$/u)
    expect(at(20, 20).line).not.toContain('…')
  })

  it('of a mebibyte is cut at once', () => {
    const text = `${'a'.repeat(1_000_000)}x`
    expect(frame({ column: 1_000_001, length: 1, text }).line).toMatch(/^…a+x$/u)
  })

  it('does not underline beyond what is shown', () => {
    const { line, from, width } = frame({ column: 1, length: 5000, text: 'a'.repeat(5000) })
    expect(from + width).toBeLessThanOrEqual(displayWidth(line))
  })
})

describe('a second place', () => {
  it('is shown below the first, with its own frame', () => {
    const other = { file: 'case.yaml', line: 3, column: 1, length: 4, text: 'seed: 1' }
    const text = renderDiagnostic({ ...found({ column: 1, length: 4, text: 'seed: 2' }), other }, 'ja')
    expect(text).toContain('もう一方: case.yaml:3:1\n    3 | seed: 1\n      | ^^^^')
  })
})
