/**
 * Figures as HTML (図): the drawing in the page itself, its text alternative, and its numbers under 「表で見る」.
 *
 * The drawing already shows title, subtitle and notes; they are printed beside it only where there is no drawing. Rules for a font
 * inside a drawing are taken out when the page carries the font, since the same characters would be embedded once per chart.
 */
import type { ReportFigure } from '../report-document.ts'
import type { ReportAssets } from './assets.ts'
import { escapeHtml } from './escape.ts'
import { dataTableHtml, notesHtml } from './table.ts'

/** A figure (図) as HTML. */
export function figureHtml(figure: ReportFigure, assets: ReportAssets): string {
  const title = escapeHtml(figure.title)
  const drawing = Object.hasOwn(assets.svg, figure.chart) ? assets.svg[figure.chart] : undefined
  const picture =
    drawing === undefined
      ? `<p><strong>${title}</strong><br>${escapeHtml(figure.subtitle)}</p><p>${escapeHtml(figure.alt)}</p>${notesHtml(figure.notes)}`
      : `<div class="picture">${inlineDrawing(drawing, assets.fontRegular !== undefined)}</div>`
  const table = dataTableHtml(`${figure.number}　${figure.title}`, figure.table.columns, figure.table.rows)
  return [
    `<figure><figcaption>${escapeHtml(figure.number)}<span class="unseen">　${title}</span></figcaption>`,
    picture,
    `<details><summary>表で見る<span class="unseen">：${title}</span></summary>${table}</details>`,
    '</figure>',
  ].join('\n')
}

/** The `<svg>` element alone, in the page's own font when the page has one. */
function inlineDrawing(svg: string, pageHasFont: boolean): string {
  const element = svg.slice(Math.max(0, svg.indexOf('<svg'))).trim()
  if (!pageHasFont) return element
  return element.replace(/<style[^>]*>[^<]*@font-face[^<]*<\/style>/gu, '')
}
