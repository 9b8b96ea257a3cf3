/** The scenario language (F2): YAML and CSV texts → checked, resolved scenarios. Knows nothing of the engine. */
export * from './resolved.ts'
export * from './sources.ts'
