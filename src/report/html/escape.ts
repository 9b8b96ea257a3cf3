/**
 * The one way in which text enters the page (文字の無害化): every title, value and note of the report passes through here.
 *
 * Scenario files are written by others, so a text may hold markup, broken characters or marks that reverse the reading direction.
 * Markup becomes visible text; what cannot be shown safely becomes U+FFFD. Valid in element content and in quoted attributes.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Control characters but tab and line ends, halves of surrogate pairs, non-characters, and marks that reorder text (bidi). */
const UNSAFE = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** A text as HTML (HTML文字列): safe as element content and between double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(UNSAFE, '\ufffd').replace(/[&<>"'`]/gu, mark => ENTITIES[mark] ?? mark)
