import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import type { Found, Home } from './part.ts'
import { table } from './table.ts'

/** Children of each home, each of which takes as many of its faults: a stage's memory grows with every start of a function. */
const PARTS: Record<Home, number> = { killed: 1, stage: 5, 'one machine': 3, 'mail server': 2 }

const { values } = parseArgs({ options: { within: { type: 'string' } } })
/** Minutes after which no further fault is begun. */
const within = values.within === undefined ? Number.POSITIVE_INFINITY : Number(values.within)
if (!(within > 0))
  throw new Error(`--within takes a number of minutes, not "${values.within}". Write --within 6.`)

// What waits for a timer leaves its core to another.
const limit = pLimit(availableParallelism() + 1)
const parts = (Object.keys(PARTS) as Home[]).flatMap((home) =>
  Array.from({ length: PARTS[home] }, (_, n) => ({ home, n, of: PARTS[home] })),
)
// Some of each home before the rest of any, should time be short.
const inTurn = parts.toSorted((one, other) => one.n / one.of - other.n / other.of)
const found = await Promise.all(inTurn.map(({ home, n, of }) => limit(() => part(home, n, of))))
for (const { plan, promise, how } of found.flatMap(({ broken }) => broken)) {
  console.log(`${plan}: promise ${promise} is broken: ${how.replaceAll('\n', ' ')}`)
}
console.log(table(found))
const left = found.reduce((sum, part) => sum + part.left, 0)
if (left > 0) console.log(`${left.toLocaleString('en')} more could not be tried in time.`)
process.exitCode = found.some(({ tried, left, broken }) => tried + left === 0 || broken.length > 0) ? 1 : 0

function part(home: Home, n: number, of: number): Promise<Found> {
  return new Promise((resolve, reject) => {
    const ms = within * 60_000 - performance.now()
    const child = fork(new URL('part.ts', import.meta.url), [home, n, of, ms].map(String), {
      execArgv: ['--import', 'tsx', '--max-old-space-size=500'],
    })
    child.once('message', (found) => resolve(found as Found))
    child.once('exit', (code) => reject(new Error(`A part of the faults ended with ${code}.`)))
  })
}
