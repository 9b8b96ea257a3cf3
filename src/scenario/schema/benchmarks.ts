/**
 * Benchmarks of the municipality file (類似団体との比較): the diagnosis by section, the population behind it, the peer cities, and the
 * two official instruments whose coefficients only the planner can supply.
 *
 * Nothing here moves a projection. 定員回帰指標 and 定員モデル have no default: their coefficients for ordinary cities are not published.
 * Source of the shipped tables: the council paper, 別添４ and 別添５.
 */
import { baseDate } from './base-date.ts'
import { requiredOrigin, section } from './sections.ts'
import { number, text, texts } from './values.ts'

const residents = { unit: 'people', whole: true, min: 1, max: 20_000_000 } as const
const plain = { unit: 'number' } as const

const table = (title: string, description: string) =>
  section({ table: text({ title: 'CSV ファイル' }), ...requiredOrigin }, { title, description })

const type = section(
  {
    name: text({ title: '類型の名前', examples: ['III-3'] }),
    min: number(residents, { title: '人口の下限', examples: [100_000] }),
    max: number(residents, { title: '人口の上限', description: '上限のない類型では書かない', examples: [149_999] }).optional(),
    ...requiredOrigin,
  },
  { title: '類型', description: '人口がこの範囲の外にあれば誤り' },
)

const regression = section(
  {
    perThousandResidents: number(plain, { title: '人口の係数', description: '人口千人当たりの人数' }),
    perSquareKilometre: number(plain, { title: '面積の係数', description: '面積1平方キロメートル当たりの人数' }),
    constant: number(plain, { title: '定数項' }),
    area: number({ unit: 'number', min: 0.01, max: 10_000 }, { title: '面積', description: '平方キロメートル' }),
    ...requiredOrigin,
  },
  {
    title: '定員回帰指標',
    description: '係数×人口（千人）＋係数×面積＋定数項。一般市の係数は公表されていないため、既定の値はない',
  },
)

/** The benchmarks (類似団体との比較). */
export const benchmarks = section(
  {
    date: baseDate({ title: '職員数の時点', description: '比べる職員を数えた4月1日', examples: ['R3.4.1'] }),
    population: section(
      {
        people: number(residents, { title: '人口', description: '住民基本台帳人口', examples: [123_828] }),
        date: text({ title: '人口の時点', examples: ['R3.1.1'] }),
        ...requiredOrigin,
      },
      { title: '比較に使う人口' },
    ),
    rule: text({ title: '数え方', description: '推計の職員数を比較に使うときの数え方', examples: ['quota'] }),
    outside: texts({ title: '普通会計に含まれない部門', examples: [['下水道']] }, 0).optional(),
    type: type.optional(),
    sections: table('大部門の比較', '大部門ごとの職員数、単純値、修正値。書式は data/README.md'),
    smallSections: table('中・小部門の比較', '小部門ごとの職員数と修正値。書式は data/README.md').optional(),
    regression: regression.optional(),
    model: table('定員モデル', '部門、説明変数、係数、値の表。既定の値はない。書式は data/README.md').optional(),
  },
  { title: '類似団体との比較', description: '定員管理診断表（単純値・修正値）。推計の数字は変えない' },
)

/** The peer cities (比較する市). */
export const peers = section(
  {
    date: baseDate({ title: '職員数の時点', examples: ['R3.4.1'] }),
    own: text({ title: 'この自治体の id', description: '表の city 列に書いた id', examples: ['koganei'] }),
    cities: table('市の一覧', '市ごとの人口と普通会計の職員数。書式は data/README.md'),
    sections: table('部門別職員数', '部門の行、市の列の表。書式は data/README.md').optional(),
  },
  { title: '近隣の類似団体', description: '人口1万人当たりの職員数を比べる市' },
)
