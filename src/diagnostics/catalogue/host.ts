/**
 * What goes wrong with files and folders of the host: a file that cannot be found or read, a run folder that cannot be written.
 *
 * Codes `E_FILE_*` and `E_PATH_OUTSIDE` concern what is read (exit 3; `E_FILE_UNREADABLE` exit 4), `E_OUT_*` what is written
 * (exit 4). Reasons of the operating system are given as its own short names (ENOSPC), never as its sentences.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. */
export interface HostArguments {
  E_FILE_NOT_FOUND: { readonly file: string; readonly nearest?: string }
  E_FILE_NOT_FILE: { readonly file: string }
  E_FILE_TOO_LARGE: { readonly file: string; readonly bytes: number; readonly limit: number }
  E_FILE_UNREADABLE: { readonly file: string; readonly reason: string }
  E_PATH_OUTSIDE: { readonly file: string }
  E_OUT_EXISTS: { readonly folder: string; readonly files: readonly string[] }
  E_OUT_NOT_DIR: { readonly folder: string }
  E_OUT_HOLDS_INPUT: { readonly folder: string; readonly file: string }
  E_OUT_WRITE: { readonly folder: string; readonly reason: string }
  E_OUT_LOCKED: { readonly folder: string }
  E_STDOUT_WRITE: { readonly reason: string }
  E_INIT_EXISTS: { readonly folder: string; readonly file: string }
  E_INTERRUPTED: { readonly saved: boolean }
  E_MEMORY: { readonly needed: string; readonly total: string }
}

const REASONS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  ENOSPC: { ja: '空き容量がなくなりました', en: 'there is no space left' },
  EDQUOT: { ja: '割り当てられた容量を使い切りました', en: 'the quota of the disk is used up' },
  EACCES: { ja: '書き込む権限がありません', en: 'you have no permission to write there' },
  EPERM: { ja: '書き込む権限がありません', en: 'you have no permission to write there' },
  EROFS: { ja: '読み取り専用の場所です', en: 'the place is read-only' },
  ENOTDIR: { ja: '途中の名前がフォルダではなくファイルです', en: 'a part of the path is a file, not a folder' },
  EEXIST: { ja: '途中の名前がフォルダではなくファイルです', en: 'a part of the path is a file, not a folder' },
  ENAMETOOLONG: { ja: '名前が長すぎます', en: 'the name is too long' },
  ENOENT: { ja: 'フォルダを作れない場所です', en: 'no folder can be made there' },
  ENOTEMPTY: { ja: 'ほかの実行が同時に書きました', en: 'another run wrote there at the same time' },
  EMFILE: { ja: '同時に開けるファイルの数を超えました', en: 'too many files are open' },
}

const reason = (code: string): { readonly ja: string; readonly en: string } =>
  REASONS[code] ?? { ja: `OS が ${code} を返しました`, en: `the system answered ${code}` }

const listed = (files: readonly string[]): string => files.slice(0, 3).join(', ')

/** The wording of these codes (文面), in Japanese and English. */
export const hostTexts: Part<HostArguments> = {
  E_MEMORY: {
    ja: a => ({
      what: `試行の値を置くのに ${a.needed} GB のメモリーが要りますが、このコンピューターには全部で ${a.total} GB しかありません。`,
      repair: '試行回数（runs）を減らすか、期間を短くしてください。ふつうは runs: 1000 で足ります。',
    }),
    en: a => ({
      what: `The numbers of the runs take ${a.needed} GB of memory; this computer has ${a.total} GB in all.`,
      repair: 'Ask for fewer runs or a shorter horizon. Usually runs: 1000 are enough.',
    }),
    about: {
      ja: '百分位を出すために、案ごとに全ての試行の値を同時に置きます。足りないまま始めると、途中で止められてしまうので、始める前に断ります。',
      en: 'For percentiles the numbers of all runs of a scenario stand in memory together. Begun without enough, the run would be killed on the way, so it is refused before.',
    },
    bad: 'teiin run study.yaml --runs 100000',
    good: 'teiin run study.yaml --runs 1000',
  },
  E_FILE_NOT_FOUND: {
    ja: a => ({
      what: `「${a.file}」が見つかりません。`,
      repair: a.nearest === undefined ? 'ファイル名とフォルダを確かめてください。' : `「${a.nearest}」ではありませんか。`,
    }),
    en: a => ({
      what: `"${a.file}" was not found.`,
      repair: a.nearest === undefined ? 'Check the name and the folder of the file.' : `Did you mean "${a.nearest}"?`,
    }),
    about: {
      ja: '指定されたファイルがありません。相対パスは、コマンドでは今いるフォルダから、ファイルの中ではそのファイルのあるフォルダから数えます。',
      en: 'The file does not exist. Relative paths count from the current folder on the command line, and from the folder of the file inside a file.',
    },
    bad: 'teiin run scenarios/studies/koganei.yml',
    good: 'teiin run scenarios/studies/koganei-r5-r14.yaml',
  },
  E_FILE_NOT_FILE: {
    ja: a => ({ what: `「${a.file}」はフォルダです。`, repair: 'フォルダの中のファイルを 1 つ指定してください。' }),
    en: a => ({ what: `"${a.file}" is a folder.`, repair: 'Name one file inside the folder.' }),
    about: {
      ja: 'ファイルが必要な所にフォルダが指定されました。',
      en: 'A folder was named where a file is needed.',
    },
    bad: 'teiin run scenarios/studies/',
    good: 'teiin run scenarios/studies/koganei-r5-r14.yaml',
  },
  E_FILE_TOO_LARGE: {
    ja: a => ({
      what: `「${a.file}」が大きすぎます（${a.bytes} バイト。上限は ${a.limit} バイト）。`,
      repair: '要らない行や列を除いてください。',
    }),
    en: a => ({
      what: `"${a.file}" is too large (${a.bytes} bytes; the limit is ${a.limit} bytes).`,
      repair: 'Remove the rows or columns that are not needed.',
    }),
    about: {
      ja: 'YAML は 1 MiB、CSV は 50 MiB までです。これを超えるファイルは、別のファイルの取り違えであることがほとんどです。',
      en: 'YAML files may have up to 1 MiB and CSV files up to 50 MiB. A larger file is nearly always a mistaken one.',
    },
  },
  E_FILE_UNREADABLE: {
    ja: a => ({
      what: `「${a.file}」を読めません（${a.reason}）。`,
      repair: '読み取りの権限と、ほかのソフトで開いていないかを確かめてください。',
    }),
    en: a => ({
      what: `"${a.file}" cannot be read (${a.reason}).`,
      repair: 'Check the permission to read it, and that no other program holds it open.',
    }),
    about: {
      ja: 'ファイルはありますが、OS が読み取りを断りました。',
      en: 'The file exists, but the operating system refused to read it.',
    },
  },
  E_PATH_OUTSIDE: {
    ja: a => ({
      what: `「${a.file}」は、このプロジェクトのフォルダの外にあるか、絶対パスです。`,
      repair: 'ファイルをプロジェクトの中に置き、相対パスで書いてください。',
    }),
    en: a => ({
      what: `"${a.file}" lies outside the folder of this project, or is an absolute path.`,
      repair: 'Put the file inside the project and write a relative path.',
    }),
    about: {
      ja: 'ファイルの中から参照できるのは、最初のファイルを含むプロジェクトのフォルダ（package.json・.git・data のいずれかがある、いちばん近い親フォルダ）の中だけです。リンクはたどった先で判断します。',
      en: 'A file may refer only to files inside the folder of the project: the nearest parent folder of the first file that holds package.json, .git or data. Links are followed before this is decided.',
    },
    bad: 'extends: /etc/base.yaml',
    good: 'extends: baseline.yaml',
  },
  E_OUT_EXISTS: {
    ja: a => ({
      what: `「${a.folder}」には前の結果があります（${listed(a.files)}${a.files.length > 3 ? ' など' : ''}）。`,
      repair: '置き換えるなら --force を付け、残すなら別のフォルダを --out に指定してください。',
    }),
    en: a => ({
      what: `"${a.folder}" already holds earlier results (${listed(a.files)}${a.files.length > 3 ? ', …' : ''}).`,
      repair: 'Add --force to replace them, or name another folder with --out.',
    }),
    about: {
      ja: '前の結果を黙って上書きすることはありません。--force を付けると、新しい結果がすべて書き終わってから入れ替えます。',
      en: 'Earlier results are never overwritten silently. With --force they are swapped once all new results have been written.',
    },
    bad: 'teiin run study.yaml --out 結果',
    good: 'teiin run study.yaml --out 結果 --force',
  },
  E_OUT_NOT_DIR: {
    ja: a => ({ what: `「${a.folder}」はフォルダではなくファイルです。`, repair: 'フォルダの名前を指定してください。' }),
    en: a => ({ what: `"${a.folder}" is a file, not a folder.`, repair: 'Name a folder.' }),
    about: {
      ja: '結果は複数のファイルになるので、--out（init ではその引数）にはフォルダを指定します。',
      en: 'Results are several files, so --out (and the argument of init) names a folder.',
    },
  },
  E_OUT_HOLDS_INPUT: {
    ja: a => ({
      what: `--out の「${a.folder}」には、読み込むファイル「${a.file}」が入っています。`,
      repair: '入力とは別のフォルダを --out に指定してください。',
    }),
    en: a => ({
      what: `"${a.folder}" given with --out holds the input file "${a.file}".`,
      repair: 'Name a folder that holds no inputs.',
    }),
    about: {
      ja: '結果を入れ替えるときに入力のファイルまで消えることのないよう、入力を含むフォルダには書きません。',
      en: 'Results are never written into a folder that holds inputs, so that replacing results cannot remove inputs.',
    },
  },
  E_STDOUT_WRITE: {
    ja: a => ({
      what: `標準出力に書き込めません：${reason(a.reason).ja}（${a.reason}）。`,
      why: '画面やリダイレクト先の表示は途中で切れています。',
      repair: '書き込める場所に出力してください。',
    }),
    en: a => ({
      what: `Standard output cannot be written: ${reason(a.reason).en} (${a.reason}).`,
      why: 'What was printed or redirected is incomplete.',
      repair: 'Redirect the output to a place that can be written.',
    }),
    about: {
      ja: '表や JSON を標準出力に書き終えられませんでした。結果のフォルダを保存したかどうかは、その前の表示で分かります。',
      en: 'Tables or JSON could not be written to standard output. Whether a folder of results was saved is said before.',
    },
  },
  E_OUT_WRITE: {
    ja: a => ({
      what: `「${a.folder}」に書き込めません：${reason(a.reason).ja}（${a.reason}）。`,
      why: '前の結果には手を付けていません。',
      repair: '書き込める場所を --out に指定してください。',
    }),
    en: a => ({
      what: `"${a.folder}" cannot be written: ${reason(a.reason).en} (${a.reason}).`,
      why: 'Earlier results are untouched.',
      repair: 'Name a place that can be written with --out.',
    }),
    about: {
      ja: '結果の置き場所に書き込めません。計算の前に確かめ、途中で失敗したときも、書きかけのフォルダは残しません。',
      en: 'The place for results cannot be written. This is tried before computing, and no half-written folder is left behind.',
    },
  },
  E_OUT_LOCKED: {
    ja: a => ({
      what: `「${a.folder}」の中のファイルをほかのソフト（Excel など）が開いているため、保存できません。`,
      repair: '閉じてからもう一度実行してください。',
    }),
    en: a => ({
      what: `Files in "${a.folder}" are held open by another program (Excel, for example), so nothing could be saved.`,
      repair: 'Close them and run again.',
    }),
    about: {
      ja: 'Windows では、開いているファイルのあるフォルダは入れ替えられません。5 秒ほど待ってから断念します。',
      en: 'On Windows a folder with open files cannot be replaced. The program tries for about 5 seconds before giving up.',
    },
  },
  E_INIT_EXISTS: {
    ja: a => ({
      what: `「${a.folder}」にはすでに「${a.file}」があります。`,
      repair: '別のフォルダを指定するか、ひな形で置き換えるなら --force を付けてください。',
    }),
    en: a => ({
      what: `"${a.folder}" already holds "${a.file}".`,
      repair: 'Name another folder, or add --force to replace it by the template.',
    }),
    about: {
      ja: 'init は、あるファイルを黙って上書きしません。',
      en: 'init never overwrites a file silently.',
    },
    bad: 'teiin init .',
    good: 'teiin init 新しいフォルダ',
  },
  E_INTERRUPTED: {
    ja: a => ({ what: a.saved ? '中断しました。結果は保存し終わっています。' : '中断しました。結果は保存していません。' }),
    en: a => ({ what: a.saved ? 'Interrupted. The results had been saved.' : 'Interrupted. Nothing was saved.' }),
    about: {
      ja: 'Ctrl-C などで実行が止められました。書きかけの結果は残りません。',
      en: 'The run was stopped, by Ctrl-C for example. No half-written results remain.',
    },
  },
}
