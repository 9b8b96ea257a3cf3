/**
 * Random formulas (無作為の計算式): arithmetic with its value worked out by JavaScript, for property tests of the formula language.
 */
import fc from 'fast-check'

/** Text of a formula, and its value (計算式の例). */
interface Sample {
  readonly text: string
  readonly value: number
}

/** Arithmetic printed with every bracket, its value worked out by JavaScript; the name `leavers` stands for 7. */
export const arithmetic: fc.Arbitrary<Sample> = fc.letrec<{ sample: Sample }>(tie => ({
  sample: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.nat(1000).map(value => ({ text: String(value), value })),
      fc.nat(1000).map(value => ({ text: String(value / 8), value: value / 8 })),
      fc.constant({ text: 'leavers', value: 7 }),
      fc.constant({ text: '退職者数', value: 7 }),
    ),
    fc.tuple(tie('sample'), fc.constantFrom('+', '-', '*'), tie('sample')).map(([left, sign, right]) => ({
      text: `(${left.text} ${sign} ${right.text})`,
      value: sign === '+' ? left.value + right.value : sign === '-' ? left.value - right.value : left.value * right.value,
    })),
    fc.tuple(tie('sample'), tie('sample')).map(([one, other]) => ({
      text: `max(${one.text}, -(${other.text}))`,
      value: Math.max(one.value, -other.value),
    })),
    fc.tuple(tie('sample'), tie('sample'), tie('sample')).map(([test, yes, no]) => ({
      text: `if(${test.text} > 5, ${yes.text}, ${no.text})`,
      value: test.value > 5 ? yes.value : no.value,
    })),
  ),
})).sample
