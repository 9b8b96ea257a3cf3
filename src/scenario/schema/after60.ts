/**
 * From 60 on (60歳以後): staying, moving to short time, leaving, and re-employment after retirement.
 *
 * Source: 地方公務員法の一部を改正する法律 (令和3年法律第63号).
 */
import { constantNumber, constantYear } from './constant.ts'
import { shareLever } from './lever.ts'
import { optionalOrigin, section } from './sections.ts'

const reemployment = section(
  {
    uptake: shareLever({
      title: '再任用の割合',
      description: '65歳前に定年退職した人のうち暫定再任用される割合',
      examples: ['65%'],
    }).optional(),
    fullTimeShare: shareLever({ title: '再任用のうちフルタイムの割合', examples: ['55%'] }).optional(),
    leaving: shareLever({ title: '再任用の途中で離職する割合', description: '1年あたり', examples: ['5%'] }).optional(),
    untilAge: constantNumber(
      { unit: 'number', whole: true, min: 50, max: 75 },
      { title: '再任用の上限年齢', description: 'この年齢に達した年度の末日まで', examples: [65] },
    ).optional(),
    lastYear: constantYear({
      title: '暫定再任用の最後の年度',
      description: '基準日より前なら、再任用される人はいない',
      examples: ['R13'],
    }).optional(),
    ...optionalOrigin,
  },
  { title: '再任用', description: '暫定再任用の割合と期限' },
)

/** From 60 on (60歳以後). */
export const after60 = section(
  {
    stay: shareLever({
      title: '60歳以後も常勤で続ける割合',
      description: 'かつての定年を超えて正規職員として残る割合',
      examples: [{ low: '70%', mode: '78%', high: '90%' }],
    }).optional(),
    partTime: shareLever({
      title: '定年前再任用短時間へ移る割合',
      description: 'stay との合計は100%まで（幅のある値は mode どうしの合計で確かめる）。残りは退職する',
      examples: ['5%'],
    }).optional(),
    leaving: shareLever({
      title: '60歳を過ぎてから定年までに離職する割合',
      description: '1年あたり',
      examples: ['5%'],
    }).optional(),
    reemployment: reemployment.optional(),
    ...optionalOrigin,
  },
  { title: '60歳以後', description: '60歳以後の働き方' },
)
