/**
 * What goes wrong between a chain of scenarios and its municipality: none, two, or one where a preset (型) must have none.
 */
import type { Part } from '../text.ts'

/** Arguments of the texts, by code. `firstFile` and `otherLine` say where the other municipality is named. */
export interface ChainArguments {
  readonly E_ROOT_CHOICE: Readonly<Record<never, never>>
  readonly E_MUNICIPALITY_TWICE: { readonly firstFile: string; readonly otherLine: number }
  readonly E_MUNICIPALITY_MISSING: { readonly file: string }
  readonly E_PRESET_MUNICIPALITY: { readonly firstFile: string; readonly otherLine: number }
  readonly E_PRESET_NAME: {
    readonly group: 'counting-rule' | 'job-family' | 'department' | 'staff-variant'
    readonly value: string
  }
  readonly E_PRESET_RUN: { readonly file: string }
}

const GROUPS = {
  ja: { 'counting-rule': '数え方', 'job-family': '職種', department: '部門', 'staff-variant': '職員構成表' },
  en: { 'counting-rule': 'counting rule', 'job-family': 'job family', department: 'department', 'staff-variant': 'staff table' },
} as const

const CHILD = 'extends: ../presets/hamamatsu.yaml\nmunicipality: ../../data/koganei/municipality.yaml'
const HEAD = 'kind: scenario\nid: case-a\ntitle: 案A\nbecause: 検討用'

export const chainTexts: Part<ChainArguments> = {
  E_ROOT_CHOICE: {
    ja: () => ({
      what: '「extends」（受け継ぐシナリオ）も「municipality」（自治体ファイル）もありません。',
      repair: '「extends: baseline.yaml」か、もとになるシナリオなら「municipality: …」を書いてください。',
    }),
    en: () => ({
      what: 'The scenario has neither "extends" nor "municipality".',
      repair: 'Write extends: baseline.yaml, or municipality: … in a root scenario.',
    }),
    about: {
      ja: 'シナリオは、別のシナリオを受け継ぐ（extends）か、自治体ファイルから始まります（municipality）。どちらもないものは、どの市の案かが決まりません。自治体を名ざさない型を書くときは preset: true と書きます。',
      en: 'A scenario inherits from another (extends) or begins at a municipality file. With neither, no city is meant. A preset, which names no municipality, says preset: true.',
    },
    bad: HEAD,
    good: `${HEAD}\nextends: baseline.yaml`,
  },
  E_MUNICIPALITY_TWICE: {
    ja: ({ firstFile, otherLine }) => ({
      what: `「municipality」（自治体ファイル）が2か所にあります。ここと、受け継いだ ${firstFile} の ${otherLine} 行目です。`,
      repair:
        '受け継いだ自治体のままでよければ、ここの「municipality」の行を削除してください。別の市で使うなら、自治体を名ざさない型を受け継いでください。',
    }),
    en: ({ firstFile, otherLine }) => ({
      what: `The municipality is named in two places: here, and in line ${otherLine} of ${firstFile}, which this scenario inherits.`,
      repair: 'Delete "municipality" here to keep the inherited one. For another city extend a preset, which names none.',
    }),
    about: {
      ja: '自治体を名ざすのは、受け継ぎのつながりの中で1つのシナリオだけです。人数の目標など、ほかの市の数字が混ざるのを防ぎます。',
      en: 'One scenario of a chain names the municipality, so that the figures of two cities are never mixed.',
    },
    bad: '# baseline.yaml がすでに自治体を名ざしている\nextends: baseline.yaml\nmunicipality: ../../data/koganei/municipality.yaml',
    good: 'extends: baseline.yaml',
  },
  E_MUNICIPALITY_MISSING: {
    ja: ({ file }) => ({
      what: `「municipality」（自治体ファイル）がありません。受け継いだ ${file} は、自治体を名ざさない型です。`,
      repair:
        '「extends」の次の行に「municipality: …」（自治体のファイル）を書いてください。このファイルも型なら「preset: true」と書いてください。',
    }),
    en: ({ file }) => ({
      what: `No municipality is named: ${file}, which this scenario inherits, is a preset.`,
      repair: 'Write municipality: … below "extends", or preset: true if this file is a preset too.',
    }),
    about: {
      ja: '型（preset: true）は、どの自治体でも使えるように自治体を名ざしません。型を受け継ぐシナリオが、extends と municipality の両方を書きます。',
      en: 'A preset names no municipality. The scenario that extends it names its own.',
    },
    bad: 'extends: ../presets/hamamatsu.yaml',
    good: CHILD,
  },
  E_PRESET_MUNICIPALITY: {
    ja: ({ firstFile, otherLine }) => ({
      what: `型（preset: true）は自治体を名ざせませんが、${firstFile} の ${otherLine} 行目で自治体が決まっています。`,
      repair:
        '特定の市の案なら「preset: true」を消してください。型なら「municipality」の行を消し、受け継ぐときは別の型を受け継いでください。',
    }),
    en: ({ firstFile, otherLine }) => ({
      what: `A preset cannot name a municipality, but line ${otherLine} of ${firstFile} does.`,
      repair:
        'Delete preset: true if the scenario is about one city. For a preset delete "municipality", and extend presets only.',
    }),
    about: {
      ja: '型は、どの自治体でも使えるやり方だけを書くファイルです。自治体は、型を受け継ぐシナリオが書きます。',
      en: 'A preset states a practice for any city. The scenario that extends it names the municipality.',
    },
    bad: `preset: true\n${CHILD}`,
    good: `# 型\npreset: true\n# 型を使う案\n${CHILD}`,
  },
  E_PRESET_NAME: {
    ja: ({ group, value }) => ({
      what: `型（preset: true）に、自治体ごとに異なる${GROUPS.ja[group]}の名前「${value}」が書かれています。`,
      repair:
        group === 'counting-rule'
          ? '数え方は、どの自治体にもある「actual」（現員）にしてください。ほかの数え方は、型を受け継ぐシナリオに書きます。'
          : 'この行を消し、型を受け継ぐシナリオに書いてください。',
    }),
    en: ({ group, value }) => ({
      what: `The preset uses the ${GROUPS.en[group]} "${value}", which only some municipalities have.`,
      repair:
        group === 'counting-rule'
          ? 'Use the rule actual, which every municipality has. Another rule belongs in the scenario that extends the preset.'
          : 'Delete it here and write it in the scenario that extends the preset.',
    }),
    about: {
      ja: '数え方・職種・職員構成表の名前は、自治体のファイルが決めます。型に書けるのは、どの自治体にもある数え方 actual（現員）だけです。',
      en: 'Counting rules, job families and staff tables are named by the municipality file. A preset may rely on the rule actual only.',
    },
    bad: 'preset: true\nrecruitment:\n  target: { rule: quota, path: "base.quota" }',
    good: 'preset: true\nrecruitment:\n  target: { rule: actual, path: "base.actual" }',
  },
  E_PRESET_RUN: {
    ja: ({ file }) => ({
      what: `${file} は自治体を名ざさない型（preset: true）なので、これだけでは計算できません。`,
      repair:
        'これを「extends」で受け継ぎ、「municipality: …」（自治体のファイル）を書いたシナリオを作って、そちらを計算してください。',
    }),
    en: ({ file }) => ({
      what: `${file} is a preset: it names no municipality and cannot be run by itself.`,
      repair: 'Make a scenario that extends it and names a municipality, and run that one.',
    }),
    about: {
      ja: '型には職員も人口もありません。書き方の点検（teiin check）はできますが、計算するには自治体が要ります。',
      en: 'A preset has neither staff nor population. It can be checked (teiin check), but a run needs a municipality.',
    },
    bad: 'scenarios: [../presets/hamamatsu.yaml]',
    good: `# my-plan.yaml\n${HEAD}\n${CHILD}\n# study.yaml\nscenarios: [my-plan.yaml]`,
  },
}
