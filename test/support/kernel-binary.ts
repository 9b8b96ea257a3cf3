/** The binary of the kernel, as a module of the program: what `npm run generate` compiles from src/kernel/assembly. */
import asc from 'assemblyscript/asc'

const ENTRY = 'src/kernel/assembly/index.ts'
const OPTIONS = ['--runtime', 'stub', '--optimizeLevel', '3', '--noAssert', '--importMemory', '--enable', 'simd']
/** Characters on a line. */
const A_LINE = 2000

/** The text of src/kernel/binary.ts. @throws Error with what the compiler says. */
export async function kernelBinary(): Promise<string> {
  let binary = new Uint8Array(0)
  const { error, stderr } = await asc.main([ENTRY, '--outFile', 'kernel.wasm', ...OPTIONS], {
    writeFile: (_, contents) => {
      binary = contents as Uint8Array<ArrayBuffer>
    },
  })
  if (error !== null) throw new Error(stderr.toString())
  const text = Buffer.from(binary).toString('base64')
  const lines = Array.from({ length: Math.ceil(text.length / A_LINE) }, (_, line) =>
    text.slice(line * A_LINE, (line + 1) * A_LINE),
  )
  return [
    '/**',
    ' * The binary of the kernel (計算核) in base64: assembly/, compiled by `npm run generate`.',
    ' *',
    ' * Not to be changed by hand: a test holds it against its sources. How it is called: kernel.ts.',
    ' */',
    'export const KERNEL_BINARY = [',
    ...lines.map(line => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
}
