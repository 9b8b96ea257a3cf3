/**
 * Where the hires of a policy go (採用者の配置先): the regular cells of its job families, by their people on the base date and the posts that have moved since.
 *
 * Not here: into which of them the next hire goes, see ../seats.ts.
 */
import { Column, column, nowhere } from '../column'
import { make } from '../memory'
import { Posts } from '../posts'
import { newPlaces, Places } from '../seats'

/** The places of a policy. engine/hiring-plan.ts writes its first fields in this order, all of four bytes. */
@unmanaged
export class HiringPlaces {
  /** By regular cell: whether hires go there, and its people on the base date. */
  isPlace: Column<i32> = nowhere<i32>()
  base: Column<f64> = nowhere<f64>()
  /** By job family: whether it is one of the policy. */
  own: Column<i32> = nowhere<i32>()

  // From here on nobody else writes.
  cells: i32
  departments: i32
  /** The places while no posts have moved, and those after moves; for which state of the posts (posts.ts). */
  unmoved: Places = changetype<Places>(0)
  moved: Places = changetype<Places>(0)
  state: i32
  /** Whether all posts have been moved away. */
  emptied: bool
}

/** Places of regular staff, to be written; {@link settlePlaces} follows. */
export function newHiringPlaces(jobFamilies: i32, departments: i32): HiringPlaces {
  const places = make<HiringPlaces>()
  places.cells = jobFamilies * departments
  places.departments = departments
  places.isPlace = column<i32>(places.cells)
  places.base = column<f64>(places.cells)
  places.own = column<i32>(jobFamilies)
  places.unmoved = newPlaces(places.cells)
  places.moved = newPlaces(places.cells)
  return places
}

/** Reckons the shares once the places have been written. */
export function settlePlaces(places: HiringPlaces): void {
  const into = places.unmoved
  into.count = 0
  for (let cell = 0; cell < places.cells; cell += 1) if (places.isPlace[cell] !== 0) addPlace(into, cell, places.base[cell])
  share(into)
}

/** The places after the moves of a run (異動後の配置先). Where all posts have been moved away, hires go where they once were. */
export function placesAfter(places: HiringPlaces, posts: Posts): Places {
  if (posts.count === 0) return places.unmoved
  if (places.state !== posts.state) {
    places.state = posts.state
    places.emptied = !reckon(places, posts)
  }
  return places.emptied ? places.unmoved : places.moved
}

/** @returns whether there are posts. */
function reckon(places: HiringPlaces, posts: Posts): bool {
  const into = places.moved
  into.count = 0
  for (let cell = 0; cell < places.cells; cell += 1) {
    const own = posts.isTouched[cell] !== 0 && places.own[cell / places.departments] !== 0
    if (places.isPlace[cell] !== 0 || own) addPlace(into, cell, Math.max(0, places.base[cell] + posts.net[cell]))
  }
  return share(into)
}

function addPlace(into: Places, cell: i32, people: f64): void {
  into.cells[into.count] = cell
  into.share[into.count] = people
  into.count += 1
}

/** Turns the people of places into shares. @returns whether there are any. */
function share(into: Places): bool {
  let total: f64 = 0
  for (let index = 0; index < into.count; index += 1) total += into.share[index]
  if (total === 0) return false
  for (let index = 0; index < into.count; index += 1) into.share[index] /= total
  return true
}
