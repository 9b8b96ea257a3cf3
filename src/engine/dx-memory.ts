/**
 * What the DX ledger remembers and asks (DX台帳の経緯): people considered and moved so far, and who can be moved.
 *
 * A cell is a department and job family. Not here: what becomes of the hours, see dx-ledger.ts.
 */

/** What the ledger remembers from year to year (DX台帳の経緯). */
export interface DxMemory {
  /** People considered and people moved away, by cell. */
  readonly considered: Int32Array
  readonly moved: Int32Array
  /** People received, by priority of the reallocation, and last those who stayed. */
  readonly received: Int32Array
}

/** Before the first year. */
export const openDxMemory = (cells: number, priorities: number): DxMemory => ({
  considered: new Int32Array(cells),
  moved: new Int32Array(cells),
  received: new Int32Array(priorities + 1),
})

/** Grants a cell as many of the wanted whole people as there are to move on that 1 April, and keeps them for it. */
export type Movable = (department: number, jobFamily: number | undefined, wanted: number) => number
