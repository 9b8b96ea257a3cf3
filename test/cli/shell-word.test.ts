/** Words of a command line that are printed to be copied: a shell reads them as they are. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord } from '../../src/cli/shell-word.ts'

test('a plain word, Japanese too, stands as it is', () => {
  for (const word of ['out/a-b_1.yaml', '小金井/study.yaml']) expect(shellWord(word, 'linux')).toBe(word)
})

test.each(['新しい 市/study.yaml', "it's $HOME/a.yaml", 'a;b', '全角\u3000の間', '`ls`', '*'])('a shell gives back %s', word => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word, 'linux')}`]).toString()).toBe(word)
})

test('on Windows double quotes keep a word together', () => {
  expect(shellWord('新しい 市/study.yaml', 'win32')).toBe('"新しい 市/study.yaml"')
})
