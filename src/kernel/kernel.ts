/**
 * A kernel (計算核): the compiled loops of assembly/ with a memory of their own, in which the tables of a plan's runs stand.
 *
 * Structures are known by their place in the memory, in bytes. Whoever reads them here reads the memory as numbers; should it have to grow, which the
 * first size is chosen to avoid, every view that is kept is made anew, and one that is held elsewhere is dead. Not here: what the loops do, see assembly/, and who calls them, see engine/.
 */
import { bytesFrom } from './base64.ts'
import { KERNEL_BINARY } from './binary.ts'
import type { KernelCalls } from './calls.ts'
import { QUESTIONS, type Question } from './questions.ts'

/** Bytes of a page of memory. */
const PAGE = 65536

/** Memory that nobody touches is not there, so that a small plan may have much of it. */
const SMALLEST_BYTES = 1 << 24
/** A quarter of what a memory can have: whoever is likely to need more begins with that. */
const LARGEST_BYTES = 1 << 30

const program = new WebAssembly.Module(bytesFrom(KERNEL_BINARY))

/** Leaves a room (作業室を出る). */
type Leave = () => void

/**
 * Answers what the kernel asks in the middle of a step (問い合わせ先); what the numbers say, see assembly/host.ts. What it throws comes out of whatever was called.
 * Views are to be settled before anything is read.
 */
export type Host = (question: Question, first: number, second: number, third: number) => number

const nobody: Host = question => {
  throw new Error(`Nobody answers the kernel, which asks for: ${question}`)
}

/** The loops and their memory (計算核). */
export class Kernel {
  readonly call: KernelCalls
  /** The whole memory, as whole numbers and as floating-point numbers. */
  int32: Int32Array<ArrayBuffer>
  float64: Float64Array<ArrayBuffer>
  /** Whoever answers at present: the run at work sets it before it calls what may ask. */
  host: Host = nobody
  private readonly memory: WebAssembly.Memory
  private readonly owners: (() => void)[] = []
  private rooms = 0

  /** @param bytes how much memory is likely to be needed. Growing later is possible, and slow for all typed arrays of the program. */
  constructor(bytes = 0) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(Math.min(Math.max(bytes, SMALLEST_BYTES), LARGEST_BYTES) / PAGE) })
    const host = (what: number, first: number, second: number, third: number): number =>
      this.host(QUESTIONS[what] as Question, first, second, third)
    this.call = new WebAssembly.Instance(program, { env: { memory: this.memory }, host: { host } }).exports as KernelCalls
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

  /**
   * Enters a room (作業室に入る): all memory that is handed out from now on is taken back when it is left, the last one entered first.
   * Nothing that stands in a room may be read once it is left.
   */
  enter(): Leave {
    const begins = this.call.beginningOfFree()
    const owners = this.owners.length
    this.rooms += 1
    const room = this.rooms
    return () => {
      if (this.rooms !== room) throw new Error(`Room ${room} of a kernel is left before room ${this.rooms}`)
      this.rooms -= 1
      this.call.takeBackFrom(begins)
      this.owners.length = owners
    }
  }

  /** Whether so many bytes are free without the memory having to grow. */
  hasRoom(bytes: number): boolean {
    return this.memory.buffer.byteLength - (this.call.beginningOfFree() >>> 0) >= bytes
  }

  /** To be called after whatever may have needed more memory. */
  settle(): void {
    if (this.int32.length !== 0) return
    this.int32 = new Int32Array(this.memory.buffer)
    this.float64 = new Float64Array(this.memory.buffer)
    for (const makeViews of this.owners) makeViews()
  }
}

/**
 * The kernel of this thread (共用の計算核), for plans whose runs are over before another's begin. V8 ties compiled calls to the kernel that it has seen
 * them call: with one for all plans it compiles them once.
 * @param bytes how much memory is likely to be needed. Where that is not free there is a new kernel, which has as much twice.
 */
export function kernelOfThread(bytes: number): Kernel {
  if (ofThread?.hasRoom(bytes) !== true) ofThread = new Kernel(2 * bytes)
  return ofThread
}

let ofThread: Kernel | undefined
