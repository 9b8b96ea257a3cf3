/**
 * Keys in blocks (鍵の表), and the loop that looks for those whose draw is low: the busiest loop of a sampled run.
 *
 * The loop is WebAssembly (keys-below.wat), which mixes four keys at a time; it takes a third of the time of the same loop over typed arrays.
 * The columns lie in its memory, so that nothing is copied; a larger table is a new one. Integer operations only, so the draws are those of
 * draw.ts, bit by bit. Not here: who the keys are.
 */
import { KEYS_BELOW_BINARY } from './keys-below-binary.ts'

/** The limit below which there is nothing (該当なしの限度). */
export const NOTHING = -2147483648

/** How many columns of limits a group has (限度の列数). */
export const LIMIT_COLUMNS = 256
/** Rows are noted before it is known whether they belong there: so many beyond the last. */
const AHEAD = 4
/** Bytes of a page of memory. */
const PAGE = 65536

/** A table of keys (鍵の表): block `b` has its rows from `b << shift` on. */
export class KeyTable {
  readonly key: Int32Array
  /** The group of each key, whose limits apply. */
  readonly group: Uint16Array
  /** How many keys each block has. */
  readonly count: Int32Array
  /** Rows that {@link below} has found. */
  readonly noted: Int32Array
  private readonly limits: Int32Array
  private readonly places: Places
  private readonly shift: number
  private readonly keysBelow: (...places: readonly number[]) => number

  /** @param shift every block has room for 2 to this power of rows, 4 at least. @param groups how many groups there are. */
  constructor(blocks: number, shift: number, groups: number) {
    const rows = blocks << shift
    const bytes = 4 * (rows + rows + AHEAD + blocks + groups * LIMIT_COLUMNS) + 2 * rows
    // As large as it will ever be: growing detaches the old memory, and then every typed array of the program is checked at every access.
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
    const { buffer } = memory
    this.shift = shift
    this.keysBelow = (new WebAssembly.Instance(program, { table: { memory } }).exports as Exports).keysBelow
    this.key = new Int32Array(buffer, 0, rows)
    this.noted = new Int32Array(buffer, this.key.byteLength, rows + AHEAD)
    this.count = new Int32Array(buffer, this.noted.byteOffset + this.noted.byteLength, blocks)
    this.limits = new Int32Array(buffer, this.count.byteOffset + this.count.byteLength, groups * LIMIT_COLUMNS)
    this.group = new Uint16Array(buffer, this.limits.byteOffset + this.limits.byteLength, rows)
    this.places = {
      key: this.key.byteOffset,
      group: this.group.byteOffset,
      count: this.count.byteOffset,
      limits: this.limits.byteOffset,
      noted: this.noted.byteOffset,
      blocks,
    }
  }

  /**
   * Notes the rows whose draw is at most the limit of their group and block (限度以下の行), in {@link noted}, in their order.
   * @param salt of the decision. @param limits by `limitOf`; {@link NOTHING} takes none: index `group × 256 + (turn − block) modulo 256`.
   * @returns how many they are.
   */
  below(salt: number, limits: Int32Array, turn: number): number {
    const { places } = this
    this.limits.set(limits)
    return this.keysBelow(
      places.key,
      places.group,
      places.count,
      places.limits,
      places.noted,
      places.blocks,
      this.shift,
      salt,
      turn,
    )
  }
}

/** Where the columns lie, in bytes: the names of a typed array's own fields are slow to ask for. */
interface Places {
  readonly key: number
  readonly group: number
  readonly count: number
  readonly limits: number
  readonly noted: number
  readonly blocks: number
}

/** What the program gives. */
interface Exports {
  readonly keysBelow: (...places: readonly number[]) => number
}

const program = new WebAssembly.Module(KEYS_BELOW_BINARY)
