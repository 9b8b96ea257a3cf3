/**
 * Sources from the file system (ファイルの読み込み).
 *
 * Ids are paths relative to the working folder, with forward slashes; results name files from the folder of the project instead. The first file is the planner's own choice and may lie
 * anywhere; files that it refers to must lie in its project, links followed, and are never named by absolute paths. Contents
 * never appear in a refusal. Every file that was read is remembered with its SHA-256 for the manifest.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Loaded, ScenarioSources, SourceId } from '../scenario/index.ts'
import { decodeText } from './decode-text.ts'
import { followed, liesIn, projectRoot } from './project-root.ts'
import { resultNames } from './result-names.ts'

/** A file that a run read (入力ファイル), and the SHA-256 of its bytes as 64 hex digits. */
export interface InputFile {
  readonly file: SourceId
  readonly sha256: string
}

/** Sources that remember what was read. */
export interface FileSources extends ScenarioSources {
  /** Every file read so far, named as in results: from the folder of the project. */
  inputs(): readonly InputFile[]
  /** Every file read so far, named as in messages: from the working folder. */
  files(): readonly SourceId[]
  /** The name in results of a file that was read. */
  nameInResults(id: SourceId): string
}

const YAML_LIMIT = 1024 * 1024
const CSV_LIMIT = 50 * 1024 * 1024
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\]|[a-z]+:\/\/)/

/** SHA-256 (ハッシュ値) of bytes or text, as 64 hex digits. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** Largest file that is read (上限), in bytes: 1 MiB, for tables 50 MiB. */
const sizeLimit = (file: string): number => (/\.csv$/i.test(file) ? CSV_LIMIT : YAML_LIMIT)

/** Files seen from a working folder. */
export function fileSources(cwd: string): FileSources {
  const roots = new Map<SourceId, string | undefined>()
  const loaded = new Map<SourceId, Promise<Loaded>>()
  const hashes = new Map<SourceId, string>()
  const idOf = (path: string): SourceId => relative(cwd, path).split(sep).join('/') || '.'

  const load = async (id: SourceId): Promise<Loaded> => {
    const path = resolve(cwd, id)
    const root = roots.get(id)
    if (ABSOLUTE.test(id) && root !== undefined) return { kind: 'outside', id }
    if (root !== undefined && !liesIn(root, followed(path))) return { kind: 'outside', id }
    return read(id, path, bytes => hashes.set(id, sha256(bytes)))
  }
  let names = new Map<SourceId, string>()
  // A name depends on all files, so that each that is read may change them; a study asks for some thousands once all are.
  const namesOf = (): ((id: SourceId) => string) => {
    if (names.size < hashes.size) names = namesInResults([...hashes.keys()], cwd)
    return id => names.get(id) ?? id
  }
  return {
    resolve: (reference, from) => {
      if (from === undefined) {
        const id = idOf(resolve(cwd, reference))
        if (!roots.has(id)) roots.set(id, undefined)
        return id
      }
      const root = roots.get(from) ?? projectRoot(resolve(cwd, from), cwd)
      const id = ABSOLUTE.test(reference) ? reference : idOf(resolve(cwd, dirname(from), reference.replaceAll('\\', '/')))
      if (!roots.has(id)) roots.set(id, root)
      return id
    },
    load: id => {
      const known = loaded.get(id) ?? load(id)
      loaded.set(id, known)
      return known
    },
    inputs: () => {
      const names = namesOf()
      return [...hashes].map(([id, hash]) => ({ file: names(id), sha256: hash })).sort((a, b) => (a.file < b.file ? -1 : 1))
    },
    files: () => [...hashes.keys()],
    nameInResults: id => namesOf()(id),
  }
}

/** The names in results of all files read so far. */
function namesInResults(ids: readonly SourceId[], cwd: string): Map<SourceId, string> {
  const names = resultNames(ids.map(id => resolve(cwd, id)))
  return new Map(ids.map(id => [id, names.get(resolve(cwd, id)) ?? id]))
}

/** Reads a file while nothing else waits: files are small, and nothing could go on without them. */
function read(id: SourceId, path: string, remember: (bytes: Uint8Array) => void): Loaded {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return { kind: 'folder', id }
    if (!found.isFile()) return { kind: 'unreadable', id, reason: 'ENOTFILE' }
    if (found.size > sizeLimit(id)) return { kind: 'too-large', id, bytes: found.size }
    const bytes = readFileSync(path)
    const decoded = decodeText(bytes, /\.csv$/i.test(id))
    if ('found' in decoded) return { kind: 'encoding', id, found: decoded.found }
    remember(bytes)
    return { kind: 'text', id, text: decoded.text }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', id, neighbours: neighbours(id, dirname(path)) }
    return { kind: 'unreadable', id, reason: code }
  }
}

/** Files beside a missing one, named as it was, for the suggestion of a nearest name. */
function neighbours(id: SourceId, folder: string): readonly SourceId[] {
  try {
    const names = readdirSync(folder)
    const slash = id.lastIndexOf('/')
    return names
      .filter(name => /\.(?:ya?ml|csv)$/i.test(name))
      .map(name => (slash < 0 ? name : join(id, '..', name).split(sep).join('/')))
  } catch {
    return []
  }
}

/** The operating system's short name of an error (ENOENT), or `UNKNOWN`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
}
