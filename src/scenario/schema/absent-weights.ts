/**
 * Weights of the absent in a counting rule (休業者の重み): in or out of 定員, by kind of leave.
 *
 * 0 leaves a kind out (武蔵野型: 育児休業は定数外), 1 counts it like everybody. Kinds not named count like everybody.
 */
import { optionalOrigin, section } from './sections.ts'
import { number } from './values.ts'

const weight = (title: string) =>
  number({ unit: 'number', min: 0, max: 1 }, { title, description: '既定: 1', examples: [0] }).optional()

/** The weights of the absent (休業者の重み). */
export const absentWeights = section(
  {
    'childcare-leave': weight('育児休業者の重み'),
    'administrative-leave': weight('休職者の重み'),
    'partial-leave': weight('高齢者部分休業者の重み'),
    ...optionalOrigin,
  },
  { title: '休業者の数え方', description: '0: 数えない（定数外）、1: ほかの職員と同じ。既定: 1' },
)
