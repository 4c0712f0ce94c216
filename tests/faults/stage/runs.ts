import type { Configuration } from '../../../functions/domain/model/configuration.ts'
import type { Call } from '../../doubles/call.ts'
import type { Fault } from '../../doubles/faults.ts'
import type { CaughtMail } from '../../doubles/ses-catcher.ts'
import { leaksOf } from '../final-state.ts'
import type { BrokenPromise } from '../promises.ts'
import { brokenPromises } from './promises.ts'
import { Stage } from './stage.ts'
import { START, type Step, steps } from './steps.ts'
import { readState, restore, type State } from './stored-state.ts'

/** The n-th call of a name in one step, and how it fails. */
export interface StagePlan {
  step: number
  call: string
  nth: number
  fault: Extract<Fault, string>
}

/** The state between two steps of the undisturbed cycle. */
export interface Snapshot {
  state: State
  mails: CaughtMail[]
}

const reads = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'GetObject',
  'ListObjectsV2',
  'GetParameter',
  'GetSendQuota',
]
const nothingFound = { status: 200, type: 'application/x-amz-json-1.0', body: '{"Items":[],"Count":0}' }
/** Every eighth file of the site is tried, because all are written in the same way. */
const SITE_FILE_STRIDE = 8

/** Minutes between further runs of the schedules after a fault. A claim whose sender ended is free after two. */
const RETRY_MINUTES = [0, 1, 3, 3]

/**
 * The cycle on a stage, step by step. A function that starts knows only its tables and buckets. So if a step ends in the
 * same state as undisturbed, the rest of the cycle is the same too and is not run. After any other state the cycle
 * continues until the states are equal.
 */
export class StageRuns {
  readonly #stage: Stage
  readonly #snapshots: Snapshot[]
  readonly plans: readonly StagePlan[]

  private constructor(stage: Stage, snapshots: Snapshot[], plans: StagePlan[]) {
    this.#stage = stage
    this.#snapshots = snapshots
    this.plans = plans
  }

  static async open(configuration: Configuration): Promise<StageRuns> {
    const stage = await Stage.open(configuration, START)
    await stage.fill()
    stage.rehearsal.emulators.door.knows = (call) => (isQuiet(nameOf(call)) ? nothingFound : undefined)
    const snapshots: Snapshot[] = [await snapshot(stage)]
    const plans: StagePlan[] = []
    for (const [n, step] of steps.entries()) {
      stage.startAnew()
      const calls = await run(stage, step)
      plans.push(...plansOf(n, calls))
      snapshots.push(await snapshot(stage, snapshots.at(-1)!.state))
    }
    return new StageRuns(stage, snapshots, plans)
  }

  get ends(): readonly Snapshot[] {
    return this.#snapshots
  }

  /** Runs the step of the plan with its fault, and returns the promises that it broke; `undefined` if there was no such call. */
  async tryOut({ step: n, call, nth, fault }: StagePlan): Promise<BrokenPromise[] | undefined> {
    const stage = this.#stage
    const step = steps[n]!
    const [before, after] = [this.#snapshots[n]!, this.#snapshots[n + 1]!]
    const { mails } = stage.rehearsal.emulators.mails
    await restore(stage.stores, before.state, await readState(stage.stores, after.state))
    mails.splice(0, mails.length, ...before.mails)
    stage.startAnew()
    let fired = false
    const { door } = stage.rehearsal.emulators
    let seen = 0
    door.fail(fault, 1, (one) => {
      if (nameOf(one) !== call || ++seen !== nth) return false
      fired = true
      return true
    })
    await run(stage, step)
    // The SDK may have repeated a call in the undisturbed run because a socket was closed.
    if (!fired) return undefined
    const mayLose = call.startsWith('ses SendRawEmail') ? fault !== 'throttled' : fault === 'crash'
    const found = async ({ state }: Snapshot, wanted: Snapshot) => {
      const deadLetters = stage.deadLetters()
      const leaks = leaksOf([...stage.rehearsal.lines.values()].flat())
      return brokenPromises(wanted, await snapshot(stage, state), { mayLose, deadLetters, leaks })
    }
    door.reset()
    for (const minutes of RETRY_MINUTES) {
      if ((await found(after, after)).length === 0) return []
      stage.later(minutes)
      await runSchedules(stage, step)
    }
    let left = await found(after, after)
    for (let later = n + 1; left.length > 0 && later < steps.length; later++) {
      await run(stage, steps[later]!)
      left = await found(after, this.#snapshots[later + 1]!)
    }
    return left
  }

  close(): Promise<void> {
    return this.#stage.close()
  }
}

/** Runs a step, and returns the names of its calls in order. */
async function run(stage: Stage, step: Step): Promise<string[]> {
  const { calls } = stage.rehearsal
  const before = new Map([...calls].map(([name, all]) => [name, all.length]))
  stage.time = step.at
  if (step.news !== undefined) stage.serve(step.news)
  await step.act(stage)
  await deliverMessages(stage, step)
  return [...calls].flatMap(([name, all]) => all.slice(before.get(name)).map(nameOf))
}

async function runSchedules(stage: Stage, step: Step): Promise<void> {
  for (const name of step.ticks ?? []) await stage.tick(name)
  await deliverMessages(stage, step)
}

async function deliverMessages(stage: Stage, { queues = [] }: Step): Promise<void> {
  for (const name of queues) await stage.deliver(name)
}

async function snapshot(stage: Stage, known?: State): Promise<Snapshot> {
  return { state: await readState(stage.stores, known), mails: [...stage.mails] }
}

function plansOf(step: number, calls: readonly string[]): StagePlan[] {
  const times = new Map<string, number>()
  const kinds = new Set<string>()
  let files = 0
  return calls.flatMap((call) => {
    const nth = (times.get(call) ?? 0) + 1
    times.set(call, nth)
    if (isQuiet(call)) return []
    if (call.startsWith('s3 PutObject site') && files++ % SITE_FILE_STRIDE !== 0) return []
    const kind = call.split(' ').slice(0, 3).join(' ')
    const isFirst = !kinds.has(kind)
    kinds.add(kind)
    return faultsOf(call, isFirst).map((fault) => ({ step, call, nth, fault }))
  })
}

/** Whether it queries a day on which no story was founded. */
function isQuiet(call: string): boolean {
  return /Query .* STORIES#(?!2026112[67])/.test(call)
}

/**
 * The SDK repeats refused and throttled calls itself, so these are tried once for each kind of call in a step. It does not
 * repeat denied calls. The client of SES repeats nothing.
 */
function faultsOf(call: string, isFirst: boolean): StagePlan['fault'][] {
  const operation = call.split(' ')[1] ?? ''
  if (operation === 'SendRawEmail') return ['refused', 'throttled', 'reply lost', 'crash']
  const again = isFirst ? (['refused', 'throttled'] as const) : []
  if (reads.includes(operation)) return [...again, 'denied']
  const all = [...again, 'denied', 'reply lost', 'crash'] as const
  return ['BatchWriteItem', 'SendMessageBatch'].includes(operation) ? [...all, 'half'] : [...all]
}

function nameOf({ service, operation, resources, key = '' }: Call): string {
  return `${service} ${operation} ${resources.join(' ')} ${key.replace(/[0-9a-f-]{36}/, 'some')}`.trim()
}
