/** The binary of the loop over keys, as a module of the program: what `npm run generate` writes from its text. */
import { readFileSync } from 'node:fs'
import wabt from 'wabt'

const TEXT = 'src/random/keys-below.wat'

/** The text of src/random/keys-below-binary.ts, assembled from keys-below.wat. */
export async function keysBelowBinary(): Promise<string> {
  const assembler = await wabt()
  const { buffer } = assembler.parseWat(TEXT, readFileSync(TEXT, 'utf8'), { simd: true }).toBinary({})
  const lines: string[] = []
  for (let at = 0; at < buffer.length; at += 24) lines.push(`  ${[...buffer.subarray(at, at + 24)].join(', ')},`)
  return [
    '/**',
    ' * The binary of the loop over keys (鍵の走査): keys-below.wat, assembled by `npm run generate`.',
    ' *',
    ' * Not to be changed by hand: a test holds it against its text. What it does stands there, and how it is called in key-table.ts.',
    ' */',
    '// biome-ignore format: as many bytes a line as the generator writes',
    'export const KEYS_BELOW_BINARY = Uint8Array.of(',
    ...lines,
    ')',
    '',
  ].join('\n')
}
