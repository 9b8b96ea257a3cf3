/** The section of a README between the marks of the generated reference. */
const START = '<!-- reference:start -->'
const END = '<!-- reference:end -->'

/** A README with its reference replaced; without marks it is put at the end. */
export function withReference(readme: string, reference: string): string {
  const section = `${START}\n${reference}${END}`
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)]
  if (start < 0 || end < start) return `${readme.trimEnd()}\n\n${section}\n`
  return `${readme.slice(0, start)}${section}${readme.slice(end + END.length)}`
}
