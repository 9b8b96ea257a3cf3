/**
 * 用語, the last section: the terms that the sections before use, with their meaning and source.
 *
 * A term is listed when its word stands anywhere in the report, so a report of few words has a short list. Not here: the terms
 * themselves, which are those of the glossary.
 */
import { GLOSSARY } from '../../terms/index.ts'
import { cell, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'

/** 用語, after all others. @param sections the sections before, in which the terms are looked for. */
export function glossary(sections: readonly ReportSection[]): ReportSection {
  const writer = new SectionWriter(sections.length + 1)
  const words = JSON.stringify(sections)
  writer.table({
    caption: '用語の意味',
    columns: [
      { label: '用語', align: 'left', width: 0.2 },
      { label: '意味', align: 'left', width: 0.5 },
      { label: '出典', align: 'left', width: 0.3 },
    ],
    headingColumns: 1,
    rows: GLOSSARY.filter(({ ja }) => words.includes(ja)).map(({ ja, definition, source }) => ({
      cells: [cell(ja), cell(definition), cell(source)],
    })),
    notes: [],
    dense: true,
  })
  return writer.section('glossary', '用語')
}
