import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { random } from '../../bench/stories/random.ts'
import { scriptOptions } from '../support/script-options.ts'
import { covering } from './covering.ts'
import { allMutants, draw, nameOf, putInto } from './mutants.ts'
import { type Batch, type Candidate, Queue, triedOf } from './queue.ts'
import { summary } from './summary.ts'
import { type TestFile, TestRuns } from './test-runs.ts'

/** Tests that run this code in their own process. */
const TESTS =
  'tests/{app,archive,auth,classify,cluster,contract,digest,domain,editors,matters,operators,publish,runs,store,subscribers,upgrade}/**/*.test.ts'
/** Slow tests, and some that take seconds for code that quicker ones reach. */
const OTHERS = /\.slow\.test|s3|changes-nothing|digest\/email/

const usage = `Usage: npm run mutants -- [options]
  --seed N      the seed of the draw (default: 1)
  --count N     how many mutants are drawn (default: 500)
  --in PATH     draw only in files whose path begins with this
  --workers N   how many mutants are tried at the same time (default: the number of cores)`
const known = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '500' },
  in: { type: 'string', default: '' },
  workers: { type: 'string', default: String(availableParallelism()) },
} as const

const options = scriptOptions(known, usage)
const seed = Number(options.seed)
const workers = Number(options.workers)
const all = (await allMutants()).filter(({ fileName }) => fileName.startsWith(options.in))
const { texts, mutants } = await putInto(draw(all, Number(options.count), random(seed)))
console.log(`${mutants.length} of ${all.length} mutants are drawn with seed ${seed}.`)

const first = await TestRuns.open(texts, workers)
const paths = globSync(TESTS)
  .filter((path) => !OTHERS.test(path))
  .toSorted()
const tests = await first.measure(paths)
console.log(`${tests.length} of ${paths.length} test files pass without a mutant, and are used.`)

const candidates = mutants.map((mutant): Candidate => {
  const left = covering(tests, mutant, first.isAtLoad(mutant.id))
  const alone = tests.every(({ hits }) => !hits[mutant.id])
  return { mutant, alone, tests: left.length, left, ...(left.length === 0 && { outcome: 'survived' }) }
})
const queue = new Queue(candidates)
await Promise.all(Array.from({ length: workers }, tryInTurn))
await first.close()

for (const { mutant, tests, outcome } of candidates) {
  if (outcome === 'survived') console.log(`survived ${tests} test files: ${nameOf(mutant)}`)
}
const found = { seed, of: all.length, ...summary(candidates) }
console.log(found)

async function tryInTurn(): Promise<void> {
  const runs = await TestRuns.open(texts, 1)
  while (candidates.some(({ outcome }) => outcome === undefined)) {
    const batch = queue.take()
    if (batch.candidates.length === 0) {
      // Others are trying the last ones.
      await sleep(1000)
      continue
    }
    const outcomes = await tryBatch(runs, batch)
    batch.candidates.forEach((candidate, n) => {
      queue.put(candidate, batch.files, outcomes[n])
    })
    const done = candidates.filter(({ outcome }) => outcome !== undefined).length
    console.log(`${done} of ${mutants.length}: ${batch.candidates.length} with ${batch.files[0]!.path}`)
  }
  await runs.close()
}

/** Tries a batch in one process. If a mutant leaves something behind that makes the test file fail without it, tries each alone. */
async function tryBatch(runs: TestRuns, { files, candidates: some }: Batch) {
  const [first] = some
  if (first && some.length === 1) {
    const outcomes = await runs.tryMutants(files.map((file) => triedOf(first, file)))
    return [outcomes.find((outcome) => outcome !== 'survived') ?? outcomes.at(-1)]
  }
  const [file] = files as [TestFile]
  const tried = some.map((one) => triedOf(one, file))
  const outcomes = await runs.tryMutants([...tried, { ...tried[0]!, mutant: '' }])
  if (outcomes.at(-1) !== 'killed') return outcomes
  const alone: typeof outcomes = []
  for (const one of tried) alone.push(...(await runs.tryMutants([one])))
  return alone
}
