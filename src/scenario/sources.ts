/**
 * Sources (読み込み元): the two functions by which the pure floors get the texts of files.
 *
 * A host supplies them: the file system in Node, a chosen folder in a browser, a plain object in tests.
 */

/** Identifies one text (出典ファイル); for files the path as shown to the planner, with forward slashes. */
export type SourceId = string

/** A text that was found, or why it could not be read. */
export type Loaded =
  | { readonly kind: 'text'; readonly id: SourceId; readonly text: string }
  | { readonly kind: 'missing'; readonly id: SourceId; readonly neighbours: readonly string[] }
  | { readonly kind: 'folder'; readonly id: SourceId }
  | { readonly kind: 'outside'; readonly id: SourceId }
  | { readonly kind: 'encoding'; readonly id: SourceId; readonly found: string }
  | { readonly kind: 'too-large'; readonly id: SourceId; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly id: SourceId; readonly reason: string }

/** How a host gives access to files (読み込み). `from` is the file that names the reference; absent for the first file. */
export interface ScenarioSources {
  resolve(reference: string, from?: SourceId): SourceId
  load(id: SourceId): Promise<Loaded>
}

/** Sources held in memory (tests, embedded examples): ids are the object's keys, references are relative paths. */
export function inMemorySources(files: Readonly<Record<string, string>>): ScenarioSources {
  return {
    resolve: (reference, from) => normalise(from === undefined ? reference : `${from}/../${reference}`),
    load: id => {
      const text = files[id]
      return Promise.resolve(
        text === undefined ? { kind: 'missing', id, neighbours: Object.keys(files) } : { kind: 'text', id, text },
      )
    },
  }
}

function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
