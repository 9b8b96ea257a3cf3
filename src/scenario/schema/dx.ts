/**
 * DX savings (DXによる業務削減): the items of the action plan with the hours they save, when, where, and what they tie up.
 *
 * A municipality lists the items; a scenario says whether they are in force and what differs. Hours are at maturity, before
 * realisation. Source of the items: the council paper, 資料２; it prints no hours, so all hours are assumptions.
 */
import { z } from 'zod'
import { constantNumber, constantYear } from './constant.ts'
import { constantShares } from './constant-lists.ts'
import { amountLever, shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'
import { choice, flag, text } from './values.ts'

/** The shapes of a ramp (立上がりの形). */
const SHAPES = ['linear', 'logistic'] as const

const ramp = section(
  {
    shape: choice(SHAPES, {
      title: '立上がりの形',
      description:
        'linear: 毎年度同じ幅で増える、logistic: はじめと終わりはゆるやかに増える（経過の割合xに対して x²÷(x²+(1−x)²)）。既定: linear',
      examples: ['logistic'],
    }).optional(),
    years: constantNumber(
      { unit: 'number', whole: true, min: 1, max: 30 },
      {
        title: '成熟までの年数',
        description: '効果が出はじめる年度を1年目とする。1なら最初の年度から成熟時の時間。既定: 1',
        examples: [3],
      },
    ).optional(),
    ...optionalOrigin,
  },
  { title: '効果の立上がり' },
)

const dualRunning = section(
  {
    hours: amountLever({
      title: '並行運用の時間',
      description: '新旧の業務を並行して行うために1年間に取られる時間',
      examples: [200],
    }).optional(),
    from: constantYear({ title: '並行運用の最初の年度', description: '既定: start と同じ', examples: ['R5'] }).optional(),
    years: constantNumber(
      { unit: 'number', whole: true, min: 1, max: 30 },
      { title: '並行運用の年数', description: '既定: 1', examples: [2] },
    ).optional(),
    ...optionalOrigin,
  },
  { title: '並行運用', description: '新旧の業務を並行して行う間に取られる人手' },
)

const cost = section(
  {
    yearly: amountLever({
      title: '年間の経費',
      description: '円。start の年度から、年度ごとの値も書ける。書かなければ経費は計算しない',
      examples: [3000000],
    }).optional(),
    ...optionalOrigin,
  },
  { title: 'DXの経費' },
)

const shared = {
  realisation: shareLever({
    title: '実現率',
    description: '計画上の削減時間のうち、実際に手が空く時間の割合。残りは細切れの時間として失われる',
    examples: [{ low: '30%', mode: '45%', high: '60%' }],
  }).optional(),
  jobFamily: text({
    title: '削減される業務の職種',
    description: '書かなければ、職種を分けずに部門の合計で人数に換算する',
    examples: ['一般事務'],
  }).optional(),
  ramp: ramp.optional(),
}

const item = section(
  {
    title: text({ title: '取組の名前', description: '既定: dxActionPlan の表の名前' }).optional(),
    inForce: flag({ title: 'この取組を見込む', description: '既定: true' }).optional(),
    hours: amountLever({
      title: '成熟時の年間削減時間',
      description: '1年間の時間。実現率を掛ける前',
      examples: [{ low: 500, mode: 1500, high: 3000 }],
    }).optional(),
    departments: constantShares({
      title: '削減時間の部門別の割合',
      description: '合計は100%',
      examples: [{ '総務・企画': '60%', 民生: '40%' }],
    }).optional(),
    start: constantYear({ title: '効果が出はじめる年度', examples: ['R6'] }).optional(),
    ...shared,
    dualRunning: dualRunning.optional(),
    cost: cost.optional(),
    ...optionalOrigin,
  },
  { title: 'DXの取組' },
)

/** DX savings (DXによる業務削減). */
export const dx = section(
  {
    inForce: flag({
      title: 'DXを見込む',
      description: 'true: 下の取組の削減時間を計算に入れる。既定: false',
      examples: [true],
    }).optional(),
    hoursPerFte: constantNumber(
      { unit: 'number', min: 1, max: 8784 },
      { title: '職員1人の年間時間', description: '削減時間を人数に換算する時間', examples: [1920] },
    ).optional(),
    ...shared,
    items: z.record(z.string(), item).meta({ title: 'DXの取組', description: '名前ごとの取組' }).optional(),
    ...optionalOrigin,
  },
  {
    title: 'DX',
    description: 'DXで減る業務の時間。職員数は減らさない。realisation、jobFamily、ramp は、取組に書いたものが優先する',
  },
)
