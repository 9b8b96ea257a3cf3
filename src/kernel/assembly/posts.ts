/**
 * Moved posts (移った職): how many posts have come into each cell with the people who were moved to another department or job family for good.
 *
 * A post follows whoever was moved with it, so later hires fill it at its new place (hiring/places.ts). Not here: who is moved.
 */
import { Column, clear, column, nowhere } from './column'
import { make } from './memory'

/** Changes with every change of any posts, and is never the same again. */
let changes: i32 = 0

/** The posts that have been moved in a run (移った職). */
@unmanaged
export class Posts {
  /** Moves since the run began. */
  moves: i32
  /** How many regular cells the lattice has. */
  cells: i32
  /** Net posts moved into each cell, in people. */
  net: Column<f64> = nowhere<f64>()
  /** The cells that took part in a move, in the order in which they first did, and how many; and by cell whether it did. */
  touched: Column<i32> = nowhere<i32>()
  count: i32
  isTouched: Column<u8> = nowhere<u8>()
  /** Tells this state of the posts from all others. */
  state: i32
}

/** No posts have been moved yet. @param cells of the regular staff. */
export function newPosts(cells: i32): Posts {
  const posts = make<Posts>()
  posts.cells = cells
  posts.net = column<f64>(cells)
  posts.touched = column<i32>(cells)
  posts.isTouched = column<u8>(cells)
  return posts
}

/** Moves the posts of people from one cell to another (異動). */
export function movePosts(posts: Posts, from: i32, into: i32, people: f64): void {
  posts.moves += 1
  add(posts, from, -people)
  add(posts, into, people)
}

/** A new run, in which no posts have been moved. */
export function noPostsMoved(posts: Posts): void {
  posts.moves = 0
  posts.count = 0
  clear<f64>(posts.net, posts.cells)
  clear<u8>(posts.isTouched, posts.cells)
}

/** Takes the posts that have moved from one job family to another; those that only changed departments have not (職種間で移った職). */
export function takeByFamily(posts: Posts, into: Posts, departments: i32): void {
  noPostsMoved(into)
  if (posts.count === 0) return
  for (let index = 0; index < posts.count; index += 1) {
    const cell = posts.touched[index]
    add(into, cell / departments, posts.net[cell])
  }
  let kept = 0
  for (let index = 0; index < into.count; index += 1) {
    const family = into.touched[index]
    into.isTouched[family] = into.net[family] === 0 ? 0 : 1
    if (into.net[family] === 0) continue
    into.touched[kept] = family
    kept += 1
  }
  into.count = kept
}

function add(posts: Posts, cell: i32, people: f64): void {
  changes += 1
  posts.state = changes
  posts.net[cell] += people
  if (posts.isTouched[cell] !== 0) return
  posts.isTouched[cell] = 1
  posts.touched[posts.count] = cell
  posts.count += 1
}
