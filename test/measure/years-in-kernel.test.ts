/**
 * The measures of DX, moves and hires are the same whether they are read where a run has left them in the kernel, or from a copied ledger. One reader reads
 * several runs, with other weights drawn for each.
 */
import { expect, test } from 'vitest'
import { expectedChance } from '../../src/engine/chance.ts'
import { type DxPlan, prepare, prepareDrawn, project, type RunPlan, simulate } from '../../src/engine/index.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { measureLayout } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { regulars } from '../support/a-plan.ts'
import { townWithDx } from '../support/dx-ledger.ts'

const YEARS = [2023, 2024, 2025, 2026]
const every = (value: number): number[] => [0, ...YEARS].map(() => value)

/** Six people are freed by 2024, a half of them learns for a while, and some are hired every year. */
function planWith(realisation: number, weight: number): RunPlan {
  const dx: DxPlan = {
    hoursPerFte: 2000,
    items: [
      {
        id: 'a',
        hours: [0, 8000, 12_000, 12_000, 6000],
        realisation: every(realisation),
        start: fiscalYear(2023),
        ramp: { shape: 'linear', years: 1 },
        places: [{ department: 0, share: 1 }],
        dualRunning: { hours: every(500), from: fiscalYear(2023), years: 2 },
        cost: every(1_000_000),
      },
    ],
    reallocation: {
      priorities: [{ department: 1, share: 0.5 }],
      jobFamilies: [0],
      threshold: every(1),
      lag: 1,
      lagWeight: [0.875, 0.875, weight, weight, weight],
      ramp: 2,
    },
  }
  const plan = townWithDx(dx, YEARS, [regulars(1990, 20), { ...regulars(1985, 7), department: 1 }])
  const [recruitment] = plan.recruitment
  return {
    ...plan,
    recruitment: [{ ...(recruitment as RunPlan['recruitment'][number]), policy: { policy: 'fixed', hires: [0, 3, 1, 0, 2] } }],
    transformation: {
      dx,
      manpower: {
        types: plan.transformation?.manpower.types ?? [],
        leave: every(0.05),
        newcomers: { start: [0.875, 0.875, weight, weight, weight], years: 2, before: [2] },
      },
      demands: [{ department: 1, people: [7, 8, 9, 10, weight * 10] }],
    },
  }
}

/** All numbers of a plan's years, read from ledgers with arrays of their own. */
function fromCopies(plan: RunPlan): number[][] {
  const reader = measureLayout(plan).readIn(new Kernel())
  return simulate(plan).ledgers.map(ledger => {
    reader.read(ledger)
    return [...reader.rowOf(ledger.fiscalYear)]
  })
}

test('in place and from copies, one run after another', () => {
  const known = planWith(1, 0.5)
  const prepared = prepare(known)
  const { columns, readIn } = measureLayout(known)
  const reader = readIn(prepared.kernel)
  const inPlace = (plan: RunPlan): number[][] => {
    const rows: number[][] = []
    reader.begin(plan)
    project(prepareDrawn(plan, prepared), expectedChance, ledger => {
      reader.read(ledger)
      rows.push([...reader.rowOf(ledger.fiscalYear)])
    })
    return rows
  }
  const parts = ['retraining', 'newcomers'].map(part => columns.findIndex(({ item }) => item === part))
  const seen: (number | undefined)[][] = []
  for (const plan of [known, planWith(0.5, 0.25), known, planWith(0.75, 0), known]) {
    const rows = inPlace(plan)
    expect(rows).toEqual(fromCopies(plan))
    seen.push(parts.map(part => rows[2]?.[part]))
  }
  // 2023: 8,000 h are four people, of whom two go; 2024: six, and one more. At ½ in the first year, ¾ in the second: 1 × ½ + 2 × ¼.
  // One is hired in 2024 and works at ½, three in 2023, who are at ¾ by now: 1 × ½ + 3 × ¼.
  expect(seen[0]).toEqual([-1, -1.25])
})

/** Writes the numbers of another plan of the same form over those of a plan. */
function writeOver(into: object, from: object): void {
  for (const [key, value] of Object.entries(from)) {
    const own: unknown = Reflect.get(into, key)
    if (typeof value === 'object' && value !== null) writeOver(own as object, value)
    else Reflect.set(into, key, value)
  }
}

test('numbers that are drawn into the same plan, run after run', () => {
  const known = planWith(1, 0.5)
  const prepared = prepare(known)
  const { columns, readIn } = measureLayout(known)
  const reader = readIn(prepared.kernel)
  const drawn = planWith(0.5, 0.25)
  let before = prepared
  for (const other of [drawn, planWith(0.75, 0), planWith(1, 0.5), planWith(0.5, 0.25)]) {
    const expected = fromCopies(other)
    writeOver(drawn.transformation as object, other.transformation as object)
    reader.begin(drawn)
    before = prepareDrawn(drawn, prepared, before)
    const rows: number[][] = []
    project(before, expectedChance, ledger => {
      reader.read(ledger)
      rows.push([...reader.rowOf(ledger.fiscalYear)])
    })
    expect(rows).toEqual(expected)
    expect(rows[0]).toHaveLength(columns.length)
  }
})
