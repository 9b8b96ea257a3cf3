/**
 * What is told before and after a run (実行の前後の説明), on standard error.
 *
 * Before: which study, base date, staff, horizon and scenarios, so that a mistaken file shows at once. After: where the files are
 * and what to do next, in at most eight lines.
 */
import { type Comparison, isMissed } from '../compare/index.ts'
import type { Language } from '../diagnostics/index.ts'
import type { SavedRun } from '../node/index.ts'
import type { ResolvedStudy } from '../scenario/index.ts'
import { baseStrength, shortYear } from '../terms/index.ts'

/** What is about to be computed. */
export function echoOf(study: ResolvedStudy, language: Language): string {
  const municipality = study.scenarios[0]?.municipality
  if (municipality === undefined) return ''
  const rule = municipality.countingRules.find(({ id }) => id === 'actual')
  const staff = rule === undefined ? 0 : baseStrength(municipality.staff, rule, municipality.baseYear)
  const base = `${shortYear(municipality.baseYear)}.4.1`
  const horizon = `${shortYear(study.from)}–${shortYear(study.to)}`
  const names = study.scenarios.map(scenario => (language === 'ja' ? scenario.title : scenario.id))
  const lines =
    language === 'ja'
      ? [
          `${municipality.name} ${base} 現在 ${rule?.title ?? '現員'} ${staff} 人 / 期間 ${horizon} / 種 ${study.seed} / 試行 ${study.runs} 回`,
          `案 ${names.length} 件: ${names.join('、')}`,
        ]
      : [
          `${municipality.name}, ${staff} people on ${base} / horizon ${horizon} / seed ${study.seed} / ${study.runs} sampled runs`,
          `${names.length} ${names.length === 1 ? 'scenario' : 'scenarios'}: ${names.join(', ')}`,
        ]
  return `${[study.title, ...lines].join('\n')}\n`
}

/** Where the results are. `folder` is named as seen from the current folder. */
export function savedText(saved: SavedRun, folder: string, language: Language): string {
  const outcome = {
    ja: { kept: '同じ結果がすでにあります', written: '結果を保存しました', replaced: '結果を入れ替えました' },
    en: { kept: 'The same results are already there', written: 'Results saved', replaced: 'Results replaced' },
  }[language][saved.outcome]
  const charts = saved.files.filter(file => file.endsWith('.svg')).length
  const aside =
    saved.setAside === undefined
      ? []
      : [
          language === 'ja'
            ? `  前からあったものは ${saved.setAside} に移しました`
            : `  What was there is now in ${saved.setAside}`,
        ]
  const lines =
    language === 'ja'
      ? [
          `${outcome}: ${folder}`,
          ...aside,
          `  報告書 report.html、図 ${charts} 件 charts/、数値 measures.csv と result.json、記録 manifest.json`,
          `次: ${folder}/report.html をブラウザーで開く`,
        ]
      : [
          `${outcome}: ${folder}`,
          ...aside,
          `  report.html, ${charts} charts in charts/, measures.csv and result.json, manifest.json`,
          `Next: open ${folder}/report.html in a browser`,
        ]
  return `${lines.join('\n')}\n`
}

/** Which goals are missed by which scenarios (未達の目標), where `--require-goals` makes that the exit code. */
export function missedText({ scenarios }: Comparison, language: Language): string {
  const lines = (scenarios[0]?.goals ?? []).flatMap(({ id, title }) => {
    const missing = scenarios.filter(({ goals }) => goals.some(goal => goal.id === id && isMissed(goal)))
    if (missing.length === 0) return []
    return language === 'ja'
      ? `目標「${title}」が未達: ${missing.map(scenario => scenario.title).join('、')}`
      : `goal ${id} missed: ${missing.map(scenario => scenario.id).join(', ')}`
  })
  return `${lines.join('\n')}\n`
}
