/** What draws are keyed by: rows of lists are named by what they are about. */
import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../src/scenario/index.ts'
import { drawName } from '../../src/scenario/resolve/draw-names.ts'
import { aChild, aCity } from '../support/a-city.ts'

/** The names of the draws of all levers of a scenario that stand in lists, by their paths. */
async function namesIn(body: string): Promise<Record<string, string>> {
  const { value, diagnostics } = await resolveScenario('child.yaml', aCity({ 'child.yaml': aChild(body) }))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const found: Record<string, string> = {}
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('path' in part && 'drawnAs' in part && String(part.path).includes('[')) found[String(part.path)] = String(part.drawnAs)
    for (const inside of Object.values(part)) look(inside)
  }
  look(value)
  return found
}
const resignation = async (rows: string): Promise<string[]> =>
  Object.entries(await namesIn(`separation: { resignation: [${rows}] }\n`)).flatMap(([path, name]) =>
    path.startsWith('separation.resignation') ? [name] : [],
  )

describe('the name of a draw', () => {
  it('is the path, with what the row is about instead of its number', async () => {
    expect(await resignation('{ ages: 18-24, rate: 2% }, { ages: 60, jobFamily: 一般事務, rate: 1% }')).toEqual([
      'separation.resignation.{ages: {from: 18, to: 24}}.rate',
      'separation.resignation.{ages: {from: 60, to: 60}, jobFamily: 一般事務}.rate',
    ])
  })

  it('knows neither the value, nor its source, nor how an age is written', async () => {
    const [plain] = await resignation('{ ages: 60, rate: 2% }')
    expect(await resignation('{ ages: 60-60, status: assumed, source: 仮定, rate: { R4: { interval: [1%, 2%] } } }')).toEqual([
      plain,
    ])
  })

  it('is numbered among rows that cannot be told apart, whatever else stands between them', () => {
    const [office, school] = [{ department: '総務' }, { department: '教育' }]
    const rows = [
      { from: office, to: school },
      { from: school, to: office },
      { from: office, to: school },
    ]
    const names = rows.map((_, index) => drawName({ path: ['transfers'], value: rows }, ['transfers', index, 'people']))
    const there = 'transfers.{from: {department: 総務}, to: {department: 教育}}'
    expect(names).toEqual([
      `${there}.people`,
      'transfers.{from: {department: 教育}, to: {department: 総務}}.people',
      `${there}#1.people`,
    ])
  })

  it('names the answers of a survey by their cohort', async () => {
    const names = await namesIn(
      'after60: { survey: [{ cohort: 1964, shares: { stay: { interval: [60%, 70%] }, partTime: 5% } }] }\n',
    )
    const name = names['after60.survey[0].shares.stay']
    expect(name).toContain('cohort: 1964')
    expect(name).toMatch(/\.shares\.stay$/u)
  })
})
