/**
 * Keys written in Japanese (日本語で書かれたキー): which key of the language is meant by 「採用」 or 「理由」.
 *
 * The keys' own titles answer first, then a short list of other common words, then a title that holds the word. Keys are never
 * accepted in Japanese, so that a file has one form only.
 */
import type { ValuePath } from '../source-map.ts'
import { allowedKeysAt, metaAt } from './schema-at.ts'

/** Common words that are not the title of the key. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  題名: ['title'],
  タイトル: ['title'],
  名称: ['name', 'title'],
  名前: ['name', 'title'],
  種類: ['kind'],
  識別子: ['id'],
  根拠: ['because', 'source'],
  目的: ['because'],
  退職: ['separation', 'leaving'],
  離職率: ['separation', 'rate'],
  退職率: ['rate', 'separation'],
  自己都合退職: ['resignation'],
  早期退職: ['earlyRetirement'],
  勧奨退職: ['earlyRetirement'],
  '60歳以降': ['after60'],
  再任用率: ['uptake'],
  定年: ['retirementAge'],
  定年引上げ: ['after60', 'retirementAge'],
  採用者数: ['hires'],
  採用数: ['hires'],
  方針: ['policy'],
  下限: ['min', 'at-least'],
  上限: ['max', 'at-most'],
  人数: ['people', 'path'],
  前提: ['assumptions'],
  仮定: ['assumptions'],
  出典: ['source'],
  注: ['note', 'notes'],
  期間: ['horizon', 'window', 'years'],
  年度: ['years', 'horizon'],
  継承: ['extends'],
  親: ['extends'],
  シナリオ: ['scenarios'],
  基準: ['reference'],
  市町村: ['municipality'],
  職員: ['staff'],
  条例: ['ordinance'],
  グラフ: ['charts'],
}

/** The key that a Japanese word means at a path (日本語のキーの候補), or undefined. */
export function keyMeant(schema: unknown, path: ValuePath, key: string): string | undefined {
  const word = key.normalize('NFKC').replace(/\s+/gu, '')
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return undefined
  const allowed = allowedKeysAt(schema, path)
  const titleOf = (name: string): string => metaAt(schema, [...path, name])?.title ?? ''
  return (
    allowed.find(name => titleOf(name) === word) ??
    OTHER_WORDS[word]?.find(name => allowed.includes(name)) ??
    (word.length < 2 ? undefined : allowed.find(name => titleOf(name).includes(word)))
  )
}
