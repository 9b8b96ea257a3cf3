/** The examples that data/README.md and scenarios/README.md show to planners are accepted as they stand. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readStaffTable } from '../../src/scenario/tables/index.ts'
import { validateText } from '../../src/scenario/validate.ts'
import { fiscalYear } from '../../src/terms/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function example(readme: string, language: string): string {
  const text = readFileSync(`${root}${readme}`, 'utf8')
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'u').exec(text)?.[1] ?? ''
}

it('the staff table of data/README.md is read: 8 + 16 + 2 people', () => {
  const { value, diagnostics } = readStaffTable('example.csv', example('data/README.md', 'csv'), {
    baseYear: fiscalYear(2022),
    spread: 'even',
    jobFamilies: new Set(['一般事務', '技能労務']),
    departments: new Set(['総務・企画', '教育']),
    defaults: {},
  })
  expect(diagnostics).toEqual([])
  expect(value?.reduce((sum, row) => sum + row.people, 0)).toBe(26)
})

it('the first scenario of scenarios/README.md is valid', () => {
  const validated = validateText('my-plan.yaml', example('scenarios/README.md', 'yaml'))
  expect(validated.diagnostics).toEqual([])
  expect(validated.kind).toBe('scenario')
})
