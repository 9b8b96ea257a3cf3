/**
 * The files of a run (結果のファイル): result, tidy measures, charts in three forms, report, and every scenario as resolved.
 *
 * They come one after another, so that none has to be kept until the last is made. Charts are drawn first: others finish them while the tables are
 * written out. The report embeds the drawings and one font cut down to the characters it shows. Not here: where the files go, and the
 * manifest, which is written last.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { ChartSpec } from '../charts/index.ts'
import type { Comparison } from '../compare/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { type DrawingRoom, openDrawingRoom, type RunFile, TEIIN_VERSION } from '../node/index.ts'
import { charactersIn, composeReport, measuresParts, renderHtml, resultParts } from '../report/index.ts'
import { printResolved, type ResolvedStudy } from '../scenario/index.ts'
import type { StudyResult } from '../study.ts'

/** All files of the run folder but the manifest (結果のファイル). @param workers how many threads draw; absent: as many as the machine has cores. */
export async function* resultFiles(
  study: ResolvedStudy,
  { comparison, charts }: StudyResult,
  diagnostics: readonly Diagnostic[],
  workers?: number,
): AsyncGenerator<RunFile> {
  const room = openDrawingRoom(workers)
  try {
    const drawn = await room.draw(charts)
    yield { path: 'result.json', content: await bytesOf(resultParts(comparison, diagnostics)) }
    yield { path: 'measures.csv', content: await bytesOf(measuresParts(comparison)) }
    for (const scenario of study.scenarios) yield { path: `resolved/${scenario.id}.yaml`, content: printResolved(scenario) }
    const svg: Record<string, string> = {}
    for (const [index, { vl, picture }] of drawn.entries()) {
      const { id, slug } = charts[index] as ChartSpec
      const finished = await picture
      svg[id] = finished.svg
      yield { path: `charts/${slug}.vl.json`, content: vl }
      yield { path: `charts/${slug}.svg`, content: finished.svg }
      yield { path: `charts/${slug}.png`, content: finished.png }
    }
    if (study.reports.includes('html'))
      yield { path: 'report.html', content: await renderReport({ comparison, charts }, svg, room) }
  } finally {
    await room.close()
  }
}

/** A text in parts, as the bytes of a file. It takes its time: Ctrl-C and whoever finishes charts are heard in between. */
async function bytesOf(parts: Iterable<string>): Promise<Uint8Array> {
  const bytes: Buffer[] = []
  for (const part of parts) {
    bytes.push(Buffer.from(part))
    await turn()
  }
  return Buffer.concat(bytes)
}

async function renderReport(
  { comparison, charts }: { readonly comparison: Comparison; readonly charts: readonly ChartSpec[] },
  svg: Readonly<Record<string, string>>,
  room: DrawingRoom,
): Promise<string> {
  const report = composeReport(comparison, charts)
  const plain = { svg, generatedBy: `teiin ${TEIIN_VERSION}` }
  const fonts = await room.embedFont(charactersIn(renderHtml(report, plain)))
  return renderHtml(report, { ...plain, ...fonts })
}
