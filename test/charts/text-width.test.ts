/** Text is measured without a canvas, so lines break where they would on paper. */
import { describe, expect, test } from 'vitest'
import { textWidth, wrapText } from '../../src/charts/index.ts'
import { spreadLabels, stackLabels } from '../../src/charts/place-labels.ts'
import { printedChange, printedDecimal, printedPeople } from '../../src/charts/printed.ts'
import { FILL, LINE_STYLES } from '../../src/charts/style.ts'

describe('text width', () => {
  test('a full-width character is one em wide', () => {
    expect(textWidth('職員数', 12)).toBe(36)
  })

  test('three digits are 2.28 em wide, as in BIZ UDPゴシック', () => {
    expect(textWidth('658', 10)).toBeCloseTo(22.8, 10)
  })
})

describe('line breaks', () => {
  test('no line is wider than the room', () => {
    const lines = wrapText('令和15年4月1日に現員維持658人に届くのは7案のうち2案。最も少ないのは「従来型削減」の552人', 200, 12)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(200)
  })

  test('nothing is lost at a line break', () => {
    const text = '職員数は現在の658人から、令和15年4月1日には案により552～668人に分かれる'
    expect(wrapText(text, 130, 12).join('')).toBe(text)
  })

  test('a date and a number with its counter stay on one line', () => {
    const lines = wrapText('あああああ令和15年4月1日には1,024人', 84, 12)
    expect(lines.some(line => line.includes('15年4月1日'))).toBe(true)
    expect(lines.some(line => line.includes('1,024人'))).toBe(true)
  })

  test('a fiscal year stays on one line', () => {
    // At 12 px 採用平準化（R5～R14年 is 137.5 wide and fits 140; with 度 it is 149.5.
    const lines = wrapText('採用平準化（R5～R14年度の退職を10年で等分）', 140, 12)
    expect(lines).toEqual(['採用平準化', '（R5～R14年度の退職を', '10年で等分）'])
  })

  test('a hyphen ends a line and never opens one', () => {
    // At 12 px sixty-plus- is 92.3 wide: 8 letters of 0.76, but i, t and both hyphens 0.51.
    expect(wrapText('sixty-plus-on-top', 100, 12)).toEqual(['sixty-plus-', 'on-top'])
    for (let width = 40; width < 160; width += 4) {
      for (const line of wrapText('sixty-plus-on-top‐再配置', width, 12)) expect(line).not.toMatch(/^[-‐]/u)
    }
  })

  test('a date with hyphens stays on one line, and a sign with its number', () => {
    for (let width = 90; width < 200; width += 4) {
      expect(wrapText('ああああ2023-03-27いいいい', width, 12).some(line => line.includes('2023-03-27'))).toBe(true)
    }
    // カタカナカタカ、a space and the sign are 96.3 wide at 12 px, with the number 132.7.
    for (let width = 97; width < 131; width += 4) {
      expect(wrapText('カタカナカタカ -1234', width, 12)).toEqual(['カタカナカタカ', '-1234'])
    }
  })

  test('a fiscal year and a date in Chinese characters stay on one line', () => {
    for (const whole of ['令和二十九年度', '令和元年度', '二十九年度', '令和二十九年四月一日']) {
      for (let width = 124; width < 300; width += 4) {
        const lines = wrapText(`採用平準化案の${whole}末職員数の見通し`, width, 12)
        expect(lines.some(line => line.includes(whole))).toBe(true)
      }
    }
  })

  test('a number in Chinese characters holds nothing else: 統括係長 goes to the next line', () => {
    expect(wrapText('三十二人統括係長', 50, 12)).toEqual(['三十二人', '統括係長'])
  })

  test('no closing mark opens a line', () => {
    for (const line of wrapText('退職者補充（前年度）、採用平準化（期間）、削減（最少）', 60, 12))
      expect(line).not.toMatch(/^[、。）」]/u)
  })

  test('a title ends its line after a pause or a particle, never inside 分かれる', () => {
    const text = '職員数は現在の10,000人から、令和15年4月1日には案により10,000～11,253人に分かれる'
    for (const width of [300, 400, 500, 560]) {
      for (const line of wrapText(text, width, 12).slice(0, -1)) expect(line).toMatch(/(?:[、。はがをにでと]|により)$/u)
    }
    expect(wrapText(text, 500, 12)).toEqual([
      '職員数は現在の10,000人から、',
      '令和15年4月1日には案により10,000～11,253人に分かれる',
    ])
  })

  test('the last line is never a crumb of fewer than four characters', () => {
    const text = '11年間の採用等は退職を14人上回り、職員数は増える'
    for (let width = 120; width < 420; width += 10) {
      const lines = wrapText(text, width, 14)
      expect(lines.join('')).toBe(text)
      if (lines.length > 1) expect([...(lines.at(-1) ?? '')].length).toBeGreaterThanOrEqual(4)
    }
  })

  test('good places cost no line: two lines where two hold the text', () => {
    // 20 full-width characters of 10 px on lines of 100 px
    expect(wrapText('あいうえ、かきくけこさしすせそたちつてと', 100, 10)).toHaveLength(2)
  })

  test('a word of two or three Chinese characters is not torn, even where that costs a line', () => {
    expect(wrapText('採用平準化＋DX再配置（効果が低い場合）', 119, 12)).toEqual([
      '採用平準化＋',
      'DX再配置',
      '（効果が低い場合）',
    ])
    for (let width = 60; width < 200; width += 5)
      expect(wrapText('採用平準化＋DX再配置で実質マンパワーを確保', width, 12).some(line => line.includes('再配置'))).toBe(true)
  })

  test('a title breaks before its bracket where that costs no line', () => {
    expect(wrapText('従来型削減（類似団体最少）', 110, 12)).toEqual(['従来型削減', '（類似団体最少）'])
  })
})

describe('labels', () => {
  test('labels at the same height are pushed apart by their size', () => {
    const places = spreadLabels(
      [
        { at: 50, size: 14 },
        { at: 50, size: 14 },
        { at: 10, size: 14 },
      ],
      0,
      200,
    )
    expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBe(14)
    expect(places[2]).toBe(10)
  })

  test('labels at the lower edge are pushed back inside', () => {
    expect(
      spreadLabels(
        [
          { at: 98, size: 10 },
          { at: 99, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([85, 95])
  })

  test('labels that would touch stand on two rows', () => {
    expect(
      stackLabels([
        { at: 10, size: 20 },
        { at: 15, size: 20 },
        { at: 60, size: 20 },
      ]),
    ).toEqual([0, 1, 0])
  })
})

describe('numbers', () => {
  test.each([
    [658, '658'],
    [1024, '1,024'],
    [-3, '△3'],
    [-0.4, '0'],
    [-0, '0'],
    [0.5, '1'],
    [-0.5, '△1'],
    [undefined, '…'],
    [Number.NaN, '…'],
  ])('%s people print as %s', (value, text) => {
    expect(printedPeople(value)).toBe(text)
  })

  test('a decimal rounds half away from zero', () => {
    expect(printedDecimal(1.25, 1)).toBe('1.3')
    expect(printedDecimal(-1.25, 1)).toBe('△1.3')
    expect(printedDecimal(-0.04, 1)).toBe('0.0')
  })

  test('a gain carries a plus sign', () => {
    expect([printedChange(3), printedChange(-3), printedChange(-0.2)]).toEqual(['+3', '△3', '0'])
  })
})

/** Lightness L* (0–100) of an sRGB colour, CIE 1976. */
function lightness(color: string): number {
  const part = (at: number) => {
    const level = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
  }
  return 116 * Math.cbrt(0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)) - 16
}

describe('grey print', () => {
  test('fills that meet in a bar differ by at least 15 L*', () => {
    for (const [a, b] of [
      [FILL.dark, FILL.middle],
      [FILL.middle, FILL.light],
      [FILL.pale, FILL.white],
    ] as const) {
      expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThanOrEqual(15)
    }
  })

  test('no two scenarios share a dash or a marker', () => {
    expect(new Set(LINE_STYLES.map(style => style.dash.join())).size).toBe(LINE_STYLES.length)
    expect(new Set(LINE_STYLES.map(style => style.shape)).size).toBe(LINE_STYLES.length)
  })
})
