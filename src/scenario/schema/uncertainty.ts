/**
 * Uncertainty beyond single values (不確かさ): shocks of single years on separation rates, and correlations between uncertain levers.
 *
 * Real exits vary more from year to year than chance has it for people who leave one by one. A shock multiplies all
 * rates of a cause in a year by a factor with mean 1; its standard deviation is written. Neither changes the expected run.
 */
import { z } from 'zod'
import { constantNumber } from './constant.ts'
import { optionalOrigin, section } from './sections.ts'
import { number, texts } from './values.ts'

/** Larger shocks would be cut at 0 and 2 so often that they were no longer what is written. */
const LARGEST_SHOCK = 0.5
/** At 1 two values would be one, and no Cholesky factor draws them. */
const LARGEST_R = 0.99

const shock = (title: string) =>
  constantNumber(
    { unit: 'share', min: 0, max: LARGEST_SHOCK },
    { title, description: 'その年度の率全体にかかる倍率（平均1）の標準偏差。0〜50%', examples: ['20%'] },
  ).optional()

const correlation = section(
  {
    between: texts({ title: '2つの前提', description: '値の場所を2つ', examples: [['after60.stay', 'after60.leaving']] }),
    r: number(
      { unit: 'number', min: -LARGEST_R, max: LARGEST_R },
      { title: '相関係数', description: '-0.99〜0.99。1と-1は2つが同じ値という意味になるので使えない', examples: [0.5, -0.3] },
    ),
    ...optionalOrigin,
  },
  { title: '相関' },
)

/** Uncertainty beyond single values (不確かさ). */
export const uncertainty = section(
  {
    shocks: section(
      {
        resignation: shock('普通退職率の年ごとの変動'),
        earlyRetirement: shock('勧奨・早期退職率の年ごとの変動'),
        death: shock('死亡率の年ごとの変動'),
        ...optionalOrigin,
      },
      { title: '年ごとの変動', description: '試行の年度ごとに引く。期待値の計算には使わない' },
    ).optional(),
    correlations: z
      .array(correlation)
      .meta({ title: '相関', description: '不確かな値どうしの結びつき。書かれていない組は独立に引く' })
      .optional(),
  },
  { title: '不確かさ', description: '年ごとの変動と、不確かな値どうしの相関' },
)
