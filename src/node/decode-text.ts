/**
 * Bytes to text (文字コード), never with a replacement character.
 *
 * UTF-8 is required, with or without its mark. Tables are also accepted in CP932 (Shift_JIS), which Excel on Japanese Windows
 * writes; for YAML files it is only recognised, so that the message can name it.
 */

/** A decoded text, or the name of the encoding that was found instead of UTF-8. */
type Decoded = { readonly text: string } | { readonly found: string }

/** Decodes a file's bytes strictly. `acceptCp932` holds for tables. */
export function decodeText(bytes: Uint8Array, acceptCp932: boolean): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { found: 'UTF-16' }
  const text = decoded('utf-8', bytes)
  if (text !== undefined) return { text }
  const japanese = decoded('shift_jis', bytes)
  if (japanese === undefined) return { found: '' }
  return acceptCp932 ? { text: japanese } : { found: 'Shift_JIS' }
}

function decoded(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
