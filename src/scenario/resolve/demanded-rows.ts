/**
 * The probabilities that goals demand (求める確率), as rows of the list of assumptions.
 *
 * How surely a goal has to be kept is the wish of whoever writes the study; unless a plan prints it, it is an assumption, and is shown as one.
 * Not here: the bounds of goals, which stand in their titles.
 */
import type { Provenance } from '../resolved.ts'
import { percentText } from '../schema/number-text.ts'
import type { StudySpec } from '../schema/study.ts'
import { placeOfPath, printPath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'

/** One row a goal that demands a probability (求める確率の前提), in the order of the goals. */
export function demandedRows(file: ValidatedAs<'study'>, goals: NonNullable<StudySpec['goals']>): Provenance[] {
  return goals.flatMap(({ title, probability }, index) => {
    if (probability === undefined) return []
    const path = ['goals', index, 'probability']
    const place = placeOfPath(file.parsed.source, file.parsed.map, path, 'value')
    return [
      {
        path: printPath(path),
        title: `目標「${title}」に求める確率`,
        value: `${percentText(probability)}以上`,
        status: 'assumed',
        source: '',
        note: '試行のうち目標を守る割合として求める水準',
        file: place.file,
        line: place.line,
      },
    ]
  })
}
