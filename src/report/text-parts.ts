/**
 * A long text in parts (分割書き出し): what is added is handed on whenever there is enough of it, so that a file of many megabytes is never in memory
 * as the many small texts of which it is made.
 */

/** Takes the parts of a text, one after another (書き出し先). */
export type TakePart = (part: string) => void

/** From what length on a part is handed on, in UTF-16 units. */
const ENOUGH = 65536

/** Writes a long text (分割書き出し). Whoever has added everything calls `end`. */
export class TextParts {
  private readonly take: TakePart
  private text = ''

  constructor(take: TakePart) {
    this.take = take
  }

  add(text: string): void {
    this.text += text
    if (this.text.length >= ENOUGH) this.end()
  }

  /** Hands on what has been added since the last part. */
  end(): void {
    if (this.text !== '') this.take(this.text)
    this.text = ''
  }
}

/** The whole text of what is written in parts (全文). */
export function wholeText(write: (take: TakePart) => void): string {
  const parts: string[] = []
  write(part => parts.push(part))
  return parts.join('')
}
