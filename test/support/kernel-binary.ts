/** The binary of the kernel, as a module of the program: what `npm run generate` compiles from src/kernel/assembly. */
import asc from 'assemblyscript/asc'

const ENTRY = 'src/kernel/assembly/index.ts'
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--noAssert', '--importMemory', '--enable', 'simd']
/** Numbers on a line. */
const A_LINE = 512

/** The text of src/kernel/binary.ts. @throws Error with what the compiler says. */
export async function kernelBinary(): Promise<string> {
  let binary = new Uint8Array(0)
  const { error, stderr } = await asc.main([ENTRY, '--outFile', 'kernel.wasm', ...OPTIONS], {
    writeFile: (_, contents) => {
      binary = contents as Uint8Array<ArrayBuffer>
    },
  })
  if (error !== null) throw new Error(stderr.toString())
  const lines: string[] = []
  for (let at = 0; at < binary.length; at += A_LINE) lines.push(`  ${[...binary.subarray(at, at + A_LINE)].join(',')},`)
  return [
    '/**',
    ' * The binary of the kernel (計算核): assembly/, compiled by `npm run generate`.',
    ' *',
    ' * Not to be changed by hand: a test holds it against its sources. How it is called: kernel.ts.',
    ' */',
    '// biome-ignore format: as many bytes a line as the generator writes',
    'export const KERNEL_BINARY = new Uint8Array([',
    ...lines,
    '])',
    '',
  ].join('\n')
}
