/**
 * The files of a run (結果のファイル): result, tidy measures, charts in three forms, report, and every scenario as resolved.
 *
 * The report embeds the drawings and one font cut down to the characters it shows. Not here: where the files go, and the manifest,
 * which is written last.
 */
import type { ChartSpec } from '../charts/index.ts'
import type { Comparison } from '../compare/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { drawChart, embedFont, type RunFile, TEIIN_VERSION } from '../node/index.ts'
import { charactersIn, composeReport, measuresCsv, renderHtml, resultJson } from '../report/index.ts'
import { printResolved, type ResolvedStudy } from '../scenario/index.ts'
import type { StudyResult } from '../study.ts'

/** All files of the run folder but the manifest, in the order in which they are written. */
export async function resultFiles(
  study: ResolvedStudy,
  { comparison, charts }: StudyResult,
  diagnostics: readonly Diagnostic[],
): Promise<readonly RunFile[]> {
  const files: RunFile[] = [
    { path: 'result.json', content: resultJson(comparison, diagnostics) },
    { path: 'measures.csv', content: measuresCsv(comparison) },
  ]
  for (const scenario of study.scenarios) files.push({ path: `resolved/${scenario.id}.yaml`, content: printResolved(scenario) })
  const drawn = await drawCharts(charts)
  files.push(...drawn.files)
  if (study.reports.includes('html')) {
    files.push({ path: 'report.html', content: await renderReport(comparison, charts, drawn.svg) })
  }
  return files
}

/** Draws all charts one after another; their pictures are made in the meantime. @returns their files, and the drawings by chart. */
async function drawCharts(
  charts: readonly ChartSpec[],
): Promise<{ readonly files: readonly RunFile[]; readonly svg: Readonly<Record<string, string>> }> {
  const svg: Record<string, string> = {}
  const files: Promise<readonly RunFile[]>[] = []
  for (const chart of charts) {
    const { slug } = chart
    const drawn = await drawChart(chart)
    svg[chart.id] = drawn.svg
    files.push(
      drawn.png.then(png => [
        { path: `charts/${slug}.vl.json`, content: drawn.vl },
        { path: `charts/${slug}.svg`, content: drawn.svg },
        { path: `charts/${slug}.png`, content: png },
      ]),
    )
  }
  return { files: (await Promise.all(files)).flat(), svg }
}

async function renderReport(
  comparison: Comparison,
  charts: readonly ChartSpec[],
  svg: Readonly<Record<string, string>>,
): Promise<string> {
  const report = composeReport(comparison, charts)
  const plain = { svg, generatedBy: `teiin ${TEIIN_VERSION}` }
  const fonts = await embedFont(charactersIn(renderHtml(report, plain)))
  return renderHtml(report, { ...plain, ...fonts })
}
