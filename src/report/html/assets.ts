/**
 * What a host adds to a report document to make a page (報告書の素材): pictures, fonts, and its own name and version.
 *
 * They come from outside because drawing and fonts need libraries and files. Not here: any text of the report.
 */

/** Pictures, fonts and signature of a page (素材). */
export interface ReportAssets {
  /** Finished drawings by chart id (`C5`), each an `<svg>` element whose ids no other drawing has. */
  readonly svg: Readonly<Record<string, string>>
  /** Base64 of a WOFF2 font, or a `data:font/…` URI, cut down to the characters in use; absent: the reader's own fonts. */
  readonly fontRegular?: string
  readonly fontBold?: string
  /** Program and version: `teiin 0.1.0`. */
  readonly generatedBy: string
}
