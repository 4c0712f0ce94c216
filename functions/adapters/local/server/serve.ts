import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { composeDue, skipPastSlots } from '../../../app/editions/compose-due.ts'
import { runStep } from '../../../app/run-step.ts'
import { peopleOf } from '../../../auth/people.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import { isPolled } from '../../../domain/model/source.ts'
import { privatePaths, sitePaths } from '../../../domain/site-paths.ts'
import { Backups } from '../backup/backups.ts'
import type { LocalContext } from '../local-context.ts'
import { Sender } from '../mail/sender.ts'
import { addSampleSubscriber } from '../sample/sample-subscriber.ts'
import { LocalPipeline } from '../scheduler/pipeline.ts'
import { RequestQueue } from '../scheduler/request-queue.ts'
import { type RunOptions, reportPolls } from '../scheduler/run-cycle.ts'
import { runScheduler, type SchedulerDeps } from '../scheduler/scheduler.ts'
import type { WatchedConfiguration } from '../watched-configuration.ts'
import { Heartbeat } from './health.ts'
import { isOnThisMachine, listen } from './web.ts'
import { webApp } from './web-app.ts'

/** How long the first cycle may delay the welcome text. The sample sources take less, and slow sources must not hold it up. */
const FIRST_CYCLE_MS = 3000

/** Where the digest is served, and the configuration whose files are watched. */
export interface ServeOptions {
  port: number
  watched: WatchedConfiguration
  /** Called when a changed configuration was put into use. */
  applied: (configuration: Configuration) => void
}

/** Serves everything on one port and runs the scheduler, until the process gets SIGINT or SIGTERM. */
export async function serve(context: LocalContext, run: RunOptions & ServeOptions): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const pipeline = new LocalPipeline(context)
  const sender = new Sender(context, stop.signal)
  const requests = new RequestQueue(context, sender, stop.signal)
  const backups = new Backups(context, run.passphrase, stop.signal)
  const prepare = prepareOnce(context, run)
  const heartbeat = new Heartbeat(context.clock)
  const pages = () => webApp(context, requests, pipeline, heartbeat, reloadConfiguration)
  let app = pages()
  /** Also applies the operators' decisions made so far, at most a minute after each. */
  async function reloadConfiguration(): Promise<void> {
    const next = run.watched.changed(context.logger)
    if (await context.useConfiguration(next)) {
      pipeline.reconfigure()
      app = pages()
    }
    if (next) run.applied(next)
  }
  const { server, url } = await listen({ fetch: (...call) => app.fetch(...call) }, run.port)
  try {
    const first = firstCycle({ context, pipeline, requests, sender, prepare }, run).catch((error: Error) =>
      context.logger.error('first cycle failed and will be retried', { error: error.message }),
    )
    void first.then(() => heartbeat.beat())
    await Promise.race([first, sleep(FIRST_CYCLE_MS)])
    welcome(context, run, url)
    const stopped = once(stop.signal, 'abort')
    await Promise.race([first, stopped])
    const deps = { context, pipeline, requests, sender, backups, prepare, reloadConfiguration }
    await runScheduler(deps, stop.signal, () => heartbeat.beat())
  } finally {
    server.close()
    server.closeAllConnections()
    stop.abort()
    await Promise.all([requests.idle(), sender.idle(), backups.idle()])
  }
}

/**
 * Returns what must succeed once before anything is composed: with the sample sources a subscriber is added, otherwise the
 * slots of the schedule before now are skipped. If it rejects, the next call tries again.
 */
export function prepareOnce(
  context: LocalContext,
  { sample }: Pick<RunOptions, 'sample'>,
): () => Promise<void> {
  let done = false
  return async () => {
    if (!done) await (sample ? addSampleSubscriber(context) : skipPastSlots(context))
    done = true
  }
}

/** What the digest does as soon as it starts, also after it was interrupted. */
export async function firstCycle(
  { context, pipeline, requests, sender, prepare }: Omit<SchedulerDeps, 'reloadConfiguration' | 'backups'>,
  run: RunOptions,
): Promise<void> {
  await prepare()
  const on = context.configuration.sources.filter(isPolled).length
  reportPolls(await pipeline.poll(), run, on)
  await runStep(context, 'applying decisions', () => pipeline.applyDecisions())
  await pipeline.publish({ atOnce: true })
  await composeDue(context)
  sender.wake()
  await runStep(context, 'handling of requests', () => requests.resume())
  await pipeline.publish()
}

function welcome(context: LocalContext, { sample, folder, say }: RunOptions, url: string): void {
  const isPublic = !isOnThisMachine(context.siteUrl)
  say(`\n  The site      ${url}/`)
  say(`  The RSS feed  ${url}${sitePaths.rss}`)
  if (!context.smtp) say(`  The outbox    ${isPublic ? `${folder}/outbox` : `${url}/outbox/`}`)
  const { editors, operators = [] } = context.configuration.publication
  const desks = [
    ['For editors', privatePaths.signIn, peopleOf('editor', editors, context.keys)],
    ['For operators', privatePaths.operatorSignIn, peopleOf('operator', operators, context.keys)],
  ] as const
  for (const [whom, path, [first]] of desks) {
    const asSample = sample && first ? ` (sign in as ${first.address}; the link arrives in the outbox)` : ''
    if (first) say(`  ${whom.padEnd(14)}${url}${path}${asSample}`)
  }
  say(`\nEverything is kept in ${folder}. Stop with Ctrl-C.`)
  if (sample)
    say(
      'These are sample sources with invented news. Read the real ones with: npm start -- --live --config DIR',
    )
}
