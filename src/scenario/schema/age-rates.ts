/**
 * Rates by age (年齢区分ごとの率): a list of age bands on 1 April, each with a yearly probability.
 *
 * Ages without a band have the rate 0. Not here: rates by job family as well, see separation.ts.
 */
import { z } from 'zod'
import type { Meta } from './leaf.ts'
import { shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages } from './values.ts'

/** A list of age bands with a rate (年齢区分ごとの率). */
export const ageRates = (list: Meta, rate: Meta) =>
  z
    .array(
      section(
        {
          ages: ages({ title: '年齢', description: '4月1日現在の年齢。両端を含む', examples: ['25-29'] }),
          rate: shareLever(rate),
          ...optionalOrigin,
        },
        { title: list.title },
      ),
    )
    .meta({ title: list.title, ...(list.description === undefined ? {} : { description: list.description }) })
