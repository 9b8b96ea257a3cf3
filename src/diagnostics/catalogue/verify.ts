/**
 * What `teiin verify` finds: a folder without a readable manifest, inputs or results that are no longer those of the run.
 *
 * Codes `E_VERIFY_NO_*` mean that something cannot be read (exit 4), the others that it is not what the manifest says (exit 3).
 */
import type { Part } from '../text.ts'

/** How a file departs from what the manifest says of it. */
type Departure = 'changed' | 'missing'

/** Arguments of the texts, by code. */
export interface VerifyArguments {
  E_VERIFY_NO_MANIFEST: { readonly folder: string }
  E_VERIFY_NO_INPUT: { readonly file: string }
  E_VERIFY_MANIFEST: { readonly file: string; readonly problem: 'json' | 'schema' | 'field'; readonly key?: string }
  E_VERIFY_INPUT: { readonly file: string; readonly departure: Departure }
  E_VERIFY_OUTPUT: { readonly file: string; readonly departure: Departure }
  E_VERIFY_OTHER_RESULT: {
    readonly files: readonly string[]
    /** Version of the program, and of the rules of calculation, that made the results. */
    readonly made: string
    /** Those of this program. */
    readonly present: string
  }
}

const listed = (files: readonly string[]): string =>
  `${files.slice(0, 5).join(', ')}${files.length > 5 ? `, … (${files.length})` : ''}`

/** The wording of these codes (文面), in Japanese and English. */
export const verifyTexts: Part<VerifyArguments> = {
  E_VERIFY_NO_MANIFEST: {
    ja: a => ({
      what: `「${a.folder}」に実行記録 manifest.json がありません。`,
      why: '実行記録のないフォルダーは、結果がそろっていないか、結果のフォルダーではありません。',
      repair: 'teiin run が「結果を保存しました」と示したフォルダーを指定してください。',
    }),
    en: a => ({
      what: `There is no manifest.json in "${a.folder}".`,
      why: 'A folder without a manifest is incomplete, or no run folder.',
      repair: 'Name the folder that teiin run reported after "Results saved".',
    }),
    about: {
      ja: '検証は、結果のフォルダーにある実行記録（入力と出力のハッシュ値、乱数の種、試行回数）から計算し直して比べます。記録がないと何も比べられません。',
      en: 'Verification runs again from the manifest in the run folder (hashes of inputs and outputs, seed, runs) and compares. Without it there is nothing to compare with.',
    },
    bad: 'teiin verify out',
    good: 'teiin verify out/koganei-r5-r14-0123456789',
  },
  E_VERIFY_NO_INPUT: {
    ja: a => ({
      what: `この結果の入力「${a.file}」が見つかりません。`,
      why: '実行記録は、入力をプロジェクトのフォルダーから数えた名前で持っています。今いるフォルダーと結果のフォルダー、それらの上のフォルダーを探しました。',
      repair: '入力のあるプロジェクトのフォルダーで teiin verify を実行してください。',
    }),
    en: a => ({
      what: `The input "${a.file}" of these results was not found.`,
      why: 'The manifest names inputs from the folder of the project. The current folder, the run folder and the folders above them were searched.',
      repair: 'Run teiin verify in the folder of the project that holds the inputs.',
    }),
    about: {
      ja: '計算し直すための入力がありません。結果のフォルダーだけを移したときは、入力のあるフォルダーで検証します。',
      en: 'The inputs to run again are not there. Where only the run folder was moved, verify from the folder that holds the inputs.',
    },
  },
  E_VERIFY_MANIFEST: {
    ja: a => ({
      what: {
        json: `「${a.file}」を JSON として読めません。`,
        schema: `「${a.file}」は teiin.manifest/1 の実行記録ではありません。`,
        field: `「${a.file}」の項目 ${a.key ?? ''} がないか、書き方が違います。`,
      }[a.problem],
      why: '実行記録は teiin が書くもので、書き換えると検証できません。',
      repair: '元の実行記録に戻すか、teiin run で結果を作り直してください。',
    }),
    en: a => ({
      what: {
        json: `"${a.file}" cannot be read as JSON.`,
        schema: `"${a.file}" is not a manifest of the form teiin.manifest/1.`,
        field: `The field ${a.key ?? ''} of "${a.file}" is absent or not in its form.`,
      }[a.problem],
      why: 'The manifest is written by teiin; once edited it cannot be verified.',
      repair: 'Put the original manifest back, or make the results anew with teiin run.',
    }),
    about: {
      ja: '実行記録が壊れているか、書き換えられたか、計算し直すのに要る項目（command など）を持たない古い版のものです。',
      en: 'The manifest is damaged, was edited, or comes from an older version that did not record what running again needs (such as command).',
    },
  },
  E_VERIFY_INPUT: {
    ja: a => ({
      what:
        a.departure === 'changed' ? `入力「${a.file}」が実行のときから変わっています。` : `入力「${a.file}」がなくなっています。`,
      why: '入力が違えば結果も違うので、計算し直していません。',
      repair: '実行のときのファイルに戻すか、teiin run で新しい結果を作ってください。',
    }),
    en: a => ({
      what: a.departure === 'changed' ? `The input "${a.file}" has changed since the run.` : `The input "${a.file}" is gone.`,
      why: 'Other inputs give other results, so nothing was run again.',
      repair: 'Put the file of the run back, or make new results with teiin run.',
    }),
    about: {
      ja: '入力ファイルの SHA-256 が実行記録のものと一致しません。',
      en: 'The SHA-256 of the input file is not the one in the manifest.',
    },
  },
  E_VERIFY_OUTPUT: {
    ja: a => ({
      what:
        a.departure === 'changed'
          ? `結果のファイル「${a.file}」が保存のあとで変わっています。`
          : `結果のファイル「${a.file}」がなくなっています。`,
      repair: 'このファイルを使わず、teiin run で結果を作り直してください。',
    }),
    en: a => ({
      what:
        a.departure === 'changed'
          ? `The result file "${a.file}" has changed since it was saved.`
          : `The result file "${a.file}" is gone.`,
      repair: 'Do not use this file; make the results anew with teiin run.',
    }),
    about: {
      ja: '結果のファイルの SHA-256 が実行記録のものと一致しません。書き換えられたか、壊れています。',
      en: 'The SHA-256 of the result file is not the one in the manifest: it was edited or damaged.',
    },
  },
  E_VERIFY_OTHER_RESULT: {
    ja: a => ({
      what: `同じ入力から計算し直すと、実行記録と違う結果になりました: ${listed(a.files)}。`,
      why:
        a.made === a.present
          ? `版は同じ（${a.present}）なので、実行記録が書き換えられたか、teiin の不具合です。`
          : `この結果を作った版は ${a.made}、今の版は ${a.present} です。版が違えば結果も変わることがあります。`,
      repair:
        a.made === a.present
          ? '実行記録に手を加えていなければ、開発者にお知らせください。'
          : 'CHANGELOG の「数値の変更」を読むか、その版の teiin で検証してください。',
    }),
    en: a => ({
      what: `Run again from the same inputs, the results are not those of the manifest: ${listed(a.files)}.`,
      why:
        a.made === a.present
          ? `The version is the same (${a.present}), so the manifest was edited, or this is a bug in teiin.`
          : `These results were made by ${a.made}; this is ${a.present}. Results may change from version to version.`,
      repair:
        a.made === a.present
          ? 'If nobody edited the manifest, please tell the developers.'
          : 'Read the changed numbers in CHANGELOG, or verify with that version of teiin.',
    }),
    about: {
      ja: '入力は実行のときと同じですが、計算し直した結果のハッシュ値が実行記録と一致しません。',
      en: 'The inputs are those of the run, but the hashes of what was computed anew are not those of the manifest.',
    },
  },
}
