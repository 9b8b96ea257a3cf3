/**
 * Posts that have been moved (移った職): a post follows whoever is moved with it for good, so that later hires fill it at its new place.
 *
 * Not here: who is moved, see transfers.ts, and where hires go then.
 */
import { Column, clear, column, nowhere } from './column'
import { make } from './memory'

/** The posts that have been moved in a run (移った職). engine/moved-posts.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Posts {
  /** Moves since the run began. */
  moves: i32
  /** Cells of the regular staff. */
  cells: i32
  /** Net posts moved into each cell, in people. */
  net: Column<f64> = nowhere<f64>()
  /** The cells that took part in a move, in the order in which they first did, and how many. */
  touched: Column<i32> = nowhere<i32>()
  count: i32
  /** By cell: whether it is one of them. */
  among: Column<u8> = nowhere<u8>()
}

/** No posts have been moved yet. @param cells those of the regular staff. */
export function newPosts(cells: i32): Posts {
  const posts = make<Posts>()
  posts.cells = cells
  posts.net = column<f64>(cells)
  posts.touched = column<i32>(cells)
  posts.among = column<u8>(cells)
  return posts
}

/** Moves the posts of people from one cell to another (異動). */
export function movePosts(posts: Posts, from: i32, into: i32, people: f64): void {
  posts.moves += 1
  add(posts, from, -people)
  add(posts, into, people)
}

function add(posts: Posts, cell: i32, people: f64): void {
  posts.net[cell] += people
  if (posts.among[cell] !== 0) return
  posts.among[cell] = 1
  posts.touched[posts.count] = cell
  posts.count += 1
}

/** Begins a new run: every post is where it was. */
export function noPostsMoved(posts: Posts): void {
  if (posts.count === 0) return
  posts.moves = 0
  posts.count = 0
  clear<f64>(posts.net, posts.cells)
  clear<u8>(posts.among, posts.cells)
}

/**
 * The posts that have moved from one job family to another, for a forecast, whose cells are job families; those that only changed departments have not.
 * @param departments how many departments the other cells have.
 */
export function postsByFamily(from: Posts, into: Posts, departments: i32): void {
  noPostsMoved(into)
  if (from.count === 0) return
  for (let index = 0; index < from.count; index += 1) add(into, from.touched[index] / departments, from.net[from.touched[index]])
  let kept = 0
  for (let index = 0; index < into.count; index += 1) {
    const family = into.touched[index]
    if (into.net[family] === 0) {
      into.among[family] = 0
      continue
    }
    into.touched[kept] = family
    kept += 1
  }
  into.count = kept
  into.moves = kept
}
