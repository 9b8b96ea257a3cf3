/**
 * The golden files of the shipped study: its resolved scenarios, its measures (without the break-downs by age, which would drown a
 * reader), its summaries and its charts' specifications. They change only by `npm run golden`, and a changed number needs a line
 * under 数値の変更 in CHANGELOG.md.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { withDatasets } from '../src/node/chart-view.ts'
import { fileSources } from '../src/node/index.ts'
import { measuresParts, terminalTables } from '../src/report/index.ts'
import { printResolved, type ResolvedStudy, resolveStudy } from '../src/scenario/index.ts'
import { runStudy, type StudyResult } from '../src/study.ts'

const STUDY = 'scenarios/studies/koganei-r5-r14.yaml'
const FOLDER = './golden/koganei-r5-r14'

describe('the shipped study, against its golden files', () => {
  let study: ResolvedStudy
  let result: StudyResult

  beforeAll(async () => {
    const sources = fileSources(process.cwd())
    const resolved = await resolveStudy(sources.resolve(STUDY), sources)
    expect(resolved.diagnostics).toEqual([])
    // The golden files are those of the expected run: bands depend on the number of runs, and have tests of their own.
    study = { ...(resolved.value as ResolvedStudy), runs: 0 }
    result = (await runStudy(study)).value as StudyResult
  })

  it('resolves to the same scenarios', async () => {
    for (const scenario of study.scenarios) {
      await expect(printResolved(scenario)).toMatchFileSnapshot(`${FOLDER}/resolved/${scenario.id}.yaml`)
    }
  })

  it('gives the same measures', async () => {
    const rows = result.comparison.measures.rows.filter(row => row.dimension !== 'age' && !row.measure.startsWith('ageBand.'))
    const comparison = { ...result.comparison, measures: { ...result.comparison.measures, rows } }
    const csv = [...measuresParts(comparison)].join('')
    await expect(csv).toMatchFileSnapshot(`${FOLDER}/measures.csv`)
  })

  it('prints the same tables', async () => {
    const text = terminalTables(result.comparison, 'ja')
      .map(table => [table.title, table.header.join(' | '), ...table.rows.map(row => row.join(' | '))].join('\n'))
      .join('\n\n')
    await expect(`${text}\n`).toMatchFileSnapshot(`${FOLDER}/tables.txt`)
  })

  it('draws the same charts', async () => {
    for (const chart of result.charts) {
      await expect(`${JSON.stringify(withDatasets(chart), null, 2)}\n`).toMatchFileSnapshot(
        `${FOLDER}/charts/${chart.slug}.vl.json`,
      )
    }
  })
})
