import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RECRUITMENT_POLICIES } from '../../src/scenario/index.ts'
import {
  EMPLOYMENT_TYPE_TITLES,
  EMPLOYMENT_TYPES,
  GLOSSARY,
  INFLOW_CAUSES,
  SEPARATION_CAUSES,
  STATUS_TITLES,
  STATUSES,
} from '../../src/terms/index.ts'
import { glossaryTable } from '../support/glossary-table.ts'
import { withReference } from '../support/reference-section.ts'

const termOf = (identifier: string): string | undefined => GLOSSARY.find(term => term.identifier === identifier)?.ja

describe('the glossary', () => {
  it.each([...EMPLOYMENT_TYPES, ...SEPARATION_CAUSES, ...INFLOW_CAUSES, 'recruitment', ...STATUSES, ...RECRUITMENT_POLICIES])(
    'has the term %s',
    identifier => expect(termOf(identifier)).toBeDefined(),
  )

  it('calls employment types and statuses as tables print them', () => {
    for (const type of EMPLOYMENT_TYPES) expect(termOf(type)).toBe(EMPLOYMENT_TYPE_TITLES[type])
    for (const status of STATUSES) expect(termOf(status)).toBe(STATUS_TITLES[status])
  })

  it('has every term once, in both languages, with its meaning and its source', () => {
    for (const name of ['identifier', 'ja', 'en'] as const) {
      const words = GLOSSARY.map(term => term[name])
      expect(words).toEqual([...new Set(words)])
    }
    for (const term of GLOSSARY) expect(Object.values(term).every(text => text !== '' && !text.includes('|'))).toBe(true)
  })

  it('is printed in src/terms/README.md as it is (npm run generate)', () => {
    const readme = readFileSync('src/terms/README.md', 'utf8')
    expect(withReference(readme, glossaryTable())).toBe(readme)
  })
})
