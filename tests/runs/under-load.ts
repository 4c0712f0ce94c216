import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { scriptOptions } from '../support/script-options.ts'
import { runFolder } from '../support/temporary-folder.ts'

const usage = `Usage: npm run test:load -- [options]
  --runs N   how often all tests are run (default: 10)
  --seed N   the seed of the order of the first run (default: 1)`
const known = { runs: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } } as const

const values = scriptOptions(known, usage)
const runs = Number(values.runs)
const firstSeed = Number(values.seed)

/** The part of Vitest's report that is read here. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

const folder = runFolder()
const busy = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
)
/** The run that is going on. */
let current: ChildProcess | undefined
process.once('exit', () => {
  for (const child of busy) child.kill('SIGKILL')
  // With its workers, which are in its process group.
  if (current?.pid !== undefined && current.exitCode === null) process.kill(-current.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

/** Runs all tests in random order. Every second run has one worker. Resolves to the number of seconds. */
function runAll(seed: number, workers: number | undefined, file: string): Promise<number> {
  const begin = performance.now()
  const args = ['vitest', 'run', '--reporter=json', `--outputFile=${file}`, '--sequence.shuffle.files']
  args.push('--sequence.shuffle.tests', `--sequence.seed=${seed}`)
  if (workers !== undefined) args.push(`--maxWorkers=${workers}`)
  return new Promise((resolve, reject) => {
    const child = spawn('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], detached: true })
    current = child
    child.once('error', reject)
    child.once('exit', () => resolve(Math.round((performance.now() - begin) / 1000)))
  })
}

/** What did not pass, a line each. */
function failures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`)
    return status === 'failed' ? [`${name}: ${message}`] : []
  })
}

console.log(`${busy.length} busy loops beside the tests, which run in random order.`)
console.log('| run | seed | workers | seconds | passed | failed |\n|--:|--:|--:|--:|--:|--:|')
let isRed = false
for (let run = 1; run <= runs; run += 1) {
  const seed = firstSeed + run - 1
  const workers = run % 2 === 0 ? 1 : undefined
  const file = join(folder, `run-${run}.json`)
  const seconds = await runAll(seed, workers, file)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const failed = failures(report)
  console.log(
    `| ${run} | ${seed} | ${workers ?? 'as usual'} | ${seconds} | ${report.numPassedTests} | ${failed.length} |`,
  )
  for (const line of failed) console.log(line)
  isRed ||= failed.length > 0
}
process.exit(isRed ? 1 : 0)
