/**
 * What goes wrong between files: inheritance (`extends`) and references to files of another kind.
 *
 * Each is shown where the reference is written. Not here: files that cannot be read, which are in `host.ts`.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. File names are as the planner sees them. */
export interface ReferenceArguments {
  readonly E_EXTENDS_CYCLE: { readonly chain: readonly string[] }
  readonly E_EXTENDS_MISSING: { readonly reference: string; readonly nearest?: string; readonly neighbours: readonly string[] }
  readonly E_EXTENDS_OUTSIDE: { readonly reference: string }
  readonly E_EXTENDS_DEPTH: { readonly limit: number; readonly chain: readonly string[] }
  readonly E_REFERENCE_KIND: { readonly reference: string; readonly expected: string; readonly found: string }
}

/** The wording of these codes (文面), in Japanese and English. */
export const referenceTexts: Part<ReferenceArguments> = {
  E_EXTENDS_CYCLE: {
    ja: ({ chain }) => ({
      what: `extends が循環しています: ${chain.join(' → ')}。`,
      repair: 'もとになるシナリオの extends を、別のファイルか municipality に直してください。',
    }),
    en: ({ chain }) => ({
      what: `extends runs in a circle: ${chain.join(' → ')}.`,
      repair: 'Let the root scenario name a municipality instead.',
    }),
    about: {
      ja: 'シナリオが自分自身を受け継ぐ形になっており、もとの値が決まりません。',
      en: 'A scenario inherits from itself, so no value is ever defined.',
    },
    bad: '# a.yaml\nextends: b.yaml\n# b.yaml\nextends: a.yaml',
    good: '# a.yaml\nextends: b.yaml\n# b.yaml\nmunicipality: ../../data/koganei/municipality.yaml',
  },
  E_EXTENDS_MISSING: {
    ja: ({ reference, nearest, neighbours }) => ({
      what: `受け継ぐファイル「${reference}」が見つかりません。${nearest === undefined ? '' : `「${nearest}」ではありませんか。`}`,
      repair:
        neighbours.length === 0
          ? 'このファイルのあるフォルダから見たファイル名を書いてください。'
          : `同じフォルダにあるファイル: ${neighbours.slice(0, 8).join('、')}。`,
    }),
    en: ({ reference, nearest, neighbours }) => ({
      what: `The parent file "${reference}" was not found.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      repair:
        neighbours.length === 0
          ? 'Write the name as seen from the folder of this file.'
          : `Files in that folder: ${neighbours.slice(0, 8).join(', ')}.`,
    }),
    about: {
      ja: 'extends には、そのファイルのあるフォルダから見た相対パスを書きます。',
      en: 'extends takes a path relative to the folder of the file that names it.',
    },
    bad: 'extends: baseline.yml',
    good: 'extends: baseline.yaml',
  },
  E_EXTENDS_OUTSIDE: {
    ja: ({ reference }) => ({
      what: `受け継ぐファイル「${reference}」は、読み取りを許されたフォルダの外にあります。`,
      repair: '同じフォルダの中のシナリオを指定してください。',
    }),
    en: ({ reference }) => ({
      what: `The parent file "${reference}" lies outside the folders that may be read.`,
      repair: 'Name a scenario inside the same folder.',
    }),
    about: {
      ja: '安全のため、作業フォルダの外のファイルは受け継げません。中身も表示しません。',
      en: 'For safety files outside the working folder are not read, and their content is never shown.',
    },
    bad: 'extends: ../../../../somewhere/else.yaml',
    good: 'extends: baseline.yaml',
  },
  E_EXTENDS_DEPTH: {
    ja: ({ limit, chain }) => ({
      what: `extends の段数が ${limit} を超えています: ${chain.join(' → ')}。`,
      repair: '途中のシナリオを減らし、もとに近いシナリオを直接受け継いでください。',
    }),
    en: ({ limit, chain }) => ({
      what: `extends is more than ${limit} levels deep: ${chain.join(' → ')}.`,
      repair: 'Inherit from a scenario nearer to the root.',
    }),
    about: {
      ja: '受け継ぎは 5 段までです。それより深いと、値がどこから来たのか追えなくなります。',
      en: 'Inheritance is limited to five levels; deeper chains cannot be followed by a reader.',
    },
  },
  E_REFERENCE_KIND: {
    ja: ({ reference, expected, found }) => ({
      what: `「${reference}」は kind: ${found} のファイルです。ここには kind: ${expected} のファイルが必要です。`,
      repair: `kind: ${expected} のファイルを指定してください。`,
    }),
    en: ({ reference, expected, found }) => ({
      what: `"${reference}" is of kind ${found}; a file of kind ${expected} is needed here.`,
      repair: `Name a file of kind ${expected}.`,
    }),
    about: {
      ja: 'extends はシナリオ、municipality は自治体、scenarios はシナリオのファイルを指します。',
      en: 'extends and scenarios name scenario files, municipality names a municipality file.',
    },
    bad: 'extends: ../studies/koganei-r5-r14.yaml',
    good: 'extends: baseline.yaml',
  },
}
