/**
 * Reallocation (再配置): where people go whom DX has made free, who may move, and how long they take to be at home there.
 *
 * Only whole people move, on 1 April, after rounding down by department and job family. Headcount does not change.
 */
import { constantNumber } from './constant.ts'
import { constantNames, constantShares } from './constant-lists.ts'
import { amountLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'

/** Reallocation (再配置). */
export const reallocation = section(
  {
    priorities: constantShares({
      title: '重点配分',
      description: '異動先の部門と、異動する人に占める割合。合計は100%まで。残りはもとの部門にとどまる',
      examples: [{ 民生: '60%', 土木: '40%' }],
    }).optional(),
    jobFamilies: constantNames({
      title: '異動できる職種',
      description: 'ここにない職種の削減時間は、人の異動に使わない。既定: すべての職種',
      examples: [['一般事務']],
    }).optional(),
    threshold: amountLever({
      title: '放出の下限',
      description: '部門・職種の空いた時間がこの人数分に達してから異動する。既定: 1',
      examples: [2],
    }).optional(),
    lag: constantNumber(
      { unit: 'number', whole: true, min: 0, max: 10 },
      { title: '研修の年数', description: '異動してから異動先の戦力になるまでの年数。既定: 0', examples: [1] },
    ).optional(),
    lagWeight: shareLever({
      title: '研修中の戦力',
      description: '研修の間、異動した1人を何人分と数えるか。既定: 0%',
      examples: ['50%'],
    }).optional(),
    ramp: constantNumber(
      { unit: 'number', whole: true, min: 1, max: 10 },
      { title: '習熟の年数', description: '研修のあと、1人分の戦力になるまでの年数。1ならすぐに1人分。既定: 1', examples: [2] },
    ).optional(),
    ...optionalOrigin,
  },
  { title: '再配置', description: 'DXで空いた人手を重点業務へ移す。dx.inForce: true の案で使う' },
)
