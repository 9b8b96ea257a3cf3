/**
 * `teiin init`: writes templates of a municipality, scenarios, a study and a staff table to start from.
 */
import { join } from 'node:path'
import { writeTemplate } from '../../node/index.ts'
import { EXIT } from '../io.ts'
import { shellWord } from '../shell-word.ts'
import type { Task } from '../task.ts'

const DEFAULT_FOLDER = 'teiin-project'

/** Runs the command. Gives the exit code. */
export async function init(task: Task): Promise<number> {
  const folder = task.words[0] ?? DEFAULT_FOLDER
  const files = await writeTemplate({ cwd: task.io.cwd, folder, force: task.options.force === true })
  const study = join(folder, 'studies', 'study.yaml')
  const shown = files.filter(file => !file.startsWith('schema/')).map(file => `  ${join(folder, file)}\n`)
  task.io.stdout.write(shown.join(''))
  if (task.options.quiet !== true) {
    const words = task.language === 'ja' ? ['ひな形を作りました。', '次'] : ['Templates written.', 'Next']
    task.io.stderr.write(`${words[0]}\n${words[1]}: teiin run ${shellWord(study)}\n`)
  }
  return EXIT.success
}
