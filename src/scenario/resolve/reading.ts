/**
 * Reading (読み込み): one pass over the files of a scenario or study, each read and validated once.
 *
 * Remembers the texts that were read, for the hashes of the run's record, and collects what was wrong in each file at that
 * file. A reference that cannot be followed is shown where it is written.
 */
import type { Arguments, Code, Diagnostic } from '../../diagnostics/index.ts'
import { nearest } from '../../diagnostics/index.ts'
import { LARGEST_FILE } from '../prescan.ts'
import type { FileKind } from '../schema/file-kinds.ts'
import { pathKey, type ValuePath } from '../source-map.ts'
import type { Loaded, ScenarioSources, SourceId } from '../sources.ts'
import { diagnosticAt, diagnosticAtKey, type ValidatedAs, type ValidatedFile, validateText } from '../validate.ts'

/** A text that was read (読んだファイル). */
export interface ReadText {
  readonly id: SourceId
  readonly text: string
}

/** Who asks for a file: a value of a file that was read. */
export interface Asker {
  readonly file: ValidatedFile
  readonly path: ValuePath
}

/** One pass over files (読み込み). */
export class Reading {
  readonly diagnostics: Diagnostic[] = []
  /** The findings of the files' own validation. */
  readonly shape: Diagnostic[] = []
  private readonly sources: ScenarioSources
  private readonly texts = new Map<SourceId, Promise<Loaded>>()
  private readonly files = new Map<SourceId, ValidatedFile>()
  private readonly readTexts = new Map<SourceId, string>()

  constructor(sources: ScenarioSources) {
    this.sources = sources
  }

  /** The texts that were read, in the order of reading. */
  get read(): ReadText[] {
    return [...this.readTexts].map(([id, text]) => ({ id, text }))
  }

  /** The id of a file that is named from another. */
  idOf(reference: string, asker?: Asker): SourceId {
    return this.sources.resolve(reference, asker?.file.parsed.source.file)
  }

  /** A text, or undefined after reporting why it could not be had. */
  async text(reference: string, asker?: Asker): Promise<ReadText | undefined> {
    const id = this.idOf(reference, asker)
    const loading = this.texts.get(id) ?? this.sources.load(id)
    this.texts.set(id, loading)
    const loaded = await loading
    if (loaded.kind !== 'text') {
      this.diagnostics.push(loadFinding(loaded, reference, asker))
      return undefined
    }
    this.readTexts.set(loaded.id, loaded.text)
    return { id: loaded.id, text: loaded.text }
  }

  /** A validated file, or undefined after reporting. Its own findings are collected the first time it is read. */
  async file(reference: string, asker?: Asker): Promise<ValidatedFile | undefined> {
    const found = await this.text(reference, asker)
    if (found === undefined) return undefined
    const known = this.files.get(found.id)
    if (known !== undefined) return known
    const file = validateText(found.id, found.text)
    this.files.set(found.id, file)
    this.diagnostics.push(...file.diagnostics)
    this.shape.push(...file.diagnostics)
    return file
  }

  /** A validated file of the kind that its place needs, or undefined after reporting. */
  async fileOf<K extends FileKind>(expected: K, reference: string, asker: Asker): Promise<ValidatedAs<K> | undefined> {
    const file = await this.file(reference, asker)
    if (file?.kind === expected) return file as unknown as ValidatedAs<K>
    if (file?.kind !== undefined)
      this.report(asker.file, 'E_REFERENCE_KIND', { reference, expected, found: file.kind }, asker.path)
    return undefined
  }

  /** The file that the work begins with, as the kind that is needed, or undefined after reporting. */
  async firstFileOf<K extends FileKind>(expected: K, reference: SourceId): Promise<ValidatedAs<K> | undefined> {
    const file = await this.file(reference)
    if (file?.kind === expected) return file as unknown as ValidatedAs<K>
    if (file?.kind !== undefined) this.report(file, 'E_REFERENCE_KIND', { reference, expected, found: file.kind }, ['kind'])
    return undefined
  }

  /** Whether a file writes something at a path. */
  holds(file: ValidatedFile, path: ValuePath): boolean {
    return file.parsed.map.has(pathKey(path))
  }

  /** Adds a finding about a value of a file, shown at the value. */
  report<C extends Code>(file: ValidatedFile, code: C, args: Arguments[C], path: ValuePath): void {
    this.diagnostics.push(diagnosticAt(file.parsed, code, args, path))
  }

  /** Adds a finding about a key of a file, or about one that is missing in it, shown at the key. */
  reportAtKey<C extends Code>(file: ValidatedFile, code: C, args: Arguments[C], path: ValuePath): void {
    this.diagnostics.push(diagnosticAtKey(file.parsed, code, args, path))
  }
}

function loadFinding(loaded: Exclude<Loaded, { kind: 'text' }>, reference: string, asker: Asker | undefined): Diagnostic {
  const at = (code: Diagnostic['code'], args: Diagnostic['args']): Diagnostic =>
    asker === undefined
      ? ({ code, severity: 'error', args } as Diagnostic)
      : diagnosticAt(asker.file.parsed, code, args as never, asker.path)
  const extending = asker?.path[0] === 'extends'
  switch (loaded.kind) {
    case 'missing': {
      const names = loaded.neighbours.map(baseName).filter(name => !extending || /\.ya?ml$/iu.test(name))
      const guess = nearest(baseName(reference), names)
      const near = guess === undefined ? {} : { nearest: folderOf(reference) + guess }
      return extending
        ? at('E_EXTENDS_MISSING', { reference, neighbours: names, ...near })
        : at('E_FILE_NOT_FOUND', { file: reference, ...near })
    }
    case 'outside':
      return extending ? at('E_EXTENDS_OUTSIDE', { reference }) : at('E_PATH_OUTSIDE', { file: reference })
    case 'folder':
      return at('E_FILE_NOT_FILE', { file: reference })
    case 'encoding': {
      const place = { file: loaded.id, line: 1, column: 1, length: 1, text: '' }
      return { code: 'E_TEXT_ENCODING', severity: 'error', args: { found: loaded.found }, place }
    }
    case 'too-large':
      return at('E_FILE_TOO_LARGE', { file: reference, bytes: loaded.bytes, limit: LARGEST_FILE })
    case 'unreadable':
      return at('E_FILE_UNREADABLE', { file: reference, reason: loaded.reason })
  }
}

/** The folder part of a reference as the planner wrote it, with its last slash. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The id of a file that was read. */
export const idOf = (file: ValidatedFile): SourceId => file.parsed.source.file
