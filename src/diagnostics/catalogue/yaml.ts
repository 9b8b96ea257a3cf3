/**
 * What goes wrong before a file has a shape: the encoding of the text, YAML syntax, and YAML features that are refused.
 *
 * Anchors, tags and merge keys are refused because a reader cannot see what they stand for; full-width signs because YAML
 * silently reads the whole line as one text. The parser's own wording never reaches the planner.
 */
import type { Part } from '../text.ts'
import type { YamlSyntaxArguments } from './yaml-syntax.ts'
import { yamlSyntaxTexts } from './yaml-syntax.ts'

/** Arguments of the texts, by code. */
export interface YamlArguments extends YamlSyntaxArguments {
  readonly E_TEXT_ENCODING: { readonly found: string }
  readonly E_TEXT_CONTROL_CHAR: { readonly codePoint: string }
  readonly E_TEXT_INVISIBLE_CHAR: { readonly codePoint: string }
  readonly E_TEXT_LINE_END: Readonly<Record<never, never>>
  readonly E_YAML_EMPTY: Readonly<Record<never, never>>
  readonly E_YAML_FULLWIDTH_COLON: { readonly key: string }
  readonly E_YAML_FULLWIDTH_SPACE: { readonly where: 'indentation' | 'after-colon' }
  readonly E_YAML_FULLWIDTH_SIGN: { readonly sign: string; readonly plain: string }
  readonly E_YAML_TAB: Readonly<Record<never, never>>
}

const BRACKETS = { ja: '（閉じる括弧も半角にします）', en: ' (and a half-width closing bracket)' }
const QUOTES = { ja: '（閉じる引用符も半角にします）', en: ' (and a half-width closing quote)' }
/** Signs that come in pairs. */
const closing: Readonly<Record<string, typeof QUOTES>> = { '{': BRACKETS, '[': BRACKETS, '"': QUOTES, "'": QUOTES }

/** The wording of these codes (文面), in Japanese and English. */
export const yamlTexts: Part<YamlArguments> = {
  ...yamlSyntaxTexts,
  E_TEXT_ENCODING: {
    ja: ({ found }) => ({
      what: `ファイルの文字コードが UTF-8 ではありません（${found === '' ? '文章のファイルではない' : `${found} の`}ようです）。`,
      repair: '文字コードを UTF-8 にして保存し直してください（メモ帳では「名前を付けて保存」の「エンコード」で選べます）。',
    }),
    en: ({ found }) => ({
      what: `The file is not encoded in UTF-8 (it ${found === '' ? 'may hold no text' : `looks like ${found}`}).`,
      repair: 'Save it again with the encoding UTF-8.',
    }),
    about: {
      ja: 'シナリオなどのファイルは UTF-8 で書きます。Shift_JIS のまま読むと文字が化けるため、推測で読み替えることはしません。',
      en: 'Files are written in UTF-8. Other encodings are not guessed, because a wrong guess garbles names silently.',
    },
  },
  E_TEXT_CONTROL_CHAR: {
    ja: ({ codePoint }) => ({
      what: `制御文字（${codePoint}）が含まれています。`,
      repair: 'この位置の文字を削除してください。',
    }),
    en: ({ codePoint }) => ({
      what: `There is a control character (${codePoint}) here.`,
      repair: 'Delete the character at this place.',
    }),
    about: {
      ja: '改行と、文字列の中のタブ以外の制御文字は使えません。ファイル名や出力を壊すことがあるためです。',
      en: 'Control characters other than line ends, and tabs inside texts, are refused: they break file names and outputs.',
    },
    bad: 'title: "案\\u0000A"',
    good: 'title: 案A',
  },
  E_TEXT_INVISIBLE_CHAR: {
    ja: ({ codePoint }) => ({
      what: `目に見えない文字（${codePoint}）が含まれています。`,
      why: 'Word やウェブページから貼り付けたときに入ることが多く、見た目が同じでも別の文字として扱われます。',
      repair: 'この位置の前後を削除して、手で打ち直してください。',
    }),
    en: ({ codePoint }) => ({
      what: `There is an invisible character (${codePoint}) here.`,
      why: 'It often comes with text pasted from a document or a web page, and makes equal-looking words differ.',
      repair: 'Delete the characters around this place and type them again.',
    }),
    about: {
      ja: 'ゼロ幅空白（U+200B）や文字の向きを変える文字（U+202E）など、見えない文字は使えません。ファイルの先頭の BOM は構いません。',
      en: 'Zero-width spaces, direction marks and other invisible characters are refused. A byte order mark at the start is fine.',
    },
  },
  E_TEXT_LINE_END: {
    ja: () => ({
      what: '改行コードが CR だけになっています。',
      repair: '改行コードを LF または CRLF にして保存し直してください。',
    }),
    en: () => ({ what: 'The lines end in CR only.', repair: 'Save the file again with line ends LF or CRLF.' }),
    about: {
      ja: '改行コードは LF（Unix）か CRLF（Windows）にします。CR だけの古い形式では行の区切りを正しく読めません。',
      en: 'Lines end in LF or CRLF. The old CR-only form cannot be split into lines reliably.',
    },
  },
  E_YAML_EMPTY: {
    ja: () => ({ what: 'ファイルが空です。', repair: 'teiin init で雛形を作ることができます。' }),
    en: () => ({ what: 'The file is empty.', repair: 'teiin init writes a template to start from.' }),
    about: {
      ja: '中身のない（コメントだけの）ファイルからは何も計算できません。',
      en: 'Nothing can be computed from a file that holds nothing but comments.',
    },
    good: 'kind: scenario\nid: my-scenario\ntitle: 案A\nbecause: 検討のため\nextends: baseline.yaml',
  },
  E_YAML_FULLWIDTH_COLON: {
    ja: ({ key }) => ({
      what: `「${key}」の後ろのコロンが全角「：」です。`,
      why: 'このままでは行全体がひとつの文字列として読まれ、設定になりません。',
      repair: `半角のコロンと半角の空白で「${key}: 」と書いてください。`,
    }),
    en: ({ key }) => ({
      what: `The colon after "${key}" is the full-width "：".`,
      why: 'The whole line would be read as one text, not as a setting.',
      repair: `Write "${key}: " with a half-width colon and a space.`,
    }),
    about: {
      ja: 'キーと値は半角のコロン「:」と半角の空白で区切ります。全角コロンは、値（文章）の中でなら使えます。',
      en: 'Key and value are separated by a half-width colon and a space. Full-width colons are fine inside a text value.',
    },
    bad: 'title：採用平準化',
    good: 'title: 採用平準化',
  },
  E_YAML_FULLWIDTH_SPACE: {
    ja: ({ where }) => ({
      what: where === 'indentation' ? '字下げに全角の空白が使われています。' : 'コロンの後ろが全角の空白です。',
      why: 'YAML は全角の空白を区切りと見なさず、文字の一部として読みます。',
      repair: where === 'indentation' ? '半角の空白2つずつで字下げしてください。' : '半角の空白1つに直してください。',
    }),
    en: ({ where }) => ({
      what: where === 'indentation' ? 'The line is indented with full-width spaces.' : 'A full-width space follows the colon.',
      why: 'YAML reads it as a letter, not as a space.',
      repair: where === 'indentation' ? 'Indent with two half-width spaces a level.' : 'Write one half-width space.',
    }),
    about: {
      ja: '字下げとコロンの後ろには半角の空白を使います。全角の空白は見分けにくいので、エディターの空白表示を入れると見つかります。',
      en: 'Indentation and the space after a colon are half-width spaces.',
    },
    bad: 'recruitment:\n　policy: hold',
    good: 'recruitment:\n  policy: hold',
  },
  E_YAML_FULLWIDTH_SIGN: {
    ja: ({ sign, plain }) => ({
      what: `「${sign}」は、ここで必要な記号「${plain}」として読めません。`,
      repair: `半角の「${plain}」に直してください${closing[plain]?.ja ?? ''}。`,
    }),
    en: ({ sign, plain }) => ({
      what: `The sign "${sign}" stands where the half-width ${plain} is needed.`,
      repair: `Write ${plain === '"' ? `'${plain}'` : `"${plain}"`}${closing[plain]?.en ?? ''}.`,
    }),
    about: {
      ja: 'コメントの「#」、括弧「{ } [ ]」、引用符、区切りの「,」、箇条書きの「-」は半角で書きます。文章の中の全角記号はそのままで構いません。',
      en: 'Comments (#), brackets, quotes, commas and list dashes are half-width. Full-width signs inside a text are fine.',
    },
    bad: '＃ 採用の設定',
    good: '# 採用の設定',
  },
  E_YAML_TAB: {
    ja: () => ({ what: '字下げにタブが使われています。', repair: '半角の空白2つずつで字下げしてください。' }),
    en: () => ({ what: 'The line is indented with a tab.', repair: 'Indent with two spaces a level.' }),
    about: {
      ja: 'YAML では字下げにタブを使えません。エディターの設定でタブを空白に置き換えると確実です。',
      en: 'YAML does not allow tabs as indentation. Let the editor replace tabs by spaces.',
    },
    bad: 'recruitment:\n\tpolicy: hold',
    good: 'recruitment:\n  policy: hold',
  },
}
