/**
 * What goes wrong in the comparison with similar cities (類似団体との比較): sections, populations, totals, and years without population.
 *
 * A total that does not add up is a warning, because a published table may hold a slip that is not ours to repair.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface BenchmarkArguments {
  readonly E_BENCHMARK_SECTION: { readonly value: string; readonly known: readonly string[]; readonly nearest?: string }
  readonly E_BENCHMARK_ROW_TWICE: { readonly name: string; readonly line: number }
  readonly E_BENCHMARK_NUMBER: { readonly column: string; readonly found: string }
  readonly E_BENCHMARK_TYPE: { readonly type: string; readonly people: number; readonly min: number; readonly max?: number }
  readonly E_PEER_POPULATION: { readonly city: string; readonly found: string }
  readonly E_PEER_OWN: { readonly value: string; readonly known: readonly string[]; readonly nearest?: string }
  readonly W_BENCHMARK_SUM: { readonly total: string; readonly column: string; readonly printed: number; readonly sum: number }
  readonly W_PEER_FIGURES: {
    readonly city: string
    readonly figure: 'population' | 'staff'
    readonly listed: number
    readonly stated: number
  }
  readonly W_BENCHMARK_YEARS: { readonly first: string; readonly last: string }
}

const range = (min: number, max: number | undefined, words: readonly [string, string]): string =>
  max === undefined ? `${min}${words[0]}` : `${min}${words[1]}${max}`

/** The wording of these codes (文面), in Japanese and English. */
export const benchmarkTexts: Part<BenchmarkArguments> = {
  E_BENCHMARK_SECTION: {
    ja: a => ({
      what: a.value === '' ? '部門が空です。' : `部門「${a.value}」は定員管理調査の部門にありません。`,
      repair: a.nearest === undefined ? `使える部門は ${a.known.join('、')} です。` : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: a.value === '' ? 'The section is empty.' : `"${a.value}" is not a section of the staffing survey.`,
      repair: a.nearest === undefined ? `The sections are: ${a.known.join(', ')}.` : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: '類似団体の比較は、地方公共団体定員管理調査の大部門で行います。市の課や部の名前は、大部門に置き替えてから書きます。',
      en: 'Cities are compared by the big sections of the national staffing survey. Names of a city’s own offices must be mapped to them first.',
    },
    bad: '総務企画,135,161,171',
    good: '総務・企画,135,161,171',
  },
  E_BENCHMARK_ROW_TWICE: {
    ja: a => ({
      what: `「${a.name}」の行が2つあります（${a.line}行目にもあります）。`,
      repair: 'どちらかの行を消してください。',
    }),
    en: a => ({ what: `"${a.name}" stands in two rows (also in line ${a.line}).`, repair: 'Remove one of the rows.' }),
    about: {
      ja: '同じ部門や市が2行あると、二重に数えることになります。',
      en: 'A section or city that stands twice would be counted twice.',
    },
  },
  E_BENCHMARK_NUMBER: {
    ja: a => ({
      what: a.found === '' ? `${a.column}が空です。` : `${a.column}の「${a.found}」は数ではありません。`,
      repair: '12.3 や -0.5 のように、半角の数だけを書いてください。',
    }),
    en: a => ({
      what: a.found === '' ? `${a.column} is empty.` : `"${a.found}" (${a.column}) is not a number.`,
      repair: 'Write a plain number such as 12.3 or -0.5.',
    }),
    about: {
      ja: '係数・差・率のセルには、半角の数だけを書きます。△や▲は書けません。',
      en: 'Coefficients, differences and rates are plain numbers with a hyphen for the minus sign.',
    },
    bad: '土木,人口,△0.5,124',
    good: '土木,人口,-0.5,124',
  },
  E_BENCHMARK_TYPE: {
    ja: a => ({
      what: `人口 ${a.people} 人は、類型「${a.type}」の人口（${range(a.min, a.max, ['以上', '～'])}人）の外です。`,
      repair: '人口と類型のどちらかを直してください。類型が変わると、比べる団体も表も変わります。',
    }),
    en: a => ({
      what: `A population of ${a.people} is outside the type "${a.type}" (${range(a.min, a.max, [' or more', ' to '])}).`,
      repair: 'Correct the population or the type. Another type has other cities and another table.',
    }),
    about: {
      ja: '類似団体の類型は、人口と産業構造で決まります。人口が類型の範囲にないと、比べる相手がちがうことになります。',
      en: 'A type of similar cities is defined by population and industry. Outside of its range the city is held against the wrong cities.',
    },
    bad: 'benchmarks:\n  population: { people: 95000, date: R3.1.1, status: source, source: 住民基本台帳 }\n  type: { name: III-3, min: 100000, max: 149999, status: derived, source: 総務省 }',
    good: 'benchmarks:\n  population: { people: 123828, date: R3.1.1, status: source, source: 住民基本台帳 }\n  type: { name: III-3, min: 100000, max: 149999, status: derived, source: 総務省 }',
  },
  E_PEER_POPULATION: {
    ja: a => ({
      what: a.found === '' ? `「${a.city}」の人口が空です。` : `「${a.city}」の人口が ${a.found} です。`,
      repair: '住民基本台帳の人口を書いてください。分からない市は、行を除いてください。',
    }),
    en: a => ({
      what: a.found === '' ? `The population of "${a.city}" is empty.` : `The population of "${a.city}" is ${a.found}.`,
      repair: 'Write the registered population, or remove the city.',
    }),
    about: {
      ja: '類似団体は人口1万人当たりの職員数で比べるため、人口のない市は比べられません。',
      en: 'Cities are compared by staff per 10,000 residents, which needs a population.',
    },
  },
  E_PEER_OWN: {
    ja: a => ({
      what: `市の一覧に「${a.value}」がありません。`,
      repair: a.nearest === undefined ? `一覧にある市は ${a.known.join('、')} です。` : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: `The list of cities has no "${a.value}".`,
      repair: a.nearest === undefined ? `It has ${a.known.join(', ')}.` : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: 'peers.own には、市の一覧の city 列にあるこの自治体の id を書きます。平均からこの自治体を除くために使います。',
      en: 'peers.own is the id of the own city in the list, so that it can be left out of the mean.',
    },
  },
  W_BENCHMARK_SUM: {
    ja: a => ({
      what: `「${a.total}」の${a.column}は ${a.printed} ですが、内訳の合計は ${a.sum} です。`,
      repair:
        '写し誤りでないか確かめてください。資料がそう印刷しているなら、そのままでかまいません。計算には内訳の合計を使います。',
    }),
    en: a => ({
      what: `"${a.total}" (${a.column}) is ${a.printed}, but its parts add up to ${a.sum}.`,
      repair: 'Check the copying. If the source prints it so, leave it; the sum of the parts is used.',
    }),
    about: {
      ja: '計の行は、内訳の合計と照らし合わせます。公表資料の丸めや誤りのこともあるため、直さずに知らせるだけです。',
      en: 'Totals are held against the sum of their parts. A published table may be rounded or wrong, so it is only told.',
    },
  },
  W_PEER_FIGURES: {
    ja: a => ({
      what: `市の一覧の「${a.city}」の${a.figure === 'population' ? '人口' : '職員数'}は ${a.listed} ですが、大部門の比較では ${a.stated} です。`,
      repair: '時点と数え方が同じなら、どちらかを直してください。それぞれの比較には、それぞれの値を使います。',
    }),
    en: a => ({
      what: `The list of cities gives "${a.city}" a ${a.figure === 'population' ? 'population' : 'staff'} of ${a.listed}, the comparison by section ${a.stated}.`,
      repair: 'Correct one of them if date and counting are the same. Each comparison uses its own figure.',
    }),
    about: {
      ja: '市の一覧と大部門の比較は、同じ日の同じ市の数字のはずです。違えば、どちらかの写し誤りか、数え方の違いです。',
      en: 'Both describe the same city on the same date, so a difference is a copying error or another way of counting.',
    },
  },
  W_BENCHMARK_YEARS: {
    ja: a => ({
      what: `${a.first}から${a.last}までの人口が人口推計の表にないため、その年度の類似団体との差は計算しません。`,
      repair: '人口推計の表にその年度の行を足すと計算します。',
    }),
    en: a => ({
      what: `The population table has no row for ${a.first} to ${a.last}; gaps to similar cities are not computed for these years.`,
      repair: 'Add rows for these years to the population table.',
    }),
    about: {
      ja: '類似団体の人数は人口1万人当たりの職員数に人口を掛けて求めます。表にない年度の人口は推し量りません。',
      en: 'The benchmark is staff per 10,000 residents times population. Years outside the table are never extrapolated.',
    },
  },
}
