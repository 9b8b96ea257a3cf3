/**
 * What is worked out once for each thing (一度だけの計算): scenarios of a study rest on the same files, and share what those write.
 *
 * Remembered as long as the thing itself is held, so that nothing outlives a reading.
 */
export function onceForEach<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return of => {
    const found = known.get(of) ?? { value: compute(of) }
    known.set(of, found)
    return found.value
  }
}
