/** The part of mathjs that formulas use: the parser of its form for plain numbers. */
declare module 'mathjs/number' {
  interface Parse {
    (text: string): unknown
    isAlpha: (letter: string, before: string, after: string) => boolean
  }
  export const parseDependencies: object
  export function create(dependencies: object): { readonly parse: Parse }
}
