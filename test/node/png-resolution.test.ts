/** The printed size that a picture states: a chunk of its own with the right check sum, and nothing else changed. */
import { gzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { withResolution } from '../../src/node/png-resolution.ts'

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>'

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly checkSum: number
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png)
  const found: Chunk[] = []
  for (let at = 8; at < bytes.length; ) {
    const data = at + 8
    const end = data + bytes.readUInt32BE(at)
    found.push({
      type: bytes.toString('latin1', at + 4, data),
      data: bytes.subarray(data, end),
      checkSum: bytes.readUInt32BE(end),
    })
    at = end + 4
  }
  return found
}

/** The CRC-32 that zlib writes behind whatever it packs. */
const crc32 = (bytes: Buffer): number => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8)

it('a picture states its pixels a metre before its pixels, and stays what it was', () => {
  const plain = new Resvg(SQUARE).render().asPng()
  const stated = withResolution(plain, 11_765)
  const [before, after] = [chunksOf(plain), chunksOf(stated)]
  expect(after.map(({ type }) => type)).toEqual([before[0]?.type, 'pHYs', ...before.slice(1).map(({ type }) => type)])
  expect(after[0]?.type).toBe('IHDR')
  const [, resolution] = after as [Chunk, Chunk]
  expect([resolution.data.readUInt32BE(0), resolution.data.readUInt32BE(4), resolution.data[8]]).toEqual([11_765, 11_765, 1])
  for (const { type, data, checkSum } of after) expect(checkSum).toBe(crc32(Buffer.concat([Buffer.from(type, 'latin1'), data])))
  expect(after.filter(({ type }) => type !== 'pHYs')).toEqual(before)
})
