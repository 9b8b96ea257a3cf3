/**
 * package-lock.json names every package that some package asks for, also those of other platforms: with one left out, `npm ci`
 * refuses to set up the project anywhere.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

it('the lock file holds every package that a locked package needs, on every platform', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  const packages: Readonly<Record<string, Locked>> = lock.packages
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter(name => !isLocked(packages, place, name)),
  )
  expect([...new Set(missing)]).toEqual([])
})

/** Whether a package finds another in its own folder or in one around it, as Node looks for it. */
function isLocked(packages: Readonly<Record<string, Locked>>, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true
    if (folder === '') return false
  }
}
