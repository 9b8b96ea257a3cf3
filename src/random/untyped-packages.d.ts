/** The one generator of seedrandom that is used, without the others; the package's own types know only all of them together. */
declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string): { int32(): number }
}
