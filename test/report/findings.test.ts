import { describe, expect, it } from 'vitest'
import { findings } from '../../src/report/findings.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

describe('the headline findings of the stylised city', () => {
  const found = findings(aSmallComparison())

  it('there are three to six', () => {
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found.length).toBeLessThanOrEqual(6)
  })

  it('all three keep 658 people', () => {
    expect(found[0]).toBe('3案すべてが、令和5年4月1日から令和15年4月1日までの毎年、基準日の職員数658人（現員維持）を下回らない。')
  })

  it('hires are given from least to most, with the most and least even named', () => {
    expect(found[1]).toContain('「退職者補充」10～22人、「2年平均」16～22人、「60歳超は定員外」22人（一定）')
    expect(found[1]).toContain('最も小さいのは「60歳超は定員外」（変動係数0.00）')
  })

  it('nobody retires at the limit in R5, R7, R9, R11 and R13', () => {
    expect(found[2]).toContain('定年退職者はR5・R7・R9・R11・R13の各年度に0人、その他の年度に12人（一定）となる')
  })

  it('people over 60 grow from 15 to 26, and placing them outside the target adds 60 hires and 60 people', () => {
    // hires: 11 × 22 = 242 against 22×6 + 10×5 = 182; strength 718 against 658
    expect(found[3]).toContain('令和4年4月1日の15人から令和15年4月1日には26人')
    expect(found[3]).toContain('採用が累計+60人、期末の職員数が+60人')
  })

  it('the scenarios that miss 現員維持 are told apart from those that keep it', () => {
    const comparison = aSmallComparison()
    const [first, second] = comparison.scenarios
    const missed = {
      ...second!,
      summary: { ...second!.summary, strength: { ...second!.summary.strength, yearsBelow: 3, worstGap: -12.6 } },
    }
    const [sentence] = findings({ ...comparison, scenarios: [first!, missed] })
    expect(sentence).toContain('のは、2案のうち「退職者補充」の1案である。')
    expect(sentence).toContain('最も大きく下回るのは「2年平均」で、差は△13人である。')
  })

  it('a year in which nobody happens to retire is not ascribed to the raised retirement age', () => {
    const comparison = aSmallComparison()
    const { municipality } = comparison
    const general = municipality.retirementClasses.map(group => ({ ...group, ages: group.ages.slice(0, 1) }))
    const found = findings({ ...comparison, municipality: { ...municipality, retirementClasses: general } })
    expect(found[2]).toBe('定年退職者はR5・R7・R9・R11・R13の各年度に0人、その他の年度に12人（一定）となる。')
  })

  it('scenarios that end alike are named together', () => {
    const comparison = aSmallComparison()
    const [first, second, third] = comparison.scenarios
    const found = findings({ ...comparison, scenarios: [first!, { ...second!, summary: first!.summary }, third!] })
    expect(found[4]).toContain('最も少ない「退職者補充」「2年平均」で658人である。')
    expect(found[1]).toContain('最も大きいのは「退職者補充」「2年平均」（同')
  })

  it('a single scenario is not called one of several', () => {
    const comparison = aSmallComparison()
    const [sentence] = findings({ ...comparison, scenarios: comparison.scenarios.slice(0, 1) })
    expect(sentence).toContain('職員数は、令和5年4月1日から令和15年4月1日までの毎年')
  })
})
