/**
 * What goes wrong in the shape of a CSV table (表の形): lines, quotes, headers, rows that are not data.
 *
 * The other half of the table part of the catalogue; the values of cells are in table.ts.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface TableShapeArguments {
  E_CSV_EMPTY: Record<string, never>
  E_CSV_NO_ROWS: Record<string, never>
  E_CSV_TOO_MANY_ROWS: { readonly limit: number }
  E_CSV_NEWLINE: Record<string, never>
  E_CSV_DELIMITER: { readonly found: string }
  E_CSV_QUOTE: { readonly kind: 'unclosed' | 'malformed' }
  E_CSV_DUPLICATE_HEADER: { readonly name: string; readonly first: number; readonly again: number }
  E_CSV_EMPTY_HEADER: { readonly column: number }
  E_CSV_FORBIDDEN_HEADER: { readonly name: string }
  E_CSV_REPEATED_HEADER: Record<string, never>
  E_CSV_UNKNOWN_COLUMN: { readonly name: string; readonly nearest?: string; readonly known: readonly string[] }
  /** `instead`: where a value for every row may be written instead of the column. */
  E_CSV_MISSING_COLUMN: { readonly wanted: readonly string[]; readonly instead?: string }
  E_CSV_TOO_FEW_FIELDS: { readonly found: number; readonly expected: number }
  E_CSV_TOO_MANY_FIELDS: { readonly found: number; readonly expected: number }
  W_CSV_BLANK_ROWS: { readonly count: number }
  E_ROSTER_TOTAL_ROW: { readonly word: string }
  E_ROSTER_NOTE_ROW: Record<string, never>
  E_ROSTER_PERSONAL_DATA: { readonly column: string }
}

const shown = (sign: string): string => (sign === '\t' ? 'Tab' : sign)

/** The wording of these codes (文面), in Japanese and English. */
export const tableShapeTexts: Part<TableShapeArguments> = {
  E_CSV_EMPTY: {
    ja: () => ({ what: '表が空です。', repair: '見出しの行と、データの行を書いてください。' }),
    en: () => ({ what: 'The table is empty.', repair: 'Write a header line and data rows.' }),
    about: { ja: 'ファイルに文字がありません。', en: 'The file has no text.' },
  },
  E_CSV_NO_ROWS: {
    ja: () => ({ what: '表に職員やデータの行がありません。', repair: '見出しの下にデータの行を書いてください。' }),
    en: () => ({ what: 'The table has no data, or counts nobody.', repair: 'Write data rows below the header.' }),
    about: {
      ja: '見出しだけの表や、人数がすべて0の表は、0人の市として計算されてしまうため受け付けません。',
      en: 'A table with a header only, or of zeros only, would be calculated as a city without staff.',
    },
  },
  E_CSV_TOO_MANY_ROWS: {
    ja: a => ({
      what: `表の行数が上限（${a.limit}行）を超えています。`,
      repair: '年齢・職種などごとに人数を集計した表にしてください。',
    }),
    en: a => ({ what: `The table has more than ${a.limit} lines.`, repair: 'Count people by age, job family and so on.' }),
    about: { ja: '集計表が10万行を超えることはありません。', en: 'An aggregated table never has 100,000 lines.' },
  },
  E_CSV_NEWLINE: {
    ja: () => ({ what: '改行コードが混在しています。', repair: 'エディターで改行コードをそろえて保存し直してください。' }),
    en: () => ({ what: 'The file mixes different line ends.', repair: 'Save it again with one kind of line end.' }),
    about: {
      ja: '途中から改行コードが変わる表は、2つのファイルをつないだか、壊れているおそれがあります。',
      en: 'Line ends that change half-way come from joined or damaged files.',
    },
  },
  E_CSV_DELIMITER: {
    ja: a => ({
      what: `区切り文字が「${shown(a.found)}」のようです。`,
      repair: '半角のカンマ「,」区切り（CSV UTF-8）で保存してください。',
    }),
    en: a => ({
      what: `The cells seem to be separated by "${shown(a.found)}".`,
      repair: 'Save the table separated by commas (CSV UTF-8).',
    }),
    about: { ja: '表の区切りは半角のカンマだけです。', en: 'Cells are separated by commas only.' },
    bad: '年齢;人数',
    good: '年齢,人数',
  },
  E_CSV_QUOTE: {
    ja: a => ({
      what: a.kind === 'unclosed' ? '引用符「"」がこの行の中で閉じられていません。' : '引用符「"」の後に余分な文字があります。',
      why: 'このまま読むと、後の行の人がいなくなります。',
      repair: '「"」を閉じるか除いてください。セルの中の改行は使えません。',
    }),
    en: a => ({
      what: a.kind === 'unclosed' ? 'A quote (") is not closed on this line.' : 'Something follows the closing quote (").',
      why: 'Read like this, the people of later lines would vanish.',
      repair: 'Close the quote or leave it out. A cell cannot hold a line break.',
    }),
    about: {
      ja: '引用符で囲んだセルは、その行の中で閉じなければなりません。',
      en: 'A quoted cell must end on its own line.',
    },
    bad: '34,"一般事務,12',
    good: '34,"一般事務",12',
  },
  E_CSV_DUPLICATE_HEADER: {
    ja: a => ({ what: `列「${a.name}」が2つあります（${a.first}列目と${a.again}列目）。`, repair: '一方を除いてください。' }),
    en: a => ({ what: `The column "${a.name}" stands twice (columns ${a.first} and ${a.again}).`, repair: 'Leave one out.' }),
    about: {
      ja: '同じ意味の列（年齢 と age など）が2つあると、どちらを使うか分かりません。',
      en: 'With two columns of one meaning (年齢 and age) it is unclear which one counts.',
    },
  },
  E_CSV_EMPTY_HEADER: {
    ja: a => ({ what: `${a.column}列目の見出しが空です。`, repair: '見出しを書くか、列を除いてください。' }),
    en: a => ({ what: `Column ${a.column} has no header.`, repair: 'Write one, or remove the column.' }),
    about: { ja: 'すべての列に見出しが必要です。', en: 'Every column needs a header.' },
  },
  E_CSV_FORBIDDEN_HEADER: {
    ja: a => ({ what: `列名「${a.name}」は使えません。`, repair: '別の名前にしてください。' }),
    en: a => ({ what: `The column name "${a.name}" cannot be used.`, repair: 'Use another name.' }),
    about: { ja: 'プログラムの内部で使われる名前です。', en: 'The name has a meaning inside programs.' },
  },
  E_CSV_REPEATED_HEADER: {
    ja: () => ({ what: '見出しがもう一度出てきます。', repair: 'この行を除いてください。' }),
    en: () => ({ what: 'The header appears again.', repair: 'Remove this line.' }),
    about: {
      ja: '2つの表をつなぐと見出しが途中に残ります。同じ人を2度数えていないかも確かめてください。',
      en: 'Joined tables leave a header in the middle. Check that nobody is counted twice.',
    },
  },
  E_CSV_UNKNOWN_COLUMN: {
    ja: a => ({
      what: `列「${a.name}」は職員構成表にありません。`,
      repair: a.nearest === undefined ? `使える列は ${a.known.join('、')} です。` : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: `A staff table has no column "${a.name}".`,
      repair: a.nearest === undefined ? `The columns are: ${a.known.join(', ')}.` : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: '綴りの違う列を黙って読み飛ばすと、職種や部門が失われます。',
      en: 'A misspelt column that was skipped would lose job families or departments.',
    },
    bad: '年令,人数',
    good: '年齢,人数',
  },
  E_CSV_MISSING_COLUMN: {
    ja: a => ({
      what: `列 ${a.wanted.join(' または ')} がありません。`,
      repair:
        a.instead === undefined
          ? '列を加えてください。'
          : `列を加えるか、すべての行に当てはまる値を ${a.instead} に書いてください。`,
    }),
    en: a => ({
      what: `There is no column ${a.wanted.join(' or ')}.`,
      repair: a.instead === undefined ? 'Add it.' : `Add it, or write the value of all rows at ${a.instead}.`,
    }),
    about: {
      ja: '職員構成表には年齢（age、birthYear、ageFrom と ageTo のどれか）と人数が必要です。職種・任用形態・部門の列がないときは、municipality.yaml の staff.defaults がすべての行に当てはまります。',
      en: 'A staff table needs an age (age, birthYear, or ageFrom and ageTo) and people. Without columns for job family, employment type or department, staff.defaults of the municipality file holds for every row.',
    },
  },
  E_CSV_TOO_FEW_FIELDS: {
    ja: a => ({
      what: `セルが${a.found}個しかありません（見出しは${a.expected}列）。`,
      repair: '足りないセルを補ってください。',
    }),
    en: a => ({ what: `The row has ${a.found} cells; the header has ${a.expected}.`, repair: 'Fill in the missing cells.' }),
    about: { ja: 'どの行も見出しと同じ数のセルが必要です。', en: 'Every row has as many cells as the header.' },
  },
  E_CSV_TOO_MANY_FIELDS: {
    ja: a => ({
      what: `セルが${a.found}個あります（見出しは${a.expected}列）。`,
      repair: '余分なカンマを除いてください。数の桁区切りは使えません。',
    }),
    en: a => ({
      what: `The row has ${a.found} cells; the header has ${a.expected}.`,
      repair: 'Remove extra commas; numbers have no thousands separator.',
    }),
    about: { ja: 'どの行も見出しと同じ数のセルが必要です。', en: 'Every row has as many cells as the header.' },
    bad: '34,1,024',
    good: '34,1024',
  },
  W_CSV_BLANK_ROWS: {
    ja: a => ({ what: `空行を${a.count}行読み飛ばしました。`, repair: '抜けた行がないか確かめてください。' }),
    en: a => ({ what: `${a.count} blank rows were skipped.`, repair: 'Check that no row is missing.' }),
    about: { ja: '空の行は職員ではないので数えません。', en: 'Blank rows count nobody.' },
  },
  E_ROSTER_TOTAL_ROW: {
    ja: a => ({
      what: `「${a.word}」とある合計の行のようです。`,
      why: 'このまま数えると人数が2倍になります。',
      repair: 'この行を除いてください。',
    }),
    en: a => ({
      what: `This looks like a total row ("${a.word}").`,
      why: 'Counted, it would double the people.',
      repair: 'Remove this row.',
    }),
    about: { ja: '合計・小計の行は表に入れません。', en: 'Totals and subtotals do not belong in the table.' },
  },
  E_ROSTER_NOTE_ROW: {
    ja: () => ({ what: '注記の行のようです。', repair: '表の先頭に「# 」で始まる行として移すか、除いてください。' }),
    en: () => ({ what: 'This looks like a note.', repair: 'Move it to the top as a line beginning with "# ", or remove it.' }),
    about: { ja: '注記は見出しより上に「# 」をつけて書けます。', en: 'Notes may stand above the header, beginning with "# ".' },
  },
  E_ROSTER_PERSONAL_DATA: {
    ja: a => ({
      what: `列「${a.column}」は個人の情報です。`,
      why: 'この表は集計した人数だけを扱い、個人の情報は読みません。',
      repair: '4月1日現在の年齢・職種などごとに人数を集計した表にしてください。',
    }),
    en: a => ({
      what: `The column "${a.column}" holds personal data.`,
      why: 'This table takes counts only; data about persons are not read.',
      repair: 'Count people by age on 1 April, job family and so on.',
    }),
    about: {
      ja: '氏名・職員番号・生年月日などの列がある名簿は、そのままでは使えません。',
      en: 'A roster with names, staff numbers or dates of birth cannot be used as it is.',
    },
    bad: '職員番号,生年月日,職種',
    good: '年齢,職種,人数',
  },
}
