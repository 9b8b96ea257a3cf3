/**
 * Base64 (RFC 4648, section 4), read: how the binary of the kernel stands in the program. As a list of numbers it took three times as long to be read.
 *
 * Written out, because neither of what hosts offer for it is known to all of them and quick in all of them.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PADDING = '='

/** The bytes that a text says in base64 (base64の復号). @param text a multiple of four characters, all of the alphabet but the padding at the end. */
export function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  // The padding says nothing, like the first letter.
  const values = new Uint8Array(128)
  for (let value = 0; value < ALPHABET.length; value += 1) values[ALPHABET.charCodeAt(value)] = value
  const valueAt = (at: number): number => values[text.charCodeAt(at)] as number
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let from = 0, at = 0; from < text.length; from += 4, at += 3) {
    const bits = (valueAt(from) << 18) | (valueAt(from + 1) << 12) | (valueAt(from + 2) << 6) | valueAt(from + 3)
    bytes[at] = bits >>> 16
    bytes[at + 1] = bits >>> 8
    bytes[at + 2] = bits
  }
  const end = text.indexOf(PADDING)
  return bytes.subarray(0, bytes.length - (end < 0 ? 0 : text.length - end))
}
