/**
 * Age structure as measures (年齢構成の指標): people by age and by five-year band, mean age, shares, age dent and succession ratios.
 *
 * People are those of 現員; succession counts regular staff only, because the posts of 係長 and 課長 are theirs. Everything but single
 * ages, mean and shares is also given by job family. An index whose denominator is nobody is unknown and has no row. Not here: length of
 * service, see service.ts.
 */
import { OLDEST, type RunPlan, SIXTY } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { AGE_BANDS, type AgeBand, INDEX_AGES } from './age-bands.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn } from './in-kernel.ts'
import { ROW } from './people-in-post.ts'

const AGES = Array.from({ length: ROW }, (_, age) => age)

/** Ages that every table lists, also where nobody has them. Others have no number unless somebody is of that age. */
const LISTED: AgeBand = { from: 18, to: 69 }

/** The ages of the shares. */
const SIXTY_PLUS: AgeBand = { from: SIXTY, to: OLDEST }
const SIXTY_ONE_PLUS: AgeBand = { from: SIXTY + 1, to: OLDEST }
const UNDER_THIRTY: AgeBand = { from: 0, to: 29 }

/** All measures of age structure (年齢構成) on one 1 April: of the whole staff, then by job family. */
export function ageColumns(plan: RunPlan): KernelColumns {
  return {
    columns: [
      ...AGES.map((age): Column => ({ measure: 'strength', dimension: 'age', item: String(age), unit: 'people' })),
      { measure: 'age.mean', unit: 'years' },
      { measure: 'share.sixtyPlus', unit: 'share' },
      { measure: 'share.underThirty', unit: 'share' },
      { measure: 'share.sixtyOnePlus', unit: 'share' },
      ...AGE_BANDS.map((band): Column => ({ measure: 'strength', dimension: 'ageBand', item: band.id, unit: 'people' })),
      ...bandColumns({}),
      ...plan.jobFamilies.flatMap(item => bandColumns({ dimension: 'jobFamily', item })),
    ],
    readIn: kernel => ({ reader: 'ages', terms: rangesIn(kernel) }),
  }
}

/** People of each five-year band, and the indices, of the whole staff or of a job family. */
const bandColumns = (of: Pick<Column, 'dimension' | 'item'>): Column[] => [
  ...AGE_BANDS.map((band): Column => ({ ...of, measure: `ageBand.${band.id}`, unit: 'people' })),
  ...(['age.dent', 'succession.supervisor', 'succession.manager'] as const).map(
    (measure): Column => ({ ...of, measure, unit: 'ratio' }),
  ),
]

/**
 * Writes into a kernel which ages are counted (年齢の幅の書込み), in the order of AgeRanges in kernel/assembly/measures/ages.ts:
 *
 * * the listed ages and those of the shares (0–1) of people of 60 or more, under 30, and of 61 or more, as the columns follow one another;
 * * the age-dent index (年齢の谷指数), this tool's own: people aged 35–44 ÷ the mean of those aged 25–34 and 45–54, each counted per year of age that
 *   the band has. Range 0 and up: 1 no dent, 0.5 half as many as beside it, above 1 a hump. NaN when nobody is in the bands beside;
 * * the succession ratios (後継者比率), this tool's own: regular staff of the ages that move up next ÷ those of the ages that hold the posts now.
 *   係長: 35–44 ÷ 45–54; 課長: 45–54 ÷ 55–64. Range 0 and up: below 1 the next generation is smaller than the one it follows. NaN when nobody
 *   is of the ages that hold the posts;
 * * the five-year bands.
 *
 * The mean age (平均年齢) adds half a year to the age in whole years, since birthdays lie evenly over the year: those aged 42 on 1 April are on
 * average 42.5.
 */
function rangesIn(kernel: Kernel): Place {
  const { dent, supervisor, manager } = INDEX_AGES
  const ranges: readonly AgeBand[] = [
    LISTED,
    SIXTY_PLUS,
    UNDER_THIRTY,
    SIXTY_ONE_PLUS,
    dent.ages,
    dent.younger,
    dent.older,
    supervisor.successors,
    supervisor.incumbents,
    manager.successors,
    manager.incumbents,
    ...AGE_BANDS,
  ]
  const ends = wholeIn(
    kernel,
    ranges.flatMap(({ from, to }) => [from, to]),
  )
  return wholeIn(kernel, [AGE_BANDS.length, ends])
}
