/**
 * The finished drawing (SVG図): what Vega draws, made fit to stand in any document.
 *
 * Every id is prefixed with the chart's name, so that several drawings can stand in one page; the hatch is added; the size is
 * the printed one; a reader without eyes gets a title and a description. Vega's own per-mark labels are taken out: the table
 * of the same numbers is the reading version.
 */
import { PICTURE_WIDTH } from '../charts/index.ts'

/** What the drawing says about itself (図の名札). */
export interface DrawingLabels {
  readonly slug: string
  readonly title: string
  readonly alt: string
}

/** Makes Vega's drawing fit for any document. The font rules are optional: a report embeds one set for all its drawings. */
export function finishDrawing(raw: string, labels: DrawingLabels, fontRules = ''): string {
  const prefix = `teiin-${labels.slug}-`
  const body = raw
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/gu, '')
    .replace(/ id="([^"]+)"/gu, ` id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/gu, `url(#${prefix}$1)`)
  const opening = /<svg [^>]*>/u.exec(body)?.[0]
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(opening ?? '')
  if (opening === undefined || size === null) throw new Error(`chart ${labels.slug}: Vega drew no picture`)
  const width = Math.max(PICTURE_WIDTH, Number(size[1]))
  const root = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="teiin-chart"`,
    ` width="${width}" height="${size[2]}" viewBox="0 0 ${width} ${size[2]}" role="img"`,
    ` aria-labelledby="${prefix}title ${prefix}desc">`,
    `<title id="${prefix}title">${escapeXml(labels.title)}</title><desc id="${prefix}desc">${escapeXml(labels.alt)}</desc>`,
    `<defs>${fontRules === '' ? '' : `<style>${fontRules}</style>`}${hatch(prefix)}</defs>`,
  ].join('')
  return `${body.slice(body.indexOf('<svg')).replace(opening, root)}\n`
}

/** Diagonal lines on white, dense enough to read as a grey between the light and the dark fill. */
function hatch(prefix: string): string {
  const attributes = 'patternUnits="userSpaceOnUse" width="5" height="5" patternTransform="rotate(45)"'
  return `<pattern id="${prefix}hatch" ${attributes}><rect width="5" height="5" fill="#FFFFFF"/><rect width="1.4" height="5" fill="#333333"/></pattern>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The characters of a drawing by weight (使用文字): of the elements set in bold, and of all others. */
export function charactersOf(svg: string): { readonly regular: string; readonly bold: string } {
  const found = { regular: '', bold: '' }
  for (const match of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gsu)) {
    const weight = /font-weight="(?:bold|700)"/u.test(match[1] ?? '') ? 'bold' : 'regular'
    found[weight] += unescapeXml((match[2] ?? '').replace(/<[^>]*>/gu, ''))
  }
  return found
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
