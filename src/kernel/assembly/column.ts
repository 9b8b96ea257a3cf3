/**
 * Columns in the kernel's memory (列): numbers of one type side by side, without any check of bounds.
 *
 * Whoever makes a column says how long it is; whoever reads it stays within. What is new is zero.
 */
import { allocate } from './memory'

/** Numbers side by side (列). */
@unmanaged
@final
export class Column<T> {
  @inline
  @operator('[]')
  at(index: i32): T {
    return load<T>(changetype<usize>(this) + ((<usize>index) << alignof<T>()))
  }

  @inline
  @operator('[]=')
  put(index: i32, value: T): void {
    store<T>(changetype<usize>(this) + ((<usize>index) << alignof<T>()), value)
  }

  /** Two floating-point numbers, this one and the next. */
  @inline
  pair(index: i32): v128 {
    return v128.load(changetype<usize>(this) + ((<usize>index) << alignof<T>()))
  }

  @inline
  putPair(index: i32, values: v128): void {
    v128.store(changetype<usize>(this) + ((<usize>index) << alignof<T>()), values)
  }
}

/** No column yet. */
export function nowhere<T>(): Column<T> {
  return changetype<Column<T>>(0)
}

/** A new column of zeros. */
export function column<T>(length: i32): Column<T> {
  return changetype<Column<T>>(allocate((<usize>length) << alignof<T>()))
}

/** Sets the first numbers of a column to zero. */
export function clear<T>(numbers: Column<T>, length: i32): void {
  memory.fill(changetype<usize>(numbers), 0, (<usize>length) << alignof<T>())
}

/** Copies as many numbers from one place to another. */
export function copy<T>(from: usize, to: usize, length: i32): void {
  memory.copy(to, from, (<usize>length) << alignof<T>())
}

/** A longer column that begins with the first numbers of another (列の拡張). */
export function grown<T>(numbers: Column<T>, count: i32, length: i32): Column<T> {
  const into = column<T>(length)
  copy<T>(place<T>(numbers, 0), place<T>(into, 0), count)
  return into
}

/** Copies a few floating-point numbers: for less than some hundred `memory.copy` would take longer. */
export function copyFew(from: usize, to: usize, length: i32): void {
  let at: usize = 0
  const end = (<usize>length) << alignof<f64>()
  for (; at + 16 <= end; at += 16) v128.store(to + at, v128.load(from + at))
  if (at < end) store<f64>(to + at, load<f64>(from + at))
}

/** The part of a column that begins with one of its numbers. */
export function columnFrom<T>(numbers: Column<T>, index: i32): Column<T> {
  return changetype<Column<T>>(place<T>(numbers, index))
}

/** Where a number of a column stands, in bytes. */
export function place<T>(numbers: Column<T>, index: i32): usize {
  return changetype<usize>(numbers) + ((<usize>index) << alignof<T>())
}

/** The largest of some numbers, of which there is one at least (最大値). @param end one past the last. */
export function mostIn(numbers: Column<f64>, first: i32, end: i32): f64 {
  let even = f64x2.splat(numbers[first])
  let odd = even
  let at = first
  for (; at + 4 <= end; at += 4) {
    even = f64x2.pmax(even, v128.load(place<f64>(numbers, at)))
    odd = f64x2.pmax(odd, v128.load(place<f64>(numbers, at), 16))
  }
  const both = f64x2.pmax(even, odd)
  let most = max(f64x2.extract_lane(both, 0), f64x2.extract_lane(both, 1))
  for (; at < end; at += 1) if (numbers[at] > most) most = numbers[at]
  return most
}
