/**
 * The look of the report (報告書の体裁): on a screen, and on A4 with a text width of 170 mm.
 *
 * Plain and black on white, so that it survives a copier; nothing is told by colour alone. Print sizes follow the charts, which are
 * drawn for 170 mm. Not here: the font data, which the host supplies, cut down to the characters in use.
 */
import type { ReportAssets } from './assets.ts'

const FAMILY = '"BIZ UDPGothic","Yu Gothic UI","Noto Sans JP","Hiragino Sans",sans-serif'

const RULES = `
*{box-sizing:border-box}
html{font-family:${FAMILY};font-size:16px;line-height:1.75;color:#1a1a1a;background:#fff;-webkit-text-size-adjust:100%}
body{max-width:225mm;margin:0 auto;padding:0 10mm 20mm}
h1{font-size:1.6rem;line-height:1.4;margin:1.2rem 0 .2rem}
h2{font-size:1.25rem;line-height:1.4;margin:2.6rem 0 .8rem;padding-bottom:.2rem;border-bottom:2px solid #1a1a1a;break-after:avoid}
h3{font-size:1.05rem;line-height:1.4;margin:1.6rem 0 .3rem;break-after:avoid}
p,li{margin:.4rem 0;overflow-wrap:anywhere}
ul,ol{padding-left:1.4em}
a{color:#0055a4}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #0055a4;outline-offset:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:10mm;top:0;background:#fff;padding:.5rem;z-index:1}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.subtitle{margin:0 0 1rem;color:#444}
nav ol{list-style:none;padding:0;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
nav{border-top:1px solid #8a8a8a;border-bottom:1px solid #8a8a8a;padding:.2rem 0}
.findings{list-style:none;padding:0;margin:0 0 1.2rem}
.findings li{padding:.1rem 0 .1rem .9rem;border-left:4px solid #1a1a1a;margin:.7rem 0}
.caution{border:1.5px solid #1a1a1a;padding:.5rem 1rem;margin:1.2rem 0}
.caution h3{margin:.2rem 0}
h3+figure,h3+.exhibit{margin-top:.4rem}
figure{margin:1.4rem 0;break-inside:avoid}
figcaption,caption{font-weight:700;text-align:left;padding-bottom:.2rem}
.picture svg{display:block;width:100%;height:auto}
details{margin:.4rem 0}
summary{cursor:pointer;padding:.3rem 0}
.exhibit{margin:1.4rem 0}
.scroll{overflow-x:auto;padding-right:1px}
.unit{float:right;font-weight:400;font-size:.78rem}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.45}
th,td{border:1px solid #8a8a8a;padding:.22rem .4rem;vertical-align:top;font-weight:400;text-align:left;overflow-wrap:anywhere}
thead th{text-wrap:balance;background:#efefef;font-weight:700;vertical-align:bottom}
.fixed{table-layout:fixed}
.dense{font-size:.76rem}
.dense th,.dense td{padding:.18rem .28rem}
.right{text-align:right;font-variant-numeric:tabular-nums}
thead th.right{text-align:right}
.center,thead th.center{text-align:center}
td.right,td.center{overflow-wrap:normal}
td.right{white-space:nowrap}
tr.reference th,tr.reference td{background:#f6f6f6;border-top-style:double;border-top-width:3px}
tr.reference+tr.reference th,tr.reference+tr.reference td{border-top:1px solid #8a8a8a}
.assumed{border:1.5px solid #1a1a1a;padding:0 .25em;font-weight:700;white-space:nowrap}
.missed{font-weight:700;text-decoration:underline}
.notes{list-style:none;padding:0;margin:.3rem 0;font-size:.8rem;line-height:1.5;color:#333}
.notes li{margin:.1rem 0;padding-left:1.2em;text-indent:-1.2em}
footer{margin-top:3rem;padding-top:.6rem;border-top:1px solid #8a8a8a;font-size:.85rem;color:#333}
@page{size:A4 portrait;margin:15mm 20mm}
@media print{
html{font-size:10pt;line-height:1.6}
h1{margin:0}
h2{margin-top:1.8rem}
header+nav+main h2:first-child{margin-top:1rem}
body{max-width:none;margin:0;padding:0}
nav,.skip,details{display:none}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
tr{break-inside:avoid}
thead{display:table-header-group}
table{font-size:8.5pt}
.dense{font-size:7.6pt}
.unit{font-size:7.6pt}
.findings li{line-height:1.5;margin:.4rem 0}
.caution{margin:.7rem 0;padding:.3rem .8rem}
.caution ul{margin:.3rem 0}
.caution li{line-height:1.45;margin:.1rem 0}
.exhibit{margin:1rem 0}
.caution{break-inside:avoid}
.short{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`

/** The style sheet of the page, with the embedded fonts where the host supplied them. */
export function styleSheet(assets: ReportAssets): string {
  return `${fontFace(assets.fontRegular, 400)}${fontFace(assets.fontBold, 700)}${RULES}`
}

/** A font given as base64 (WOFF2) or as a data URI. Anything else cannot be part of a page that loads nothing, and is an error of ours. */
function fontFace(font: string | undefined, weight: 400 | 700): string {
  if (font === undefined) return ''
  const data = font.startsWith('data:') ? font : `data:font/woff2;base64,${font}`
  if (!/^data:font\/[a-z0-9]+;base64,[A-Za-z0-9+/=]+$/u.test(data)) throw new RangeError('a font must be base64 or a data URI')
  return `@font-face{font-family:"BIZ UDPGothic";font-weight:${weight};src:url(${data})}`
}
