/**
 * Memory that is used again (使い回すメモリー): the operating system gives a program its memory page by page, as each is first written to, and that takes
 * longer than to write the numbers themselves.
 */

/** Memory for numbers, taken and given back (使い回すメモリー). */
export class SpareMemory {
  private readonly allocate: () => Float64Array
  private readonly spare: Float64Array[] = []

  /** @param allocate where none is spare: memory for as many numbers as anybody takes at once. */
  constructor(allocate: () => Float64Array) {
    this.allocate = allocate
  }

  /** Memory for so many numbers, in which anything may stand (メモリーの借出し). */
  take(length: number): Float64Array {
    return (this.spare.pop() ?? this.allocate()).subarray(0, length)
  }

  /** Gives memory back that {@link take} gave (メモリーの返却): from now on somebody else may write into it. */
  giveBack(numbers: Float64Array): void {
    this.spare.push(new Float64Array(numbers.buffer))
  }
}
