import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { scriptOptions } from '../support/script-options.ts'
import { table } from './table.ts'
import type { PartResult, Platform } from './worker.ts'

/** Into how many processes the faults of each platform are divided. A stage needs more memory with every start of a function. */
const PARTS: Record<Platform, number> = { killed: 1, stage: 5, 'one machine': 3, 'mail server': 2 }

const usage = `Usage: npm run test:faults -- [options]
  --within MINUTES   try no further fault after so many minutes (default: try all)`

const values = scriptOptions({ within: { type: 'string' } }, usage)
/** Minutes after which no further fault is tried. */
const within = values.within === undefined ? Number.POSITIVE_INFINITY : Number(values.within)
if (!(within > 0))
  throw new Error(`--within takes a number of minutes, not "${values.within}". Write --within 6.`)

// One process more than cores, because some wait for timers.
const limit = pLimit(availableParallelism() + 1)
const parts = (Object.keys(PARTS) as Platform[]).flatMap((platform) =>
  Array.from({ length: PARTS[platform] }, (_, n) => ({ platform, n, of: PARTS[platform] })),
)
// In turn, so that each platform is tried if the time is short.
const inTurn = parts.toSorted((one, other) => one.n / one.of - other.n / other.of)
const results = await Promise.all(
  inTurn.map(({ platform, n, of }) => limit(() => runPart(platform, n, of))),
).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
for (const { plan, promise, how } of results.flatMap(({ broken }) => broken)) {
  console.log(`${plan}: promise ${promise} is broken: ${how.replaceAll('\n', ' ')}`)
}
console.log(table(results))
const left = results.reduce((sum, part) => sum + part.left, 0)
if (left > 0) console.log(`${left.toLocaleString('en')} more could not be tried in time.`)
process.exitCode = results.some(({ tried, left, broken }) => tried + left === 0 || broken.length > 0) ? 1 : 0

function runPart(platform: Platform, n: number, of: number): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const ms = within * 60_000 - performance.now()
    const child = fork(new URL('worker.ts', import.meta.url), [platform, n, of, ms].map(String), {
      execArgv: ['--import', 'tsx', '--max-old-space-size=500'],
    })
    child.once('message', (found) => resolve(found as PartResult))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(
        new Error(`Part ${n + 1} of ${of} of "${platform}" ended with ${signal ?? code} before its result.`),
      )
    })
  })
}
