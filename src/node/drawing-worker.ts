/**
 * A worker of the drawing room (作図の作業者): finishes charts, and cuts the font down for a document, in a thread of its own or in that of the caller.
 */
import { cutFont, type FontWeight, fontAddress } from './japanese-font.ts'
import { finishPicture, type Picture, type RawDrawing } from './picture.ts'

/** What is asked (作図の依頼): a chart to be finished, or a font with the characters of a text. */
export type DrawingRequest = RawDrawing | { readonly text: string; readonly weight: FontWeight }

/** Does what is asked (依頼の実行). @returns the finished chart, or the font as a `data:` address. */
export default async function work(request: DrawingRequest): Promise<Picture | string> {
  return 'raw' in request ? finishPicture(request) : fontAddress(await cutFont(request.text, request.weight))
}
