/**
 * Follow-on findings (二次的な指摘): what is found only because something else was wrong.
 *
 * Where values had to be left out of a file, a key that seems missing or a name that seems unknown may be one of them. Such
 * findings are held back until the first mistake is repaired; all others are shown together with it.
 */
import { type Code, type Diagnostic, hasErrors } from '../../diagnostics/index.ts'

const POLICY: ReadonlySet<Code> = new Set<Code>([
  'E_POLICY_KEY',
  'E_POLICY_REQUIRED_KEY',
  'E_TARGET_MISSING',
  'E_ROOT_CHOICE',
  'E_MUNICIPALITY_MISSING',
])
/** Where a mistake may have hidden the policy, its keys, its target or the parent: the top of a file, and these parts of it. */
const NEAR_POLICY = /^(?:[^.]+|recruitment\.(?!bounds\b|entryAges\b|excess\b).*)$/u
const NAMES: ReadonlySet<Code> = new Set<Code>(['E_UNKNOWN_GROUP', 'E_FORMULA_UNKNOWN_NAME', 'E_CONTROL_TOTAL'])
/** What is said of a correlation by the path of a lever. */
const LEVERS: ReadonlySet<Code> = new Set<Code>(['E_CORRELATION_PATH', 'W_CORRELATION_CERTAIN'])

/** Drops findings that may only follow from those of validation. @param shape the findings of the files' own validation. */
export function withoutFollowOns(diagnostics: readonly Diagnostic[], shape: readonly Diagnostic[]): Diagnostic[] {
  if (!hasErrors(shape)) return [...diagnostics]
  const first = new Set(shape)
  const namesUncertain = shape.some(
    ({ path }) => path === undefined || /^(?:assumptions|jobFamilies|departments|countingRules|classes|staff)\b/u.test(path),
  )
  const policyUncertain = shape.some(({ path }) => path === undefined || NEAR_POLICY.test(path))
  const isRefused = (section: string): boolean =>
    shape.some(({ path = '' }) => isWithin(path, section) || isWithin(section, path))
  const correlationsUncertain = isRefused('uncertainty.correlations')
  const follows = (found: Diagnostic): boolean =>
    (policyUncertain && POLICY.has(found.code)) ||
    (namesUncertain && NAMES.has(found.code)) ||
    (correlationsUncertain && found.code === 'E_CORRELATIONS_IMPOSSIBLE') ||
    (LEVERS.has(found.code) && isRefused(listOf((found.args as { readonly value: string }).value)))
  return diagnostics.filter(found => first.has(found) || !follows(found))
}

/** Whether a path leads to a section or into it; the empty one is around everything. */
const isWithin = (path: string, section: string): boolean =>
  section === '' || path === section || (path.startsWith(section) && '.['.includes(path.charAt(section.length)))

/** The list that a lever stands in, or the lever itself. */
const listOf = (lever: string): string => lever.split('[', 1)[0] ?? lever
