/**
 * What is told before and after a run (実行の前後の説明), on standard error.
 *
 * Before: which study, base date, staff, horizon and scenarios, so that a mistaken file shows at once. After: where the files are
 * and what to do next, in at most eight lines.
 */
import type { Language } from '../diagnostics/index.ts'
import type { SavedRun } from '../node/index.ts'
import type { ResolvedStudy } from '../scenario/index.ts'
import { shortYear } from '../terms/index.ts'

/** What is about to be computed. `staff` is the number of people in the staff table. */
export function echoOf(study: ResolvedStudy, staff: number, language: Language): string {
  const first = study.scenarios[0]
  const base = first === undefined ? '' : `${shortYear(first.municipality.baseYear)}.4.1`
  const place = first?.municipality.name ?? ''
  const horizon = `${shortYear(study.from)}–${shortYear(study.to)}`
  const titles = study.scenarios
    .map(scenario => (language === 'ja' ? scenario.title : scenario.id))
    .join(language === 'ja' ? '、' : ', ')
  const runs = study.runs > 0 ? (language === 'ja' ? ` / 試行 ${study.runs} 回` : ` / ${study.runs} runs`) : ''
  return language === 'ja'
    ? `${study.title}\n${place} 基準日 ${base}、職員構成表 ${staff} 人 / 期間 ${horizon} / 種 ${study.seed}${runs}\n案 ${study.scenarios.length} 件: ${titles}\n`
    : `${study.title}\n${place}, base date ${base}, staff table ${staff} people / horizon ${horizon} / seed ${study.seed}${runs}\n${study.scenarios.length} scenarios: ${titles}\n`
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
