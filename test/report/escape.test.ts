import { describe, expect, it } from 'vitest'
import { composeReport, escapeHtml, renderHtml } from '../../src/report/index.ts'
import { aSmallChart } from '../support/a-small-chart.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

/** Texts that try to become markup (XSS), each of which once worked somewhere. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '` onmouseover=alert(1) `',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="//example.org/x.swf">',
  '<link rel=stylesheet href=//example.org/x.css>',
  '<style>@import "//example.org/x.css";</style>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=//example.org">',
  '<base href="//example.org/">',
  '<form action=//example.org><input type=submit>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '{{constructor.constructor("alert(1)")()}}',
]

const page = (words: (text: string) => string): string => {
  const charts = ['C1', 'C5', 'C7', 'C9'].map(id => aSmallChart(id, words))
  return renderHtml(composeReport(aSmallComparison(words), charts), { svg: {}, generatedBy: words('teiin') })
}

/** The tags of a page in order, without their attributes' values. */
const tagsOf = (html: string): readonly string[] => (html.match(/<[^>]*>/gu) ?? []).map(tag => tag.replace(/"[^"]*"/gu, '""'))

describe('a text that tries to become markup', () => {
  const plain = tagsOf(page(text => text))

  it.each(ATTACKS)('%j in every title, note, name and path adds no element and no attribute', attack => {
    const html = page(text => `${text}${attack}`)
    expect(tagsOf(html)).toEqual(plain)
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<link|<form|<base/iu)
  })
})

describe('characters that cannot be shown safely', () => {
  it('become the replacement character: controls, broken pairs, marks that reverse the reading direction', () => {
    expect(escapeHtml('a\u0000b\u001bc\ud800d\u202ee\u2066f')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf')
  })

  it('others stay: tabs, line ends, characters beyond the basic plane, Japanese', () => {
    expect(escapeHtml('a\tb\n𠮷野家 👍 髙﨑')).toBe('a\tb\n𠮷野家 👍 髙﨑')
  })

  it('an ampersand that looks like an entity is shown as written', () => {
    expect(escapeHtml('&lt;')).toBe('&amp;lt;')
  })
})
