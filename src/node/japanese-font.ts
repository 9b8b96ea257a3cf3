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

const WEIGHTS = ['regular', 'bold'] as const
/** The two weights in use (太さ). */
type FontWeight = (typeof WEIGHTS)[number]

const require = createRequire(import.meta.url)

/** The whole font files. */
export const FONT_FILES: Readonly<Record<FontWeight, string>> = {
  regular: require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
}

/** The name of the font family (書体名). */
export const FONT_FAMILY = 'BIZ UDPGothic'

/**
 * A subset of the font with the characters of a text (サブセット), as a `data:` address of a woff file
 * (woff2 would be a quarter smaller and take sixteen times as long to compress).
 * The same set of characters gives the same bytes, in whatever order they come.
 */
export async function subsetFont(text: string, weight: FontWeight): Promise<string> {
  const part = await cutDown(text, weight, 'woff')
  return `data:font/woff;base64,${part.toString('base64')}`
}

/**
 * Writes subsets with the characters of texts as font files into a folder (サブセットの書出し): the rasteriser reads its fonts anew for every
 * picture, and the whole ones take it a third of a second.
 * @returns their paths.
 */
export async function writeFontFiles(texts: Readonly<Record<FontWeight, string>>, folder: string): Promise<string[]> {
  const weights = WEIGHTS.filter(weight => texts[weight] !== '')
  return Promise.all(
    weights.map(async weight => {
      const path = join(folder, `${weight}.ttf`)
      await writeFile(path, await cutDown(texts[weight], weight, 'sfnt'))
      return path
    }),
  )
}

async function cutDown(text: string, weight: FontWeight, targetFormat: 'woff' | 'sfnt'): Promise<Buffer> {
  const characters = [...new Set(text)].sort().join('')
  return subset(await readFile(FONT_FILES[weight]), characters, { targetFormat })
}

/** The style rules that make a document use the subset (@font-face), for the weights that it needs. */
export async function fontFaces(texts: Readonly<Partial<Record<FontWeight, string>>>): Promise<string> {
  const rules: string[] = []
  for (const weight of WEIGHTS) {
    const text = texts[weight]
    if (!text) continue
    const source = await subsetFont(text, weight)
    const number = weight === 'bold' ? 700 : 400
    rules.push(`@font-face{font-family:"${FONT_FAMILY}";font-weight:${number};src:url(${source}) format("woff")}`)
  }
  return rules.join('')
}
