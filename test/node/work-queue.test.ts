/**
 * Who computes what: whoever is free takes what comes next, and nobody is idle while anything waits.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { WorkQueue } from '../../src/node/work-queue.ts'

/** A queue whose doers keep a list of what they were handed, and finish when they are told. */
function attended(handedOver: readonly number[]): {
  readonly queue: WorkQueue<string>
  readonly handed: readonly string[][]
  readonly finish: (doer: number) => Promise<void>
} {
  const handed: string[][] = handedOver.map(() => [])
  const ends: (() => void)[][] = handedOver.map(() => [])
  const doers = handedOver.map((most, doer) => ({
    handedOver: most,
    compute: (task: string): Promise<unknown> => {
      handed[doer]?.push(task)
      return new Promise<void>(end => ends[doer]?.push(end))
    },
  }))
  const finish = async (doer: number): Promise<void> => {
    ends[doer]?.shift()?.()
    await turn()
    await turn()
  }
  return { queue: new WorkQueue(doers), handed, finish }
}

it('gives whoever is free what comes next', async () => {
  const { queue, handed, finish } = attended([1, 1])
  for (const task of ['a', 'b', 'c', 'd']) void queue.submit(task)
  expect(handed).toEqual([['a'], ['b']])
  await finish(1)
  expect(handed).toEqual([['a'], ['b', 'c']])
  await finish(1)
  await finish(0)
  expect(handed).toEqual([['a'], ['b', 'c', 'd']])
})

it('lets whoever waited for a result say first what comes next', async () => {
  const { queue, handed, finish } = attended([1])
  const prepared = queue.submit('a').then(() => queue.submit('b'))
  await finish(0)
  expect(handed[0]).toEqual(['a', 'b'])
  await finish(0)
  await expect(prepared).resolves.toBeUndefined()
})

it('hands over as much as a doer takes at once', () => {
  const { queue, handed } = attended([1, 3])
  for (let task = 0; task < 9; task += 1) void queue.submit(`b${task}`)
  expect(handed).toEqual([['b0'], ['b1', 'b2', 'b3']])
})

it('hands over no more than a part of what waits, so that whoever is free at the end has something to do', async () => {
  const { queue, handed, finish } = attended([1, 3])
  for (const task of ['a0', 'b0', 'b1', 'b2', 'b3', 'b4']) void queue.submit(task)
  expect(handed).toEqual([['a0'], ['b0', 'b1']])
  // Three wait for two doers: one of them may have two.
  await finish(1)
  expect(handed[1]).toEqual(['b0', 'b1', 'b2'])
  await finish(1)
  expect(handed[1]).toEqual(['b0', 'b1', 'b2'])
  await finish(0)
  expect(handed[0]).toEqual(['a0', 'b3'])
})

it('lets a doer make ready before there is any work', async () => {
  const { queue, handed, finish } = attended([1, 1, 1])
  void queue.begin(2, 'ready')
  expect(handed).toEqual([[], [], ['ready']])
  for (const task of ['b0', 'b1', 'b2']) void queue.submit(task)
  expect(handed).toEqual([['b0'], ['b1'], ['ready']])
  await finish(2)
  expect(handed[2]).toEqual(['ready', 'b2'])
})

it('reserves for the first doer what comes before all else', async () => {
  const { queue, handed, finish } = attended([1, 1])
  const done: string[] = []
  const reserve = (name: string): Promise<void> => queue.reserve(async () => void done.push(name))
  void queue.submit('a0')
  void reserve('r0')
  const last = reserve('r1')
  for (const task of ['b0', 'b1', 'a1']) void queue.submit(task)
  expect([handed, done]).toEqual([[['a0'], ['b0']], []])
  await finish(1)
  expect([handed[1], done]).toEqual([['b0', 'b1'], []])
  await finish(0)
  await last
  await finish(0)
  expect([handed[0], done]).toEqual([
    ['a0', 'a1'],
    ['r0', 'r1'],
  ])
})

it('tells whoever asked what went wrong, and goes on', async () => {
  const queue = new WorkQueue<string>([
    { handedOver: 1, compute: task => (task === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(task)) },
  ])
  const failed = queue.submit('bad')
  const next = queue.submit('good')
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe('good')
})

it('hands over nothing more once it is cleared', async () => {
  const { queue, handed, finish } = attended([1])
  for (const task of ['a0', 'a1']) void queue.submit(task)
  queue.clear()
  await finish(0)
  expect(handed).toEqual([['a0']])
})
