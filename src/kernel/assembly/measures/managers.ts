/**
 * Managerial posts (管理職) as measures: posts, how many are filled and vacant, who keeps one past the age limit, who left and took one, and who could follow.
 *
 * Not here: which columns there are, see measure/managers.ts, and by which rules posts are left and taken, see ../steps/managerial-posts.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost, ROW } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'
import { REGULAR } from '../table'
import { YearLedger } from '../year-ledger'
import { peopleAged } from './ages'

/** Managerial posts (管理職のポスト). measure/managers.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class ManagerialPosts {
  /** Ages of successors, both ends included, and from which age on nobody may keep a post without an exception. */
  eligibleFrom: i32
  eligibleTo: i32
  limit: i32
  exceptions: i32
  /** Groups of job families that share their posts: how many, by year how many posts each has, and whether it is a job family with posts of its own. */
  groups: i32
  posts: Column<f64> = nowhere<f64>()
  own: Column<i32> = nowhere<i32>()
  owners: i32
  /** By job family: its group; below zero none. */
  groupOf: Column<i32> = nowhere<i32>()
}

/** Which totals stand where; after them the columns of job families. */
const POSTS: i32 = 0
const FILLED: i32 = 1
const PAST_LIMIT: i32 = 2
const SUCCESSORS: i32 = 3
const VACANT: i32 = 4
const STEPPED_DOWN: i32 = 5
const APPOINTED: i32 = 6
const TOTALS: i32 = 7

/**
 * Writes the totals; holders and successors by job family; who keeps a post by exception; posts, then vacancies, of job families with posts of their own. Of
 * the base date nobody knows who left and took posts. @param into where the first stands.
 */
export function readManagers(inPost: InPost, ledger: YearLedger, posts: ManagerialPosts, into: Column<f64>): void {
  const exceptions = columnFrom<f64>(into, TOTALS + 2 * inPost.jobFamilies)
  readHolders(inPost, ledger.stock, posts, into)
  readPosts(inPost, ledger, posts, into)
  if (changetype<usize>(ledger.joined) === 0) return
  into[STEPPED_DOWN] = ledger.steppedDown / PERSON
  into[APPOINTED] = ledger.appointed / PERSON
  for (let index = 0; index < posts.exceptions; index += 1) exceptions[index] = ledger.kept[index] / PERSON
}

/** Successors are regular staff of the eligible ages without such a post. */
function readHolders(inPost: InPost, stock: Stock, posts: ManagerialPosts, into: Column<f64>): void {
  const families = inPost.jobFamilies
  const holders = columnFrom<f64>(into, TOTALS)
  const lastEligible = min(posts.eligibleTo, inPost.oldest)
  let filled: f64 = 0
  let past: f64 = 0
  let following: f64 = 0
  for (let family = 0; family < families; family += 1) {
    const holding = stock.managers[family]
    const held = columnFrom<f64>(stock.managersByFamilyAndAge, family * ROW)
    const regular = columnFrom<f64>(stock.byTypeFamilyAndAge, (REGULAR * families + family) * ROW)
    let successors = peopleAged(regular, posts.eligibleFrom, lastEligible)
    if (holding !== 0) {
      successors -= peopleAged(held, posts.eligibleFrom, lastEligible)
      past += peopleAged(held, posts.limit, inPost.oldest)
    }
    filled += holding
    following += successors
    holders[family] = holding / PERSON
    holders[families + family] = successors / PERSON
  }
  into[FILLED] = filled / PERSON
  into[PAST_LIMIT] = past / PERSON
  into[SUCCESSORS] = following / PERSON
}

function readPosts(inPost: InPost, ledger: YearLedger, posts: ManagerialPosts, into: Column<f64>): void {
  const ofGroups = columnFrom<f64>(posts.posts, ledger.year * posts.groups)
  let owner = TOTALS + 2 * inPost.jobFamilies + posts.exceptions
  let all: f64 = 0
  let vacant: f64 = 0
  for (let group = 0; group < posts.groups; group += 1) {
    const had = ofGroups[group] * PERSON
    const free = max<f64>(0, had - filledIn(inPost, ledger.stock, posts, group))
    all += had
    vacant += free
    if (posts.own[group] === 0) continue
    into[owner] = had / PERSON
    into[owner + posts.owners] = free / PERSON
    owner += 1
  }
  into[POSTS] = all / PERSON
  into[VACANT] = vacant / PERSON
}

/** Managerial posts that are filled in the job families of a group. */
function filledIn(inPost: InPost, stock: Stock, posts: ManagerialPosts, group: i32): f64 {
  let sum: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1)
    if (posts.groupOf[family] === group) sum += stock.managers[family]
  return sum
}
