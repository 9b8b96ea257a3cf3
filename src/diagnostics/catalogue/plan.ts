/**
 * What goes wrong when a scenario is turned into a plan: formulas without a usable result, missing targets.
 *
 * The last point at which a planner's mistake can show; what fails later is a bug of ours.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface PlanArguments {
  E_FORMULA_NOT_FINITE_IN_YEAR: { formula: string; year: string; names: string }
  E_FORMULA_RANGE: { formula: string; year: string; value: number; min: number; max: number }
  E_ACTUAL_RULE_WEIGHT: { weight: number }
  /** `age`: the retirement age in force; `oldest`: the oldest entry age below it. */
  E_ENTRY_AGE_RETIRED: { ages: string; age: number; oldest: number; year: string; jobFamily: string; retirementClass: string }
  E_TARGET_MISSING: { need: string; section?: string }
  E_TOO_MANY_GROUPS: { found: number; most: number }
  W_RUNS_TOO_FEW: { runs: number; fewest: number }
  W_GOAL_NOT_SAMPLED: { id: string; name: string }
  W_CHART_LEFT_OUT: { chart: string; fewest: number }
  W_RUNS_MORE_NEEDED: {
    runs: number
    needed: number
    most: number
    error: string
    scenario: string
    name: string
    measure: string
    counted: string
    year: string
  }
}

/** A number without the noise of binary fractions: 1.2000000000000002 is 1.2. */
const plain = (value: number): string => String(Number(value.toPrecision(12)))

/** The wording of these codes (文面), in Japanese and English. */
export const planTexts: Part<PlanArguments> = {
  E_FORMULA_NOT_FINITE_IN_YEAR: {
    ja: ({ formula, year, names }) => ({
      what: `計算式「${formula}」は ${year}年度に値が求まりません（${names.replaceAll('= NaN', 'は値なし')}）。`,
      repair: '0 で割っていないか、負の数の平方根になっていないか、その年度の値があるかを確かめてください。',
    }),
    en: ({ formula, year, names }) => ({
      what: `The formula "${formula}" has no finite value in ${year} (${names.replaceAll('= NaN', 'has no value')}).`,
      repair: 'Look for a division by zero, the root of a negative number, or a name without a value in that year.',
    }),
    about: {
      ja: '計算式の値は、使われる全ての年度で普通の数でなければなりません。0 での割り算や、表にない年度の人口を使うと値が求まりません。',
      en: 'A formula must give an ordinary number in every year it is used. Dividing by zero, or a population beyond the table, gives none.',
    },
    bad: 'formula: "100 / (year - 2025)"',
    good: 'formula: "100 / max(1, year - 2025)"',
  },
  E_FORMULA_RANGE: {
    ja: ({ formula, year, value, min, max }) => ({
      what: `計算式「${formula}」は ${year}年度に ${plain(value)} になり、${min}〜${max} の範囲を外れます。`,
      repair: `min( ) や max( ) で範囲に収めるか、式を直してください。`,
    }),
    en: ({ formula, year, value, min, max }) => ({
      what: `The formula "${formula}" gives ${plain(value)} in ${year}, outside ${min} to ${max}.`,
      repair: 'Keep it in range with min( ) or max( ), or correct the formula.',
    }),
    about: {
      ja: '割合は 0〜1、人数は 0 以上でなければなりません。計算式の結果も同じです。',
      en: 'Shares lie between 0 and 1 and counts are not negative; that also holds for the results of formulas.',
    },
    bad: 'share: "0.2 * (year - 2022)"',
    good: 'share: "min(1, 0.2 * (year - 2022))"',
  },
  E_ACTUAL_RULE_WEIGHT: {
    ja: ({ weight }) => ({
      what: `数え方 actual（現員）の sixtyPlusWeight が ${weight} です。`,
      why: '採用・退職は現員で数えるので、60歳になるだけで人数が変わる数え方は使えません。',
      repair: 'actual から sixtyPlusWeight を消し、別の数え方（例: controlled）に書いてください。',
    }),
    en: ({ weight }) => ({
      what: `The counting rule actual has sixtyPlusWeight ${weight}.`,
      why: 'Flows are counted under actual, so a rule under which turning 60 changes the number cannot be used there.',
      repair: 'Remove sixtyPlusWeight from actual and declare another rule with it.',
    }),
    about: {
      ja: '現員 (actual) は、期首−退職＋採用＝期末 が人数で成り立つ数え方でなければなりません。',
      en: 'Under the rule actual, opening − separations + inflows must equal closing in heads.',
    },
    bad: 'countingRules: { actual: { counts: [regular], sixtyPlusWeight: 0.5 } }',
    good: 'countingRules: { actual: { counts: [regular] } }',
  },
  E_ENTRY_AGE_RETIRED: {
    ja: ({ ages, age, oldest, year, jobFamily, retirementClass }) => ({
      what: `採用時の年齢「${ages}」が、${year}年度の定年（${jobFamily}、定年区分 ${retirementClass}: ${age}歳）に達しています。`,
      why: '採用した年度のうちに定年退職することになります。',
      repair: `${oldest}歳までの年齢にしてください。`,
    }),
    en: ({ ages, age, oldest, year, retirementClass }) => ({
      what: `The entry ages ${ages} reach the retirement age of ${year} (${age}, class "${retirementClass}").`,
      why: 'Whoever is hired at that age retires within the same fiscal year.',
      repair: `Let the ages end at ${oldest}.`,
    }),
    about: {
      ja: '採用時の年齢は4月1日現在で、最初の採用（基準日の翌年度）の定年より若くなければなりません。職種を分けずに書いた年齢は、定年の最も低い職種に合わせて確かめます。60歳以上の人を迎えるのは再任用です。',
      en: 'Entry ages are ages on 1 April and must be below the retirement age in force at the first recruitment, in the year after the base date. Ages for all job families are held against the lowest one. Staff past 60 come by re-employment.',
    },
    bad: 'entryAges: [{ ages: 66-70, share: 100% }]',
    good: 'entryAges: [{ ages: 22-34, share: 100% }]',
  },
  E_TARGET_MISSING: {
    ja: ({ need, section = 'recruitment' }) => ({
      what: `「${need}」には目標人数が要りますが、${section}.target がありません。`,
      repair: `例: target: { rule: actual, path: 658 } を ${section} に書いてください。`,
    }),
    en: ({ need, section = 'recruitment' }) => ({
      what: `${need} needs a target, but there is no ${section}.target.`,
      repair: `Write for example target: { rule: actual, path: 658 } under ${section}.`,
    }),
    about: {
      ja: '現員維持・平準化・2年平均・暫定超過・60歳超の別枠は、どの数え方で何人を目指すかが決まらないと計算できません。',
      en: 'Holding, levelling, the two-year average, an excess and the sixty-plus modifier all need to know how many people to aim at, by which rule.',
    },
    bad: 'recruitment: { policy: hold }',
    good: 'recruitment: { policy: hold, target: { rule: actual, path: 658 } }',
  },
  E_TOO_MANY_GROUPS: {
    ja: ({ found, most }) => ({
      what: `区分が ${found} あります。扱えるのは ${most} までです。`,
      repair: '細かい区分をまとめてください。',
    }),
    en: ({ found, most }) => ({
      what: `There are ${found} groups; at most ${most} can be handled.`,
      repair: 'Join fine groups into larger ones.',
    }),
    about: {
      ja: '職種と部門は、それぞれ 1,000 区分まで扱えます。',
      en: 'Up to 1,000 job families and 1,000 departments can be handled.',
    },
  },
  W_RUNS_TOO_FEW: {
    ja: ({ runs, fewest }) => ({
      what:
        runs === 1
          ? '試行 1 回では、ばらつき（標準偏差・百分位）も乱数誤差も分かりません。その回の値だけを示します。'
          : `試行 ${runs} 回では少なすぎるため、百分位（P10〜P90）は出しません。平均と標準偏差だけを示します。`,
      repair: `runs: ${fewest} 以上（ふつうは 1000）と書いてください。`,
    }),
    en: ({ runs, fewest }) => ({
      what:
        runs === 1
          ? 'A single sampled run tells nothing of spreads or Monte Carlo errors; only its values are given.'
          : `With ${runs} sampled runs no percentiles (P10 to P90) are given, only means and standard deviations.`,
      repair: `Write runs: ${fewest} or more (usually 1000).`,
    }),
    about: {
      ja: '試行が 20 回に満たないと、下から 10% の値は実質的に最小値になり、幅として読めません。',
      en: 'With fewer than 20 runs the tenth percentile is hardly more than the smallest value, and cannot be read as a band.',
    },
    bad: 'runs: 10',
    good: 'runs: 1000',
  },
  W_GOAL_NOT_SAMPLED: {
    ja: ({ name }) => ({
      what: `目標「${name}」は確率（probability）を求めていますが、試行をしないので、期待値だけで判定します。`,
      repair: 'runs: 1000 と書くか、probability を消してください。',
    }),
    en: ({ id }) => ({
      what: `The goal ${id} demands a probability, but nothing is sampled; it is judged by the expected run alone.`,
      repair: 'Write runs: 1000, or delete probability.',
    }),
    about: {
      ja: '目標を守る確率は、乱数による試算から数えます。期待値で守れる目標でも、年によるばらつきで守れないことがあります。',
      en: 'How surely a goal is kept is counted in sampled runs. What the expected run keeps may often be missed, because years differ.',
    },
    bad: 'runs: 0\ngoals:\n  - { id: keep, title: 維持, measure: strength.actual, at-least: 658, probability: 80% }',
    good: 'runs: 1000\ngoals:\n  - { id: keep, title: 維持, measure: strength.actual, at-least: 658, probability: 80% }',
  },
  W_CHART_LEFT_OUT: {
    ja: ({ chart, fewest }) => ({
      what: `図 ${chart} には描くものがないので、作りませんでした。`,
      repair: `C2 と C17 には runs: ${fewest} 以上が、ほかの図にはそれが示す前提（費用、DX など）が要ります。図が要らなければ charts から消してください。`,
    }),
    en: ({ chart, fewest }) => ({
      what: `Chart ${chart} has nothing to show and was left out.`,
      repair: `C2 and C17 need runs: ${fewest} or more, others the inputs they show (cost, DX and so on). If it is not wanted, delete it from charts.`,
    }),
    about: {
      ja: 'charts に書いた図のうち、示すものがないものは作られません。書かなければ、描けるすべての図が作られます。',
      en: 'A chart named in charts is left out where there is nothing to show. Without charts all are made that have something.',
    },
    bad: 'runs: 0\ncharts: [C2]',
    good: 'runs: 1000\ncharts: [C2]',
  },
  W_RUNS_MORE_NEEDED: {
    ja: ({ runs, needed, most, error, name, counted, year }) => ({
      what: `試行 ${runs} 回では乱数誤差が大きく、「${name}」の ${year}年度の${counted}の平均に ±${error} 人の誤差があります。`,
      repair:
        needed > most
          ? `試行の上限 ${most} 回でも、誤差は 0.5 人以下になりません。結果を読むときにこの誤差を見込むか、前提の幅を狭めてください。`
          : `誤差を 0.5 人以下にするには runs: ${needed} 以上と書いてください。`,
    }),
    en: ({ runs, needed, most, error, scenario, measure, year }) => ({
      what: `With ${runs} runs the mean of ${measure} of ${scenario} in ${year} still has a Monte Carlo error of ±${error} people.`,
      repair:
        needed > most
          ? `Even ${most} runs, the most there can be, leave an error above half a person. Allow for it, or narrow the ranges.`
          : `For an error of half a person at most, write runs: ${needed} or more.`,
    }),
    about: {
      ja: '試行の平均には、回数の平方根に反比例する乱数誤差が残ります。人数の合計では 0.5 人以下が目安です。',
      en: 'The mean over the runs keeps a random error that falls with the square root of their number; half a person is the yardstick for totals.',
    },
    bad: 'runs: 30',
    good: 'runs: 1000',
  },
}
