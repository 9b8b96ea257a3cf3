/**
 * Types for what two packages export without saying so: the font subsetter, and Vega's text measurement (which Vega's own
 * documentation names as the place to supply another one).
 */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2'
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
  }
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>
}
