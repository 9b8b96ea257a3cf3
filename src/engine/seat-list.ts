/**
 * Seats (席): the hires of one policy on one 1 April, in the order of need, each with its cell and the key for draws.
 *
 * One list serves a whole run and is written over by every decision. Not here: which cell is in need, see steps/placement.ts.
 */

/** A list of seats (採用の席). */
export class SeatList {
  count = 0
  cell = new Int32Array(64)
  /** Who the person on the seat is for draws; 0 in the expected run. */
  key = new Int32Array(64)
  /** When the person on the seat is born, once that has been drawn; only in sampled runs. */
  birthYear = new Int32Array(64)

  clear(): void {
    this.count = 0
  }

  add(cell: number, key: number): void {
    if (this.count === this.cell.length) this.grow()
    this.cell[this.count] = cell
    this.key[this.count] = key
    this.count += 1
  }

  /** Keeps the seats that pass, in their order. */
  keep(passes: (key: number, index: number) => boolean): void {
    const { count } = this
    this.clear()
    for (let index = 0; index < count; index += 1) {
      if (passes(this.key[index] as number, index)) this.add(this.cell[index] as number, this.key[index] as number)
    }
  }

  private grow(): void {
    for (const column of ['cell', 'key', 'birthYear'] as const) {
      const wider = new Int32Array(this.count * 2)
      wider.set(this[column])
      this[column] = wider
    }
  }
}
