/**
 * The glossary (用語集): the field's terms in Japanese and English, each with its identifier, its meaning and its source.
 *
 * The one list: the table of identifiers in `terms/README.md` and the 用語 of the report are made from it. Identifiers of
 * employment types, causes of flows, statuses and recruitment policies are those of the program; the others name fields and types.
 * A translation is ours where the law has no official one. Not here: words that only one municipality uses.
 */

/** A term of the field (用語). */
export interface GlossaryTerm {
  readonly identifier: string
  readonly ja: string
  readonly en: string
  /** The meaning in this program, in Japanese, as the report prints it. */
  readonly definition: string
  /** The law or the document that the term comes from; 本推計の用語 for terms of our own. */
  readonly source: string
}

/** One line a term: identifier | Japanese | English | meaning | source. */
const TERMS = `
fiscalYear | 年度 | fiscal year | 4月1日から翌年3月31日まで | 地方自治法 第208条
birthYear | 生年度 | birth year | 4月2日から翌年4月1日までに生まれた人のまとまり。同じ年度に同じ年齢に達する | 本推計の用語
strength | 現員 | strength | 4月1日に在職する職員の人数。小金井市では正規、一般任期付、育休代替任期付、フルタイム再任用を数える | 小金井市の定員管理の資料（2023年3月）
quota | 定員 | planned quota | 定員管理計画で定める人数。小金井市では現員から育休代替任期付を除いた人数と比べる | 小金井市の定員管理の資料（2023年3月）
ordinanceQuota | 条例定数 | ordinance quota | 条例で定める職員数の限度 | 地方自治法 第172条第3項
appointingAuthority | 任命権者 | appointing authority | 職員を任命する機関。条例定数は任命権者ごとに定める | 地方公務員法 第6条
vacancy | 欠員 | vacancy | 定員を下回る人数 | 本推計の用語
surplus | 過員 | surplus | 定員を上回る人数 | 本推計の用語
headroom | 余裕 | headroom | 定員、条例定数などから、それと同じ数え方による職員数を引いた人数。△は超過 | 本推計の用語
transfer | 異動 | transfer | 職員が在職したまま職種または部門を移ること。現員は変わらず、ポストも移る | 本推計の用語
serviceYears | 勤続年数 | length of service | 入庁した年度の4月1日から数えた満年数。正規職員について示す | 地方公務員給与実態調査
entryYear | 入庁年度 | year of joining | 職員が入庁した年度。職員構成表にないときは、入庁時の年齢の仮定から求める | 本推計の用語
benchmark | 類似団体 | similar cities | 人口と産業構造が似た市区町村の類型。職員数を人口1万人当たりで比べる | 総務省 類似団体別職員数の状況
simple | 単純値 | simple value | 類型の全団体の職員数の計を人口の計で割り、市の人口に当てはめた人数。その部門に職員を置かない団体も含む | 総務省 類似団体別職員数の状況
adjusted | 修正値 | adjusted value | その部門に職員を置く団体だけの人口で割り、市の人口に当てはめた人数。中・小部門ごとに求めて積み上げる | 総務省 類似団体別職員数の状況
gap | 超過数 | gap | 市の職員数から類似団体の人数を引いた人数。△は市の方が少ないことを示す | 総務省 類似団体別職員数の状況
gapRate | 超過率 | gap rate | 超過数を市の職員数で割った割合 | 総務省 類似団体別職員数の状況
perTenThousand | 人口1万人当たり職員数 | staff per 10,000 residents | 職員数を人口で割り10,000を掛けた数 | 総務省 類似団体別職員数の状況
regressionIndicator | 定員回帰指標 | regression indicator | 人口と面積から職員数を試算する式。係数は入力されたものを使う | 総務省 定員回帰指標
staffingModel | 定員モデル | staffing model | 部門ごとに、行政需要を表す変数から職員数を試算する式。係数は入力されたものを使う | 総務省 定員モデル
countingRule | 数え方 | counting rule | どの任用形態の職員を何人と数えるかの決まり | 本推計の用語
jobFamily | 職種 | job family | 一般事務、保育士など、仕事の種類による職員の区分 | 総務省 地方公務員給与実態調査
department | 部門 | department | 職員が所属する部局や行政の部門 | 総務省 地方公共団体定員管理調査
employmentType | 任用形態 | employment type | 正規、任期付、再任用など、採用と任期の形による職員の区分 | 小金井市の定員管理の資料（2023年3月）
regular | 正規 | regular staff | 任期の定めのない常勤の職員 | 小金井市の定員管理の資料（2023年3月）
fixed-term | 一般任期付 | general fixed-term staff | 任期を定めて採用された常勤の職員。育休代替任期付を除く | 地方公共団体の一般職の任期付職員の採用に関する法律
leave-substitute | 育休代替任期付 | leave substitute | 育児休業中の職員に代わり、任期を定めて採用された職員 | 地方公務員の育児休業等に関する法律 第6条
reemployed-full-time | フルタイム再任用 | full-time re-employed | 定年退職の後、常勤で再任用された職員 | 令和3年法律第63号 附則
reemployed-short-time | 短時間再任用 | short-time re-employed | 定年退職の後、短時間勤務で再任用された職員 | 令和3年法律第63号 附則
part-time-before-retirement-age | 定年前再任用短時間 | part-time before retirement age | 60歳以後、定年前に退職して短時間勤務で任用された職員 | 地方公務員法 第22条の4
fiscalYearAppointee | 会計年度任用職員 | fiscal-year appointee | 一会計年度を超えない任期の非常勤の職員。現員に数えず、人数と常勤換算だけを示す | 地方公務員法 第22条の2
childcare-leave | 育児休業 | childcare leave | 子を養育するために勤務しない休業。現員は変わらない | 地方公務員の育児休業等に関する法律
administrative-leave | 休職 | administrative leave | 心身の故障などによる休職。現員は変わらない | 地方公務員法 第28条
takeUp | 取得率 | take-up | その年度に子が生まれた職員のうち育児休業を取る割合 | 総務省 地方公共団体の勤務条件等に関する調査
workingStrength | 実働人員 | working strength | 現員と短時間の再任用を勤務時間の割合で数え、休業・休職の時間を引いた人数 | 本推計の用語
fte | 常勤換算 | full-time equivalents | 1人を勤務時間の割合で数えた人数 | 本推計の用語
substitution | 任用形態の置換え | substitution of posts | 正規の職をやめ、同じ数の一般任期付、会計年度任用または再任用の職を置くこと。再任用は在職者が担える分に限る | 本推計の用語
renewal | 任期の更新 | renewal of a term | 任期の満了した職員を、通算の年数が限度を超えない間、続けて任用すること | 地方公共団体の一般職の任期付職員の採用に関する法律
excessOnReturn | 復帰による超過 | excess on return | 休業者を除く数え方の下で、復帰した職員を決まった年数だけ目標の外に置く扱い | 本推計の用語
separation | 離職 | separation | 退職、任期満了、死亡など、職を離れることの全体 | 本推計の用語
mandatory-retirement | 定年退職 | mandatory retirement | 定年に達した日以後の最初の3月31日の退職 | 地方公務員法 第28条の6
retirementAge | 定年 | retirement age | 退職する年齢。令和5年度の61歳から2年に1歳ずつ上がり、令和13年度に65歳となる（原則） | 令和3年法律第63号
retirementClass | 定年区分 | retirement class | 同じ定年が適用される職員のまとまり | 本推計の用語
resignation | 普通退職 | resignation | 自己都合の退職 | 総務省 地方公務員の退職状況等調査
early-retirement | 勧奨・早期退職 | early retirement | 勧奨または早期退職の募集に応じた退職 | 総務省 地方公務員の退職状況等調査
death | 死亡 | death | 在職中の死亡 | 総務省 地方公務員の退職状況等調査
after-60 | 60歳以後の退職 | leaving after 60 | かつての定年を過ぎてから、定年より前の退職 | 本推計の用語
partial-leave | 高齢者部分休業 | partial leave before retirement | 60歳以後などに、正規職員のまま勤務時間の一部を休むこと。現員と定員には1人と数える | 地方公務員法 第26条の3
survey | 意思確認 | survey of intentions | 60歳に達する前年度に、その後の働き方を本人に確かめること | 地方公務員法 附則
manager | 管理職 | manager | 管理監督職のポストに就いている正規職員 | 地方公務員法 第28条の2
managerialAgeLimit | 役職定年 | managerial age limit | 上限年齢に達した管理職が、翌4月1日までに管理監督職を離れること。職員の総数は変わらない | 地方公務員法 第28条の2
exception | 特例任用 | exception to the age limit | 役職定年の年齢を過ぎた管理職が、1年ごとの延長で管理監督職に留まること。勤務延長型と異動可能型がある | 地方公務員法 第28条の5
successor | 後継者 | successor | 管理職になる年齢で、管理職に就いていない正規職員 | 本推計の用語
raiseEffect | 定年引上げの影響 | effect of the raise | 定年を引き上げない場合との現員の差。採用は同じとする | 本推計の用語
term-expiry | 任期満了 | term expiry | 任期付または再任用の任期の終わり | 小金井市の定員管理の資料（2023年3月）
re-employment | 暫定再任用 | provisional re-employment | 定年退職した人を、65歳に達した年度の末日まで任用すること。定年が65歳になるまでの措置 | 令和3年法律第63号 附則
recruitment | 採用 | recruitment | 4月1日付けで新たに職員とすること | 本推計の用語
plannedHires | 採用予定 | planned hires | 採用方針が求めた採用の人数。繰り越した未充足は、翌年度の採用予定に再び数える | 本推計の用語
yield | 充足率 | yield of hiring | 採用予定のうち実際に採用できる割合。採用者数は整数とし、端数は翌年度に繰り越す | 本推計の用語
unfilled | 未充足 | unfilled posts | 採用予定のうち採用できなかった人数 | 本推計の用語
experienced | 経験者採用 | experienced hires | 民間企業などでの職務経験のある人の採用 | 本推計の用語
replace-leavers | 退職者補充 | replacing leavers | 前年度の退職者に一定の割合を掛けた人数を採用する | 本推計の用語
hold | 現員維持 | holding headcount | 目標の人数になるまで採用する | 本推計の用語
two-year-average | 2年平均 | two-year average | 定年退職のない年度とある年度を一組にして、採用を等しくする | 本推計の用語
level | 採用平準化 | level hiring | 期間中の毎年度の採用を等しくし、期間の終わりに目標の人数にする | 本推計の用語
age-balance | 年齢構成平準化 | age balance | 各歳の人数が等しくなるように、採用者数と経験者採用の人数を選ぶ | 本推計の用語
refusal | 辞退 | refusal | 合格者が採用を断ること。必要な合格者数は、採用予定÷（1−辞退率） | 本推計の用語
moving-average | 移動平均 | moving average | 数年の退職者数の平均を採用する | 本推計の用語
budget-cap | 財政上限 | budget cap | 人件費（退職手当を除く）が決めた額を超えない範囲で、最も多く採用する | 本推計の用語
fixed | 年度ごとに指定 | fixed hires | 決めた人数を年度ごとに採用する | 本推計の用語
formula | 計算式 | formula | 計算式で求めた人数を採用する | 本推計の用語
sixty-plus-on-top | 60歳超は定員外 | sixty-plus on top | 60歳以上の正規職員を目標の人数に数えない、または一部だけ数える | 本推計の用語
excess | 暫定超過 | temporary excess | 期限までの間、目標の人数を上回ってよいとする扱い | 本推計の用語
preset | 型 | preset | ほかの市のやり方を、自治体を名ざさずに書いた案。どの自治体でも受け継いで使える | 本推計の用語
dx | DX | digital transformation | デジタル技術で業務のやり方を変え、業務の時間を減らすこと。職員数は減らさない | 小金井市のDX推進アクションプラン（2023年3月）
realisation | 実現率 | realisation share | 計画上の削減時間のうち、実際に手が空く時間の割合 | 本推計の用語
dualRunning | 並行運用 | dual running | 新旧の業務を並行して行い、その間だけ余分に人手を取られること | 本推計の用語
reallocation | 再配置 | reallocation | DXで空いた人手を、部門・職種ごとに切り捨てた人数で重点業務の部門へ移すこと。職員数は変わらない | 小金井市の定員管理の資料（2023年3月）
fragments | 端数 | fragments | 部門・職種ごとに空いた時間のうち、1人分に満たず人の異動に使えない時間 | 本推計の用語
effectiveManpower | 実質マンパワー | effective manpower | 現員から休業・休職と習熟の途中の分を引き、短時間職員とDXで空く時間を足し、並行運用の分を引いた、働きに換算した人数 | 小金井市の定員管理の資料（2023年3月）
manpowerGrowth | 実質増 | growth of effective manpower | 基準日と比べた実質マンパワーの増加 | 小金井市の定員管理の資料（2023年3月）
workload | 業務量 | workload | 部門の仕事の量を人数で表したもの。人口、サービス水準、制度改正で増減する | 本推計の用語
ageStructure | 年齢構成 | age structure | 4月1日現在の年齢ごとの人数 | 総務省 地方公務員給与実態調査
ageDent | 年齢の谷指数 | age-dent index | 35～44歳の職員数を、25～34歳と45～54歳の平均で割った値。1は谷がないこと、小さいほど谷が深いことを示す | 本推計の用語
successionRatio | 後継者比率 | succession ratio | 次の世代の正規職員数を今の世代の人数で割った値。係長は35～44歳÷45～54歳、課長は45～54歳÷55～64歳 | 本推計の用語
cv | 変動係数 | coefficient of variation | 採用者数の標準偏差を平均で割った値。小さいほど毎年度の採用がそろっている | 本推計の用語
personnelCost | 人件費 | personnel cost | 職員の給与と事業主負担の年額。退職手当は別に示す | 本推計の用語
retirementAllowance | 退職手当 | retirement allowance | 退職のときに支払う一時金。退職時の給料月額に支給率を掛け、調整額を加える | 東京都 退職手当
twoYearMean | 退職手当の2年平均 | two-year mean | その年度と前年度の平均。定年退職が2年に一度になる間の退職手当をならして見る | 本推計の用語
employerShare | 事業主負担 | employer's share | 共済組合などへの、給与に対する雇い主の負担 | 本推計の用語
payReduction | 給料7割措置 | pay reduction | 60歳に達した日後の最初の4月1日から、給料と連動する手当を7割にする措置 | 令和3年法律第63号
peakRule | ピーク時特例 | peak rule | 給料が減額された職員の退職手当を、減額前の給料による分とその後の分に分けて計算する特例 | 令和3年法律第63号
personnelRatio | 人件費比率 | personnel-cost ratio | 歳入に対する人件費（退職手当を含む）の割合 | 本推計の用語
perEffectivePerson | 実質1人あたり人件費 | cost per effective person | 人件費（退職手当を除く）を実質マンパワーで割った額 | 本推計の用語
interval | 80％の範囲 | eight-in-ten interval | 試行10回中8回の値がその間に入る範囲。10％点から90％点まで | 本推計の用語
shock | 年ごとの変動 | yearly shock | 試行の年度ごとに、離職率の全体にかかる倍率。平均は1 | 本推計の用語
correlation | 相関 | correlation | 不確かな値どうしが一緒に、または逆に動く強さ。-1から1まで | 本推計の用語
expected | 期待値 | expected run | 確率で起きることを、起きる割合どおりに数えた計算 | 本推計の用語
exactAnswer | 厳密解 | exact answer | 標本を使わずに確率の計算だけで求めた、採用者数と現員の平均、標準偏差と分布 | 本推計の用語
source | 公表値 | published | 公表された資料に印刷されている数字 | 本推計の用語
derived | 計算値 | derived | 公表値から計算した数字 | 本推計の用語
assumed | 仮定 | assumed | 公表値がないために置いた数字。市の数字ではない | 本推計の用語
`

/** The glossary (用語集), in the order in which a reader meets the terms. */
export const GLOSSARY: readonly GlossaryTerm[] = TERMS.trim()
  .split('\n')
  .map(line => {
    const [identifier = '', ja = '', en = '', definition = '', source = ''] = line.split(' | ')
    return { identifier, ja, en, definition, source }
  })
