/**
 * Printing a resolved scenario (解決済みシナリオの出力) as YAML, with the origin of every value as a comment.
 *
 * Meant for reading and for comparing two runs; the values stand in the planner's own forms.
 */
import type { Origin, ResolvedScenario } from '../resolved.ts'

type Branch = Map<string, Branch | Origin>

const KINDS: Readonly<Record<Origin['kind'], string>> = {
  written: 'この案',
  inherited: '継承',
  municipality: '自治体',
  default: '既定',
}

/** The YAML text of a resolved scenario (解決済みシナリオの出力). */
export function printResolved(scenario: ResolvedScenario): string {
  const head = [
    '# 解決済みシナリオ: 受け継いだ値と既定の値を含む、計算に使ったすべての設定。右のコメントは値の由来。',
    'kind: scenario',
    `id: ${scenario.id}`,
    `title: ${JSON.stringify(scenario.title)}`,
    `because: ${JSON.stringify(scenario.because)}`,
    `# 系譜: ${scenario.lineage.join(' ← ')}`,
    `# 自治体: ${scenario.municipality.name}（${scenario.municipality.id}）`,
  ]
  return `${[...head, ...linesOf(treeOf(scenario.origins), '')].join('\n')}\n`
}

/** Rows by path as a tree; list positions become keys of digits. */
function treeOf(origins: readonly Origin[]): Branch {
  const root: Branch = new Map()
  for (const origin of origins) {
    const steps = origin.path.replaceAll('[', '.').replaceAll(']', '').split('.')
    let branch = root
    for (const step of steps.slice(0, -1)) {
      const next = branch.get(step)
      const inner: Branch = next instanceof Map ? next : new Map()
      branch.set(step, inner)
      branch = inner
    }
    branch.set(steps.at(-1) ?? '', origin)
  }
  return root
}

function linesOf(branch: Branch, indent: string): string[] {
  return [...branch].flatMap(([key, node]) => {
    if (!(node instanceof Map)) return [`${indent}${keyText(key)}: ${node.value}${commentOf(node)}`]
    if (!/^\d+$/u.test(key)) return [`${indent}${keyText(key)}:`, ...linesOf(node, `${indent}  `)]
    const [first = '', ...rest] = linesOf(node, `${indent}  `)
    return [`${indent}- ${first.trimStart()}`, ...rest]
  })
}

const keyText = (key: string): string => (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key))

function commentOf({ kind, file, line }: Origin): string {
  return `  # ${KINDS[kind]}${file === undefined ? '' : ` ${file}:${line ?? 1}`}`
}
