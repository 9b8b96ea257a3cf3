/** The part of mathjs that formulas use, as declared for the single-file build. */
declare module 'mathjs/lib/browser/math.js' {
  interface Parse {
    (text: string): unknown
    isAlpha: (letter: string, before: string, after: string) => boolean
  }
  const mathjs: {
    readonly parseDependencies: object
    create(dependencies: object): { readonly parse: Parse }
  }
  export default mathjs
}
