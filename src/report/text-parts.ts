/**
 * A long text in parts (分割書き出し): small texts put together until there is enough of them, so that a file of many megabytes is never in memory as the
 * many small texts of which it is made, and whoever takes the parts may do something else in between.
 */

/** From what length on a part is handed on, in UTF-16 units. */
const ENOUGH = 65536

/** Puts texts together to parts (分割書き出し), which are the same text, one after another. */
export function* inParts(texts: Iterable<string>): Generator<string> {
  let part = ''
  for (const text of texts) {
    part += text
    if (part.length < ENOUGH) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}
