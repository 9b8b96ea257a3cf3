/** The part of WebAssembly that is used, which every engine has and no library of types that knows neither browser nor Node declares. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, unknown>>)
    readonly exports: unknown
  }
  class Memory {
    constructor(size: { readonly initial: number })
    readonly buffer: ArrayBuffer
  }
}
