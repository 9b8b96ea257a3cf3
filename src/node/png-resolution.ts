/**
 * The printed size of a picture (図の印刷寸法): how many pixels a metre has, stated in the PNG itself, so that a word processor inserts it at its size.
 *
 * PNG Specification (W3C, third edition), 11.3.4.3 “pHYs”: pixels per unit across and down, then 1 for the metre; it stands before the
 * pixels. The check sum is the CRC-32 of 5.5. Not here: the pixels.
 */

/** Bytes before the second chunk: the signature, and the header, which every PNG begins with. */
const HEADER_END = 8 + 25

/** Bytes of a chunk beside its data: length, type and check sum, four each. */
const AROUND_DATA = 12

/** States the printed size (印刷寸法の記入). @param png a picture that does not state one. @param pixelsPerMetre a whole number, the same across and down. */
export function withResolution(png: Uint8Array, pixelsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(AROUND_DATA + 9)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, pixelsPerMetre)
  view.setUint32(12, pixelsPerMetre)
  view.setUint8(16, 1)
  view.setUint32(17, checkSum(chunk.subarray(4, 17)))
  const stated = new Uint8Array(png.length + chunk.length)
  stated.set(png.subarray(0, HEADER_END))
  stated.set(chunk, HEADER_END)
  stated.set(png.subarray(HEADER_END), HEADER_END + chunk.length)
  return stated
}

/** The polynomial of CRC-32, its bits reversed. */
const POLYNOMIAL = 0xedb88320

function checkSum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0)
  }
  return ~rest >>> 0
}
