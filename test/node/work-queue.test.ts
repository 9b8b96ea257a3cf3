/**
 * Who computes what: whoever has begun a scenario goes on with it, and nobody is idle while anything waits.
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

const [first, second] = [{ id: 'first' }, { id: 'second' }]

it('gives everybody a scenario of their own, and goes on with it', async () => {
  const { queue, handed, finish } = attended([1, 1])
  for (const task of ['a1', 'a2', 'a3']) void queue.submit(first, task)
  for (const task of ['b1', 'b2']) void queue.submit(second, task)
  // Nobody else was there when the first scenario came, so both began it.
  expect(handed).toEqual([['a1'], ['a2']])
  await finish(1)
  expect(handed).toEqual([['a1'], ['a2', 'a3']])
  await finish(1)
  expect(handed[1]).toEqual(['a2', 'a3', 'b1'])
  await finish(0)
  // Whoever has nothing of their own left helps with another one's.
  expect(handed[0]).toEqual(['a1', 'b2'])
})

it('waits for what comes next for the same scenario before it helps with another one', async () => {
  const { queue, handed, finish } = attended([1, 1])
  const prepared = queue.submit(first, 'a0').then(() => queue.submit(first, 'a1'))
  for (const task of ['b0', 'b1']) void queue.submit(second, task)
  expect(handed).toEqual([['a0'], ['b0']])
  await finish(0)
  expect(handed).toEqual([['a0', 'a1'], ['b0']])
  await finish(0)
  await expect(prepared).resolves.toBeUndefined()
  expect(handed[0]).toEqual(['a0', 'a1', 'b1'])
})

it('hands over as much as a doer takes at once, of its own scenario only', () => {
  const { queue, handed } = attended([1, 3])
  void queue.submit(first, 'a0')
  for (let task = 0; task < 8; task += 1) void queue.submit(second, `b${task}`)
  void queue.submit(first, 'a1')
  expect(handed).toEqual([['a0'], ['b0', 'b1', 'b2']])
})

it('hands over no more than a part of what waits, so that whoever is free at the end has something to do', async () => {
  const { queue, handed, finish } = attended([1, 3])
  void queue.submit(first, 'a0')
  for (let task = 0; task < 5; task += 1) void queue.submit(second, `b${task}`)
  expect(handed).toEqual([['a0'], ['b0', 'b1']])
  // Three wait for two doers: one of them may have two.
  await finish(1)
  expect(handed[1]).toEqual(['b0', 'b1', 'b2'])
  await finish(1)
  expect(handed[1]).toEqual(['b0', 'b1', 'b2'])
  await finish(0)
  expect(handed[0]).toEqual(['a0', 'b3'])
})

it('lets a doer make ready for a scenario that nobody has work for yet, and go on with it', async () => {
  const { queue, handed, finish } = attended([1, 1, 1])
  void queue.begin(2, second, 'ready')
  expect(handed).toEqual([[], [], ['ready']])
  for (const task of ['b0', 'b1']) void queue.submit(second, task)
  void queue.submit(first, 'a0')
  expect(handed).toEqual([['b0'], ['b1'], ['ready']])
  void queue.submit(second, 'b2')
  await finish(2)
  // What comes first is another scenario's.
  expect(handed[2]).toEqual(['ready', 'b2'])
})

it('reserves for the first doer what comes before all else, without leaving a scenario for it', async () => {
  const { queue, handed, finish } = attended([1, 1])
  const done: string[] = []
  const reserve = (name: string): Promise<void> => queue.reserve(async () => void done.push(name))
  void queue.submit(first, 'a0')
  void reserve('r0')
  const last = reserve('r1')
  void queue.submit(second, 'b0')
  void queue.submit(second, 'b1')
  void queue.submit(first, 'a1')
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
  const failed = queue.submit(first, 'bad')
  const next = queue.submit(first, 'good')
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe('good')
})

it('hands over nothing more once it is cleared', async () => {
  const { queue, handed, finish } = attended([1])
  for (const task of ['a0', 'a1']) void queue.submit(first, task)
  queue.clear()
  await finish(0)
  expect(handed).toEqual([['a0']])
})
