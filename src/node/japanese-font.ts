/**
 * The Japanese font (書体): BIZ UDPゴシック, the universal-design face that Windows 10 and 11 carry.
 *
 * Pictures are rasterised with the font files of the package, never with fonts of the computer, so that the same study gives
 * the same pixels everywhere. Drawings and reports embed a subset with only the characters they use. Licence: SIL OFL 1.1.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subset from 'subset-font'

/** The two weights in use (太さ). */
const WEIGHTS = ['regular', 'bold'] as const
export type FontWeight = (typeof WEIGHTS)[number]

const require = createRequire(import.meta.url)

/** The whole font files. */
export const FONT_FILES: Readonly<Record<FontWeight, string>> = {
  regular: require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
}

/** The name of the font family (書体名). */
export const FONT_FAMILY = 'BIZ UDPGothic'

/** A font cut down to the characters of a text (サブセット). */
export interface CutFont {
  readonly weight: FontWeight
  readonly characters: string
  /** As a font file. */
  readonly file: Buffer
}

/** The whole fonts, once they have been read. */
const whole = new Map<FontWeight, Promise<Buffer>>()

function wholeFont(weight: FontWeight): Promise<Buffer> {
  const font = whole.get(weight) ?? readFile(FONT_FILES[weight])
  whole.set(weight, font)
  return font
}

/** Cuts the font down to the characters of a text (サブセットの作成). The same set of characters gives the same bytes, in whatever order they come. */
export async function cutFont(text: string, weight: FontWeight): Promise<CutFont> {
  const characters = [...new Set(text)].sort().join('')
  return { weight, characters, file: await subset(await wholeFont(weight), characters, { targetFormat: 'sfnt' }) }
}

/** Cuts the font down in each weight for which there is a text. */
export const cutFonts = (texts: Readonly<Record<FontWeight, string>>): Promise<CutFont[]> =>
  Promise.all(WEIGHTS.filter(weight => texts[weight] !== '').map(weight => cutFont(texts[weight], weight)))

/** A font as a `data:` address of a woff file (woff2 would be a quarter smaller and take sixteen times as long to compress). */
export async function fontAddress({ file, characters }: CutFont): Promise<string> {
  const packed = await subset(file, characters, { targetFormat: 'woff' })
  return `data:font/woff;base64,${packed.toString('base64')}`
}

/**
 * Writes fonts as files into a folder (書体ファイルの書出し): the rasteriser reads its fonts anew for every picture, and the whole ones take it a third
 * of a second.
 * @returns their paths.
 */
export function writeFontFiles(fonts: readonly CutFont[], folder: string): Promise<string[]> {
  return Promise.all(
    fonts.map(async ({ weight, file }) => {
      const path = join(folder, `${weight}.ttf`)
      await writeFile(path, file)
      return path
    }),
  )
}

/** The style rules that make a document use fonts (@font-face). */
export async function fontFaces(fonts: readonly CutFont[]): Promise<string> {
  const rules: string[] = []
  for (const font of fonts) {
    const number = font.weight === 'bold' ? 700 : 400
    rules.push(
      `@font-face{font-family:"${FONT_FAMILY}";font-weight:${number};src:url(${await fontAddress(font)}) format("woff")}`,
    )
  }
  return rules.join('')
}
