/**
 * The computation of the shipped study: reading, compiling, expected and sampled runs, all measures, comparison. No charts are drawn and no file written.
 *
 * usage: koganei-computation.mjs STUDY RUNS WORKERS; prints one JSON object of milliseconds and megabytes. The start of the process is not
 * in the time, everything from loading the program on is. The built program in dist/ is used, as users run it; plain JavaScript, because a
 * loader of TypeScript would be in the memory.
 */
const [, , file = '', runs = '0', workers = '1'] = process.argv
const built = room => new URL(`../../dist/${room}`, import.meta.url).href
const start = performance.now()
const { fileSources, openPool } = await import(built('node/index.js'))
const opening = openPool({ workers: Number(workers) })
const { resolveStudy } = await import(built('scenario/index.js'))
const { runStudy } = await import(built('index.js'))
const sources = fileSources(process.cwd())
const pool = await opening
const { value: study } = await resolveStudy(sources.resolve(file), sources, pool.prepare)
if (study === undefined) throw new Error(`${file} does not resolve`)
const { value } = await runStudy({ ...study, runs: Number(runs) }, pool.host)
await pool.close()
if (value === undefined) throw new Error(`${file} does not run`)
const result = { milliseconds: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 }
process.stdout.write(`${JSON.stringify(result)}\n`)
