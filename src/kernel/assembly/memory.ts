/**
 * The kernel's memory (作業記憶): handed out from its beginning, and taken back from its end.
 *
 * A room of the kernel lives as long as the plan whose runs work in it. What is handed out is zero.
 */

/** Everything begins at a multiple of so many bytes. */
const ALIGNMENT: usize = 16
const PAGE: usize = 65536

let next: usize = (__heap_base + ALIGNMENT - 1) & ~(ALIGNMENT - 1)
/** Beyond it nothing has ever been handed out. */
let untouched: usize = next

/** All that a memory can ever have, but for its last page. */
const MOST: u64 = 0xffff0000

/** Hands out memory (記憶の割当て), or stops the program where there is none left. */
export function allocate(bytes: usize): usize {
  const at = next
  if (<u64>at + <u64>bytes + <u64>ALIGNMENT > MOST) unreachable()
  next = (at + bytes + ALIGNMENT - 1) & ~(ALIGNMENT - 1)
  const missing = <i32>((next + PAGE - 1) / PAGE) - memory.size()
  if (missing > 0 && memory.grow(missing) < 0) unreachable()
  if (at < untouched) memory.fill(at, 0, min(next, untouched) - at)
  untouched = max(untouched, next)
  return at
}

/** Where the memory stands that has not been handed out (空きの始まり). */
export function beginningOfFree(): usize {
  return next
}

/** Takes back all that has been handed out since the free memory began there (記憶の返却). */
export function takeBackFrom(at: usize): void {
  next = at
}

/** Hands out the memory of a structure. */
export function make<T>(): T {
  return changetype<T>(allocate(offsetof<T>()))
}
