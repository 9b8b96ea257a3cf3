/**
 * A kernel (計算核): the compiled loops of assembly/ with a memory of their own, in which the tables of a plan's runs stand.
 *
 * Structures are known by their place in the memory, in bytes. Whoever reads them here reads the memory as numbers; should it have to grow, which the
 * first size is chosen to avoid, every view of it is made anew. Not here: what the loops do, see assembly/, and who calls them, see engine/.
 */
import { KERNEL_BINARY } from './binary.ts'
import type { KernelCalls } from './calls.ts'

/** Bytes of a page of memory. */
const PAGE = 65536

/** Memory that nobody touches is not there, so that a small plan may have much of it. */
const SMALLEST_BYTES = 1 << 24
/** A quarter of what a memory can have: whoever is likely to need more begins with that. */
const LARGEST_BYTES = 1 << 30

const program = new WebAssembly.Module(KERNEL_BINARY)

/** A memory that a kernel has given back, all zeros: to clear what was used of it costs less than a new one. */
let spare: WebAssembly.Memory | undefined

/** The loops and their memory (計算核). */
export class Kernel {
  readonly call: KernelCalls
  /** The whole memory, as whole numbers and as floating-point numbers. */
  int32: Int32Array<ArrayBuffer>
  float64: Float64Array<ArrayBuffer>
  private readonly memory: WebAssembly.Memory
  private readonly firstBytes: number
  private readonly owners: (() => void)[] = []

  /** @param bytes how much memory is likely to be needed. Growing later is possible, and slow for all typed arrays of the program. */
  constructor(bytes = 0) {
    this.memory = memoryOf(Math.ceil(Math.min(Math.max(bytes, SMALLEST_BYTES), LARGEST_BYTES) / PAGE))
    this.firstBytes = this.memory.buffer.byteLength
    this.call = new WebAssembly.Instance(program, { env: { memory: this.memory } }).exports as KernelCalls
    this.int32 = new Int32Array(this.memory.buffer)
    this.float64 = new Float64Array(this.memory.buffer)
  }

  /** A part of the memory as numbers. @param at its place, in bytes. */
  view<T>(type: new (buffer: ArrayBuffer, at: number, length: number) => T, at: number, length: number): T {
    return new type(this.memory.buffer, at >>> 0, length)
  }

  /** Has views made now, and again whenever the memory has moved. */
  keep(makeViews: () => void): void {
    this.owners.push(makeViews)
    makeViews()
  }

  /** To be called after whatever may have needed more memory. */
  settle(): void {
    if (this.int32.length !== 0) return
    this.int32 = new Int32Array(this.memory.buffer)
    this.float64 = new Float64Array(this.memory.buffer)
    for (const makeViews of this.owners) makeViews()
  }

  /** Gives the memory back for another kernel, unless it has grown; nobody may work in this one any more, or read what stood in it. */
  release(): void {
    if (this.memory.buffer.byteLength === this.firstBytes) {
      new Uint8Array(this.memory.buffer, 0, this.call.allocate(0) >>> 0).fill(0)
      spare = this.memory
    }
    this.int32 = new Int32Array(0)
    this.float64 = new Float64Array(0)
    this.owners.length = 0
  }
}

/** The memory that was given back, if it is large enough, or a new one. */
function memoryOf(pages: number): WebAssembly.Memory {
  const given = spare
  if (given === undefined || given.buffer.byteLength < pages * PAGE) return new WebAssembly.Memory({ initial: pages })
  spare = undefined
  return given
}
