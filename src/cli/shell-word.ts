/**
 * A word of a command line to be copied (コマンド行の語): in quotes where a shell would read a part of it as something else.
 */

/** Letters of any script, digits, and signs that mean nothing to a shell. */
const PLAIN = /^[\p{L}\p{N}._/\\@%+:,-]+$/u

/** A word as it is to be typed (語の引用). @param platform where it is typed; Windows knows double quotes only. */
export function shellWord(word: string, platform: NodeJS.Platform = process.platform): string {
  if (PLAIN.test(word)) return word
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
