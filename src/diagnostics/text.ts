/**
 * The shape of a diagnostic's wording (文面): what is wrong, why it matters, how to repair it, in Japanese and English.
 *
 * A code's entry stands in one of the catalogue's parts; leaving one out does not compile. The wording is for planners: clear,
 * gentle, short, no blame, no library text; keys of the file stay verbatim.
 */

/** One wording (文面). Each part is one sentence or two; `repair` says what to write instead. */
export interface Text {
  readonly what: string
  readonly why?: string
  readonly repair?: string
}

/** A catalogue entry: both languages, and for `teiin explain` a bad and a good example. */
export interface Entry<A> {
  readonly ja: (args: A) => Text
  readonly en: (args: A) => Text
  /** Cause in two or three sentences, for `teiin explain CODE`. */
  readonly about: { readonly ja: string; readonly en: string }
  readonly bad?: string
  readonly good?: string
}

/** A part of the catalogue: one entry for every code of the part. */
export type Part<P> = { readonly [C in keyof P]: Entry<P[C]> }
