/**
 * What the DX ledger remembers and asks (DX台帳の経緯): people considered and moved so far, the hours of a cell, and who can be moved.
 *
 * A cell is a department and job family. Not here: what becomes of the hours, see dx-ledger.ts.
 */

/** What the ledger remembers from year to year (DX台帳の経緯): people considered and moved, by cell, and received, by priority. */
export interface DxMemory {
  readonly considered: Map<string, number>
  readonly moved: Map<string, number>
  readonly received: Map<number, number>
}

/** Before the first year. */
export const openDxMemory = (): DxMemory => ({ considered: new Map(), moved: new Map(), received: new Map() })

/** Grants a cell as many of the wanted whole people as there are to move on that 1 April, and keeps them for it. */
export type Movable = (department: number, jobFamily: number | undefined, wanted: number) => number

/** Saved and freed hours of a department and job family, over all items. */
export interface DxCell {
  readonly key: string
  readonly department: number
  readonly jobFamily?: number | undefined
  readonly saved: number
  readonly freed: number
}
