/**
 * 3 見通し: who leaves and why in waves (C5), the balance of coming and going (C6), successors (C18), and the indices of age structure.
 *
 * Charts show the reference scenario only, because the waves come from the law and the ages. Not here: the others (section 4).
 */
import type { ChartSpec } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import type { ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import { addAgeIndices } from './age-indices.ts'

/** 3 見通し. */
export function outlook(comparison: Comparison, charts: readonly ChartSpec[]): ReportSection {
  const writer = new SectionWriter(3)
  writer.paragraph(
    `この章は、特に記さない限り「${referenceTitle(comparison)}」による。退職はその年度の1年間（定年退職と任期満了は3月31日）、採用は4月1日に行われるものとする。`,
  )
  for (const chart of charts) writer.figure(chart)
  addAgeIndices(writer, comparison)
  return writer.section('outlook', '見通し')
}
