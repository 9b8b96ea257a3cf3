/**
 * What goes wrong in what a file says of the staff beyond numbers (職員の帰属): years of joining, appointing authorities, moves, refusals.
 *
 * Not here: the shape of tables and keys, and names that are not declared, which all sections share.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. Years are short (`R5`). */
export interface StaffingArguments {
  /** `age`: how old the youngest of the row would have been; absent where the year lies after the base date. */
  readonly E_ROSTER_ENTRY_YEAR: {
    readonly found: string
    readonly base: string
    readonly band: string
    readonly youngest: number
    readonly age?: number
  }
  readonly E_ORDINANCE_TOTAL: { readonly expected: string; readonly counted: string }
  readonly E_REFUSAL_ALL: { readonly value: string }
  readonly E_EXPERIENCED_SHARE_CHOSEN: Readonly<Record<never, never>>
  readonly E_BALANCE_AGES: { readonly first: string; readonly last: string }
  /** `key`: from or to. */
  readonly E_TRANSFER_PLACE: { readonly key: string }
  readonly E_TRANSFER_AMOUNT: { readonly found: readonly string[] }
  readonly E_TRANSFER_SELF: { readonly name: string }
  /** In how many years, from which on, and how many people moved of those planned, over all years. */
  readonly W_TRANSFER_SHORT: { readonly year: string; readonly count: number; readonly wanted: number; readonly found: number }
  /** `wanted`: the departments without an authority. */
  readonly E_AUTHORITY_MISSING: { readonly wanted: readonly string[] }
}

/** The wording of these codes (文面), in Japanese and English. */
export const staffingTexts: Part<StaffingArguments> = {
  E_ROSTER_ENTRY_YEAR: {
    ja: a => ({
      what:
        a.age === undefined
          ? `入庁年度が ${a.found} です。基準日（${a.base}年度の4月1日）より後です。`
          : `入庁年度が ${a.found} です。${a.band}歳の職員が${a.age}歳で入庁したことになります。`,
      repair: `基準日までの、${a.youngest}歳以上になる年度を書いてください。分からないときは空欄にしてください。`,
    }),
    en: a => ({
      what:
        a.age === undefined
          ? `The year of joining is ${a.found}, after the base date (1 April of ${a.base}).`
          : `The year of joining is ${a.found}: staff aged ${a.band} would have joined at ${a.age}.`,
      repair: `Write a year up to the base date in which they were ${a.youngest} or older, or leave the cell empty.`,
    }),
    about: {
      ja: '入庁年度は、勤続年数と退職手当の起点です。西暦と和暦の取り違えや、生年度との入れ違いでもこうなります。年齢の階級で書いた行は、いちばん若い人で確かめます。',
      en: 'Years of service count from the year of joining. A mistaken era, or a birth year in its place, shows up here too. A row of an age band is held against its youngest.',
    },
    bad: 'birthYear,people,entryYear\n1990,3,1991',
    good: 'birthYear,people,entryYear\n1990,3,2013',
  },
  E_ORDINANCE_TOTAL: {
    ja: a => ({
      what: `任命権者ごとの条例定数の和は ${a.counted}人ですが、total は ${a.expected}人としています。`,
      repair: '条例の別表と見比べて、authorities の人数か total を直してください。',
    }),
    en: a => ({
      what: `The quotas of the appointing authorities add up to ${a.counted}, not to the total of ${a.expected}.`,
      repair: 'Compare with the ordinance and correct authorities or total.',
    }),
    about: {
      ja: '条例定数の合計は、任命権者ごとの定数の和です。total は写し誤りを見つけるために書きます。',
      en: 'The total of the ordinance is the sum of its parts. It is written to catch copying errors.',
    },
    bad: 'authorities: { 市長の補助職員: 636, 教育委員会: 135 }\ntotal: 790',
    good: 'authorities: { 市長の補助職員: 636, 教育委員会: 135 }\ntotal: 771',
  },
  E_REFUSAL_ALL: {
    ja: a => ({
      what: `辞退率が ${a.value} です。合格者の全員が辞退すると、何人合格させても採用できません。`,
      repair: '100%より小さい割合を書いてください。採用できない職種なら、充足率（yield）を下げてください。',
    }),
    en: a => ({
      what: `The refusal is ${a.value}: if everybody refuses, no number of offers is enough.`,
      repair: 'Write a share below 100%. For a job family that cannot be hired, lower its yield.',
    }),
    about: {
      ja: '必要な合格者数は、採用予定÷（1−辞退率）です。幅のある値では、上の値も100%より小さくします。',
      en: 'The offers needed are the planned hires ÷ (1 − refusal). The upper end of a range must be below 100% too.',
    },
    bad: 'refusal: 100%',
    good: 'refusal: 27%',
  },
  E_EXPERIENCED_SHARE_CHOSEN: {
    ja: () => ({
      what: '「age-balance」（年齢構成平準化）は経験者採用の割合を自分で選ぶので、「experiencedShare」は使えません。',
      repair: 'この行を消してください。上限を決めるなら「balance」の中に「largestExperiencedShare: 50%」と書きます。',
    }),
    en: () => ({
      what: 'The policy age-balance chooses the share of experienced hires itself, so experiencedShare has no effect.',
      repair: 'Delete it. To limit the share, write largestExperiencedShare: 50% inside balance.',
    }),
    about: {
      ja: '年齢構成平準化は、年齢の谷が最もよく埋まる採用者数と経験者採用の人数を毎年度選びます。',
      en: 'The policy chooses, every year, the number of hires and of experienced ones that fill the age dents best.',
    },
    bad: 'policy: age-balance\nexperiencedShare: 20%',
    good: 'policy: age-balance\nbalance: { fromAge: 22, toAge: 64, largestExperiencedShare: 20% }',
  },
  E_BALANCE_AGES: {
    ja: a => ({
      what: `年齢の幅が逆です（${a.first}歳から${a.last}歳）。`,
      repair: 'fromAge に小さいほうの年齢を書いてください。',
    }),
    en: a => ({ what: `The ages are reversed (${a.first} to ${a.last}).`, repair: 'Write the lower age under fromAge.' }),
    about: { ja: '両端の年齢を含みます。', en: 'Both ends are included.' },
    bad: 'balance: { fromAge: 64, toAge: 22 }',
    good: 'balance: { fromAge: 22, toAge: 64 }',
  },
  E_TRANSFER_PLACE: {
    ja: a => ({
      what: `異動の「${a.key}」（${a.key === 'from' ? '異動元' : '異動先'}）に、職種も部門もありません。`,
      repair: `「${a.key}: { jobFamily: 技能労務 }」か「${a.key}: { department: 教育 }」のように書いてください。`,
    }),
    en: a => ({
      what: `"${a.key}" of the transfer names neither a job family nor a department.`,
      repair: `Write ${a.key}: { jobFamily: … } or ${a.key}: { department: … }.`,
    }),
    about: {
      ja: '異動は、職種か部門が変わることです。書かなかったほうは、異動元ではどれでもよく、異動先では変わりません。',
      en: 'A transfer changes job family or department. What is not named may be any before it, and stays as it is after it.',
    },
    bad: 'transfers:\n  - { from: {}, to: { jobFamily: 一般事務 }, people: 2 }',
    good: 'transfers:\n  - { from: { jobFamily: 技能労務 }, to: { jobFamily: 一般事務 }, people: 2 }',
  },
  E_TRANSFER_AMOUNT: {
    ja: a => ({
      what:
        a.found.length === 0
          ? '異動する人数（people）も割合（share）もありません。'
          : '異動する人数（people）と割合（share）の両方があります。',
      repair: 'people か share のどちらか1つを書いてください。',
    }),
    en: a => ({
      what: a.found.length === 0 ? 'The transfer has neither people nor share.' : 'The transfer has both people and share.',
      repair: 'Write one of the two.',
    }),
    about: {
      ja: '人数は年度ごとの整数、割合は異動できる職員に対するものです。',
      en: 'people is a whole number a year; share is of those who may move.',
    },
    bad: '{ from: { department: 教育 }, to: { department: 民生 } }',
    good: '{ from: { department: 教育 }, to: { department: 民生 }, people: 2 }',
  },
  E_TRANSFER_SELF: {
    ja: a => ({
      what: `異動元と異動先が同じです（${a.name}）。誰も動きません。`,
      repair: '「to」に別の職種か部門を書いてください。',
    }),
    en: a => ({
      what: `The transfer goes to where it comes from (${a.name}): nobody would move.`,
      repair: 'Write another job family or department under "to".',
    }),
    about: {
      ja: '異動先に書いた職種・部門が、すべて異動元と同じです。',
      en: 'Everything that "to" names is the same as in "from".',
    },
    bad: '{ from: { jobFamily: 技能労務 }, to: { jobFamily: 技能労務 }, people: 2 }',
    good: '{ from: { jobFamily: 技能労務 }, to: { jobFamily: 一般事務 }, people: 2 }',
  },
  W_TRANSFER_SHORT: {
    ja: a => ({
      what: `異動できる職員が足りない年度が、${a.year}から${a.count}年度あります。予定${a.wanted}人のうち、異動したのは${a.found}人です。`,
      repair: '人数か異動元を見直してください。足りない年度は、いる人数だけが異動したものとして計算しました。',
    }),
    en: a => ({
      what: `From ${a.year} on, in ${a.count} years fewer people can move than are planned: ${a.found} of ${a.wanted}.`,
      repair: 'Check the number or where they come from. In these years as many moved as there were.',
    }),
    about: {
      ja: '異動できるのは、異動元の正規職員のうち、休業中と管理職を除き、年齢の条件にあう人です。足りなくても計算は続けます。',
      en: 'Regular staff of the place may move, but those on leave, in managerial posts or outside the ages. The run goes on with those there are.',
    },
  },
  E_AUTHORITY_MISSING: {
    ja: a => ({
      what: `任命権者が書かれていない部門があります: ${a.wanted.join('、')}。`,
      repair: 'すべての部門について任命権者を書いてください。分けられない部門には、いる可能性のある任命権者を一覧で書きます。',
    }),
    en: a => ({
      what: `Some departments have no appointing authority: ${a.wanted.join(', ')}.`,
      repair: 'Write one for every department, or a list where its staff cannot be told apart.',
    }),
    about: {
      ja: '一部の部門にだけ任命権者があると、ほかの部門の職員がどの定数にも数えられません。',
      en: 'If only some departments had an authority, the staff of the others would count against no quota.',
    },
    bad: 'departments: { 議会: 議会事務局 }   # 教育が抜けている',
    good: 'departments: { 議会: 議会事務局, 教育: 教育委員会 }',
  },
}
