import { appendFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFailed } from 'vitest'

/** What Stryker's code in the mutated files reads and writes. */
interface State {
  activeMutant?: string
  hitCount?: number
  hitLimit?: number
  currentTestId?: string
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

declare module 'vitest' {
  interface ProvidedContext {
    task: Task
  }
}

/** What a worker does with its test files: it notes which mutants they reach, or tries each time the next one. */
export type Task = { output: string } & ({ tried?: never } | { tried: Tried[] })

/** A test file with a mutant, how often that may run, and after how many seconds it counts as endless. */
export interface Tried {
  path: string
  /** Empty for none. */
  mutant: string
  hitLimit: number
  seconds: number
}

/** What a line of the output says: which mutants a test file reached, or that a mutant was begun or noticed. */
export interface Reached {
  file: string
  atLoad: string[]
  hits: Record<string, number>
}
export type Event = { at: number; is: 'begun' | 'passed' | 'failed' }

interface Shared {
  __stryker__?: State
  at?: number
  /** The mutants that were noticed in this process. */
  noticed?: Set<string>
  watch?: Worker
}

const task = inject('task')
const shared = globalThis as Shared
shared.__stryker__ ??= {}
const state = shared.__stryker__
if (task.tried) tryNext(task.tried)
else noteReached()

function tryNext(all: readonly Tried[]): void {
  const at = (shared.at ?? -1) + 1
  shared.at = at
  const { mutant, hitLimit, seconds } = all[at]!
  shared.noticed ??= new Set()
  const { noticed } = shared
  note({ at, is: 'begun' })
  Object.assign(state, { activeMutant: mutant, hitCount: 0, hitLimit })
  endAfter(seconds)
  // If nothing runs at all, a hook of the whole file failed.
  let hasFailed = true
  let hasRun = false
  beforeEach((context) => {
    if (!hasRun) hasFailed = noticed.has(mutant)
    hasRun = true
    if (hasFailed) context.skip()
    onTestFailed(() => {
      hasFailed = true
    })
  })
  afterAll(() => {
    state.activeMutant = ''
    if (hasFailed) noticed.add(mutant)
    note({ at, is: hasFailed ? 'failed' : 'passed' })
  })
}

/** Ends this process even if a mutant keeps it busy forever. */
function endAfter(seconds: number): void {
  const code = `let timer
    require('node:worker_threads').parentPort.on('message', (ms) => {
      clearTimeout(timer)
      timer = setTimeout(() => process.kill(process.pid, 'SIGKILL'), ms)
    })`
  shared.watch ??= new Worker(code, { eval: true })
  shared.watch.unref()
  shared.watch.postMessage(seconds * 1000)
}

function noteReached(): void {
  const file = expect.getState().testPath!
  const cover = { static: {}, perTest: { load: {}, [file]: {} } }
  state.mutantCoverage ??= cover
  Object.assign(state.mutantCoverage, cover)
  state.currentTestId = 'load'
  beforeAll(() => {
    state.currentTestId = file
  })
  afterAll(() => {
    const { load = {}, [file]: hits = {} } = state.mutantCoverage!.perTest
    note({ file, atLoad: Object.keys(load), hits })
  })
}

function note(line: Reached | Event): void {
  appendFileSync(task.output, `${JSON.stringify(line)}\n`)
}
