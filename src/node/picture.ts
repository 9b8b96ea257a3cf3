/**
 * The picture of a chart (図の仕上げ): what Vega drew, made a drawing that stands by itself, and rasterised.
 *
 * The drawing carries the characters it needs as an embedded font, so it shows Japanese on any computer; the picture is
 * rasterised from the same drawing at about 300 dpi for a printed width of 170 mm, which it states. Same drawing, same bytes, whoever makes it. Not here: Vega.
 */
import { rm } from 'node:fs/promises'
import { renderAsync } from '@resvg/resvg-js'
import { makeFontFolder } from './font-folder.ts'
import { type CutFont, cutFonts, FONT_FAMILY, FONT_FILES, fontFaces, writeFontFiles } from './japanese-font.ts'
import { withResolution } from './png-resolution.ts'
import { charactersOf, type DrawingLabels, finishDrawing } from './svg-drawing.ts'

/** Width of the picture in pixels: about 300 dpi for the printed width. */
const PIXELS_ACROSS = 2000
/** The width of the text on a portrait A4 page, in metres. */
const PRINTED_WIDTH = 0.17

/** A chart as Vega drew it (描いたままの図), and what it says about itself. */
export interface RawDrawing {
  readonly raw: string
  readonly labels: DrawingLabels
}

/** A finished chart (仕上げた図). */
export interface Picture {
  /** The drawing with its own font: `.svg`. */
  readonly svg: string
  /** The picture: `.png`. */
  readonly png: Uint8Array
}

/** Finishes a chart (図の仕上げ). @throws Error where Vega drew no picture. */
export async function finishPicture({ raw, labels }: RawDrawing): Promise<Picture> {
  const fonts = await cutFonts(charactersOf(raw))
  const picture = withFontFiles(fonts, fontFiles => rasterise(finishDrawing(raw, labels), fontFiles))
  // The fonts are packed while the picture is made beside the thread.
  const [faces, png] = await Promise.all([fontFaces(fonts), picture])
  return { svg: finishDrawing(raw, labels, faces), png }
}

/**
 * Lets a picture be made with font files that hold its characters only, and takes them away again. Where no file can be left for a moment, the whole
 * fonts give the same pixels, more slowly.
 */
async function withFontFiles<T>(fonts: readonly CutFont[], draw: (fontFiles: string[]) => Promise<T>): Promise<T> {
  const folder = await makeFontFolder()
  if (folder === undefined) return draw(Object.values(FONT_FILES))
  try {
    const files = await writeFontFiles(fonts, folder).catch(() => Object.values(FONT_FILES))
    return await draw(files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function rasterise(svg: string, fontFiles: string[]): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: PIXELS_ACROSS },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT_FAMILY },
  })
  return withResolution(picture.asPng(), Math.round(PIXELS_ACROSS / PRINTED_WIDTH))
}
