/**
 * Display width (表示幅): how many columns a text takes in a terminal or a fixed-width font.
 *
 * East Asian wide and full-width characters (漢字, かな, 全角記号) take two columns, combining marks none. The ranges are the
 * blocks a Japanese document uses (Unicode UAX 11, W and F); characters of ambiguous width count one.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** Columns that one character takes: 0, 1 or 2. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** Columns that a text takes (表示幅). A tab counts one; replace tabs before printing. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u007f' ? 1 : characterWidth(character)
  return width
}
