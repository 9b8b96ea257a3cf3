/**
 * The report as one HTML file (報告書HTML): no network, no script, readable on a closed network and on paper.
 *
 * The policy in its head forbids everything but the styles and data inside the file. One `h1`, landmarks, a skip link, tables with
 * captions and scopes. All text passes through `escapeHtml`; only the host's drawings enter as markup.
 */
import type { ReportBlock, ReportDocument, ReportSection } from '../report-document.ts'
import type { ReportAssets } from './assets.ts'
import { escapeHtml } from './escape.ts'
import { figureHtml } from './figure.ts'
import { styleSheet } from './style.ts'
import { tableHtml } from './table.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** Renders a report (報告書) as one self-contained HTML file. Same document and assets, same text. */
export function renderHtml(document: ReportDocument, assets: ReportAssets): string {
  const title = escapeHtml(document.title)
  const contents = document.sections.map(
    ({ id, number, title: name }) => `<li><a href="#${id}">${number} ${escapeHtml(name)}</a></li>`,
  )
  return [
    '<!DOCTYPE html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeHtml(assets.generatedBy)}">`,
    `<title>${title}</title>`,
    `<style>${styleSheet(assets)}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">本文へ</a>',
    `<header><h1>${title}</h1><p class="subtitle">${escapeHtml(document.subtitle)}</p></header>`,
    `<nav aria-label="目次"><ol>${contents.join('')}</ol></nav>`,
    '<main id="main">',
    ...document.sections.map(section => sectionHtml(section, assets)),
    '</main>',
    `<footer>作成：${escapeHtml(assets.generatedBy)}。このファイルは通信を行わない。</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Every character a page shows (使用文字), once each, by which the host cuts the fonts down; with those written as entities. */
export function charactersIn(html: string): string {
  const text = `${html}&<>"'\``
  const seen = new Uint8Array(0x110000)
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.codePointAt(at) as number
    seen[mark] = 1
    if (mark > 0xffff) at += 1
  }
  const marks: string[] = []
  for (let mark = 0x20; mark < seen.length; mark += 1) if (seen[mark] === 1) marks.push(String.fromCodePoint(mark))
  return marks.sort().join('')
}

function sectionHtml(section: ReportSection, assets: ReportAssets): string {
  const heading = `<h2 id="${section.id}-title">${section.number}　${escapeHtml(section.title)}</h2>`
  const blocks = section.blocks.map(block => blockHtml(block, assets)).join('\n')
  return `<section id="${section.id}" aria-labelledby="${section.id}-title">\n${heading}\n${blocks}\n</section>`
}

function blockHtml(block: ReportBlock, assets: ReportAssets): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`
    case 'list':
      return listHtml(block.items, '')
    case 'findings':
      return listHtml(block.items, ' class="findings"')
    case 'caution':
      return `<div class="caution"><h3>${escapeHtml(block.title)}</h3>${listHtml(block.items, '')}</div>`
    case 'program':
      return `<p>作成プログラム：${escapeHtml(assets.generatedBy)}</p>`
    case 'table':
      return tableHtml(block)
    case 'figure':
      return figureHtml(block, assets)
  }
}

const listHtml = (items: readonly string[], attributes: string): string =>
  `<ul${attributes}>${items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
