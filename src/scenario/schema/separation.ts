/**
 * Separation before 60 (離職): yearly probabilities by age band for resignation, early retirement and death.
 *
 * Ages are ages on 1 April. A band with a job family wins over one without; ages without a band have the rate 0.
 */
import { z } from 'zod'
import type { Meta } from './leaf.ts'
import { shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { ages, text } from './values.ts'

const bands = (meta: Meta) =>
  z
    .array(
      section(
        {
          ages: ages({ title: '年齢', description: '4月1日現在の年齢。両端を含む', examples: ['18-24', '60'] }),
          jobFamily: text({ title: '職種', description: 'この職種だけの率。書かなければ全職種' }).optional(),
          rate: shareLever({
            title: `${meta.title}率`,
            description: '1年間に離職する割合',
            examples: ['1.6%', { low: '1.4%', mode: '2.0%', high: '3.0%' }],
          }),
          ...optionalOrigin,
        },
        { title: meta.title },
      ),
    )
    .meta({ title: meta.title, ...(meta.description === undefined ? {} : { description: meta.description }) })

/** Separation before 60 (離職). */
export const separation = section(
  {
    resignation: bands({ title: '普通退職', description: '自己都合の退職' }).optional(),
    earlyRetirement: bands({ title: '勧奨・早期退職' }).optional(),
    death: bands({ title: '死亡' }).optional(),
    ...optionalOrigin,
  },
  { title: '離職', description: '年齢区分ごとの1年あたりの離職率。書かれていない年齢は0' },
)
