/**
 * The width of Japanese text (文字幅), without a canvas: an estimate by classes of characters, and what stays together in it.
 *
 * The classes follow the advance widths of BIZ UDPゴシック, the font that every picture carries: one em for a full-width
 * character, 0.76 em for a digit or capital, about half for brackets and full-width punctuation. Layout and measurement in
 * the renderer use the same function, so what is planned here is what is drawn.
 * What stays together follows the simplest kinsoku rules (禁則処理): no closing mark opens a line, no opening mark ends one. Not
 * here: where lines end, which is in `line-breaks.ts`.
 */
const NARROW = new Set([...' .,:;\'!|iIjlft()[]"-'])
const HALF = new Set([...'（）「」『』【】［］・：；、。，．｡､｢｣･'])
const NO_LINE_START = new Set([...'、。，．・：；）」』】］〕？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％%～）)],.:;＋'])
const NO_LINE_END = new Set([...'（「『【［〔([△▲※'])

/** The width of one character in em (1 = full width). */
function emWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (NARROW.has(character)) return 0.51
  if (character === '、' || character === '。') return 0.6
  if (HALF.has(character)) return 0.5
  if (character === '%') return 1
  if (code >= 0x30 && code <= 0x39) return 0.76
  if (code >= 0xff61 && code <= 0xff9f) return 0.56
  if (code >= 0x2010) return 1
  return code >= 0x41 && code <= 0x5a ? 0.84 : 0.76
}

/** The estimated width of a text (文字列の幅) in pixels at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += emWidth(character)
  return width * fontSize
}

/** A character as it is laid out (文字): its width in em, and whether it is white space. */
export interface Glyph {
  readonly em: number
  readonly isSpace: boolean
}

/** The characters of a text as they are laid out (文字の並び). */
export const glyphsOf = (text: string): Glyph[] =>
  Array.from(text, character => ({ em: emWidth(character), isSpace: character.trim() === '' }))

/** A word of two or three Chinese characters between others (漢字の語), as 再配置 in DX再配置で, or one character. Longer runs are several words, and it is not said where they end. */
const WORDS = /(?<![\p{Script=Han}0-9])\p{Script=Han}{2,3}(?!\p{Script=Han})|./gsu

/** A hyphen (ハイフン), which ends the line of the word before it. Behind a space or a mark and before a number it is a sign, which stays with the number. */
const HYPHEN = /^[-‐]$/u

/** A number in Chinese characters (漢数字), with 元 for the first year of an era, as far as a part has been read. */
const IN_CHINESE = {
  number: /[〇一二三四五六七八九十百千]$/u,
  firstYear: /(?:令和|平成|昭和)元$/u,
  year: /[〇一二三四五六七八九十百千元]年$/u,
  month: /年.+月$/u,
} as const

/** Whether a character goes on with a number, a date or a fiscal year in Chinese characters, as 二十九年度 or 令和元年四月一日. */
function isInChineseNumber(last: string, word: string): boolean {
  const { number, firstYear, year, month } = IN_CHINESE
  if (number.test(word)) return number.test(last) || year.test(last) || month.test(last)
  if (word === '年') return number.test(last) || firstYear.test(last)
  if (word === '度') return year.test(last)
  return (word === '月' || word === '日') && number.test(last) && /年/u.test(last)
}

/** What may not be torn apart (分離禁止): numbers with their counters, dates, fiscal years, Latin and short words, and marks with what they cling to. */
export function unbreakables(text: string): string[] {
  const parts: string[] = []
  for (const word of text.match(WORDS) ?? []) {
    const last = parts.at(-1) ?? ''
    const inRun = /[0-9A-Za-z.,]$/u.test(last) && /^[0-9A-Za-z.,年月日人歳案]$/u.test(word)
    const inDate = /[0-9][年月]$/u.test(last) && /[0-9]/u.test(word)
    const inYear = /[0-9]年$/u.test(last) && word === '度'
    const inEra = /^(?:令和|平成|昭和)$/u.test(last + word) || /(?:令和|平成|昭和)$/u.test(last)
    const inWord = HYPHEN.test(word) ? /[\p{L}\p{N}]$/u.test(last) : /(?:^|[0-9])[-‐]$/u.test(last) && /^[0-9]$/u.test(word)
    const clings = NO_LINE_START.has(word) || NO_LINE_END.has(last.at(-1) ?? '')
    if (last !== '' && (inRun || inDate || inYear || inEra || inWord || clings || isInChineseNumber(last, word)))
      parts[parts.length - 1] = `${last}${word}`
    else parts.push(word)
  }
  return parts
}
