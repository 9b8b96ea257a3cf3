/** The Node host (F7): files in, results out, charts drawn. */

export { type DrawingRoom, openDrawingRoom } from './drawing-room.ts'
export { type FileSources, fileSources, type InputFile, sha256 } from './file-sources.ts'
export { removeFontFolders } from './font-folder.ts'
export { HostError, hostError } from './host-error.ts'
export * from './manifest.ts'
export { type RecordedRun, readManifest } from './recorded-run.ts'
export * from './run-folder.ts'
export { openPool, type RunPool } from './run-pool.ts'
export { discardAllStaging } from './staging.ts'
export { writeTemplate } from './template.ts'
export { type Departed, departedIn, differing, type LocatedInputs, locateInputs } from './verify-files.ts'
export * from './version.ts'
