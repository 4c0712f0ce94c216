import type { Configuration } from '../../../functions/domain/model/configuration.ts'
import type { Call } from '../../doubles/call.ts'
import type { Fault } from '../../doubles/faults.ts'
import type { CaughtMail } from '../../doubles/ses-catcher.ts'
import type { Broken } from '../broken.ts'
import { leaksOf } from '../end.ts'
import { broken } from './broken.ts'
import { Stage } from './stage.ts'
import { restore, type State, take } from './state.ts'
import { START, type Step, steps } from './steps.ts'

/** A call of one step, by its name and how many of that name it is, and how it ends. */
export interface StagePlan {
  step: number
  call: string
  nth: number
  fault: Extract<Fault, string>
}

/** What a step begins with and, undisturbed, ends with. */
export interface Rest {
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
/** Files of the site are all written alike. */
const EACH_OF_THE_SITE = 8

/** Minutes after which schedules run again once something failed: a claim whose sender died waits for two. */
const LATER = [0, 1, 3, 3]

/**
 * The cycle on a stage, step by step. A function that starts anew knows what its tables and buckets know and no more,
 * so what follows a step that ends as it does undisturbed is what follows undisturbed: it is not run again. After any
 * other end the cycle goes on until it is where it would have been.
 */
export class StageRuns {
  readonly #stage: Stage
  readonly #rests: Rest[]
  readonly plans: readonly StagePlan[]

  private constructor(stage: Stage, rests: Rest[], plans: StagePlan[]) {
    this.#stage = stage
    this.#rests = rests
    this.plans = plans
  }

  static async open(configuration: Configuration): Promise<StageRuns> {
    const stage = await Stage.open(configuration, START)
    await stage.fill()
    stage.rehearsal.emulators.door.knows = (call) => (isQuiet(nameOf(call)) ? nothingFound : undefined)
    const rests: Rest[] = [await rest(stage)]
    const plans: StagePlan[] = []
    for (const [n, step] of steps.entries()) {
      stage.startAnew()
      const asked = await run(stage, step)
      plans.push(...plansOf(n, asked))
      rests.push(await rest(stage, rests.at(-1)!.state))
    }
    return new StageRuns(stage, rests, plans)
  }

  get ends(): readonly Rest[] {
    return this.#rests
  }

  /** Runs the step of the plan with its fault, and answers what is not as it must be; `undefined` where it had no such call. */
  async tryOut({ step: n, call, nth, fault }: StagePlan): Promise<Broken[] | undefined> {
    const stage = this.#stage
    const step = steps[n]!
    const [before, after] = [this.#rests[n]!, this.#rests[n + 1]!]
    const { mails } = stage.rehearsal.emulators.mails
    await restore(stage.places, before.state, await take(stage.places, after.state))
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
    // The SDK may have asked twice where a socket was closed.
    if (!fired) return undefined
    const mayLose = call.startsWith('ses SendRawEmail') ? fault !== 'throttled' : fault === 'crash'
    const found = async ({ state }: Rest, wanted: Rest) => {
      const deadLetters = stage.deadLetters()
      const leaks = leaksOf([...stage.rehearsal.lines.values()].flat())
      return broken(wanted, await rest(stage, state), { mayLose, deadLetters, leaks })
    }
    door.reset()
    for (const minutes of LATER) {
      if ((await found(after, after)).length === 0) return []
      stage.later(minutes)
      await goOn(stage, step)
    }
    let left = await found(after, after)
    for (let later = n + 1; left.length > 0 && later < steps.length; later++) {
      await run(stage, steps[later]!)
      left = await found(after, this.#rests[later + 1]!)
    }
    return left
  }

  close(): Promise<void> {
    return this.#stage.close()
  }
}

/** Answers the names of what was asked of AWS, in order. */
async function run(stage: Stage, step: Step): Promise<string[]> {
  const { calls } = stage.rehearsal
  const before = new Map([...calls].map(([name, all]) => [name, all.length]))
  stage.time = step.at
  if (step.news !== undefined) stage.serve(step.news)
  await step.act(stage)
  await handOver(stage, step)
  return [...calls].flatMap(([name, all]) => all.slice(before.get(name)).map(nameOf))
}

async function goOn(stage: Stage, step: Step): Promise<void> {
  for (const name of step.ticks ?? []) await stage.tick(name)
  await handOver(stage, step)
}

async function handOver(stage: Stage, { queues = [] }: Step): Promise<void> {
  for (const name of queues) await stage.deliver(name)
}

async function rest(stage: Stage, known?: State): Promise<Rest> {
  return { state: await take(stage.places, known), mails: [...stage.mails] }
}

function plansOf(step: number, asked: readonly string[]): StagePlan[] {
  const times = new Map<string, number>()
  const kinds = new Set<string>()
  let files = 0
  return asked.flatMap((call) => {
    const nth = (times.get(call) ?? 0) + 1
    times.set(call, nth)
    if (isQuiet(call)) return []
    if (call.startsWith('s3 PutObject site') && files++ % EACH_OF_THE_SITE !== 0) return []
    const kind = call.split(' ').slice(0, 3).join(' ')
    const isFirst = !kinds.has(kind)
    kinds.add(kind)
    return faultsOf(call, isFirst).map((fault) => ({ step, call, nth, fault }))
  })
}

/** A year of days on which nothing was founded. */
function isQuiet(call: string): boolean {
  return /Query .* STORIES#(?!2026112[67])/.test(call)
}

/**
 * What the SDK tries again before a function hears of it fails once for each kind of call in a step; a denial it hands
 * on at once. SES's client tries nothing again.
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
