import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { composeDue, skipPastSlots } from '../../../app/editions/compose-due.ts'
import { runStep } from '../../../app/run-step.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { editorsOf } from '../../../editors/editor.ts'
import type { LocalContext } from '../local-context.ts'
import { Sender } from '../mail/sender.ts'
import type { RunOptions } from '../run-options.ts'
import { addSampleSubscriber } from '../sample/sample-subscriber.ts'
import { LocalPipeline } from '../scheduler/pipeline.ts'
import { logPolled } from '../scheduler/run-cycle.ts'
import { runScheduler, type SchedulerDeps } from '../scheduler/scheduler.ts'
import { RequestQueue } from '../sqlite/request-queue.ts'
import type { WatchedConfiguration } from '../watched-configuration.ts'
import { isOnThisMachine, listen } from './web.ts'
import { webApp } from './web-app.ts'

/** Long enough for the sample sources; a slow source must not keep the site waiting. */
const PATIENCE_MS = 3000

export interface Serving {
  port: number
  watched: WatchedConfiguration
}

/** Serves everything on one port and keeps going until the process is asked to stop. */
export async function serve(context: LocalContext, run: RunOptions & Serving): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const line = new LocalPipeline(context)
  const sender = new Sender(context, stop.signal)
  const requests = new RequestQueue(context, sender, stop.signal)
  const begin = beginning(context, run)
  let app = webApp(context, requests, line)
  const { server, url } = await listen({ fetch: (...call) => app.fetch(...call) }, run.port)
  const reconfigure = () => {
    const next = run.watched.changed(context.logger)
    if (!next) return
    context.take(next)
    line.reconfigure()
    app = webApp(context, requests, line)
  }
  try {
    run.say(run.sample ? 'Reading the sample sources that come with this project.' : 'Reading the sources.')
    const first = firstCycle({ context, line, requests, sender, begin }, run).catch((error: Error) =>
      context.logger.error('first cycle failed and is tried again', { error: error.message }),
    )
    await Promise.race([first, sleep(PATIENCE_MS)])
    welcome(context, run, url)
    const stopped = once(stop.signal, 'abort')
    await Promise.race([first, stopped])
    await runScheduler({ context, line, requests, sender, begin, reconfigure }, stop.signal)
  } finally {
    server.close()
    server.closeAllConnections()
    stop.abort()
    await Promise.all([requests.idle(), sender.idle()])
  }
}

/** Gives a trial somebody to mail, and lets anything else wait for its first turn; where it fails, the next call does it. */
export function beginning(
  context: LocalContext,
  { sample }: Pick<RunOptions, 'sample'>,
): () => Promise<void> {
  let done = false
  return async () => {
    if (!done) await (sample ? addSampleSubscriber(context) : skipPastSlots(context))
    done = true
  }
}

/** What is done at once when the digest starts, anew or after it was cut off. */
export async function firstCycle(
  { context, line, requests, sender, begin }: Omit<SchedulerDeps, 'reconfigure'>,
  run: RunOptions,
): Promise<void> {
  await begin()
  logPolled(await line.poll(), run)
  await runStep(context, 'decisions', () => line.applyDecisions())
  await line.publish({ atOnce: true })
  await composeDue(context)
  sender.wake()
  await runStep(context, 'requests', () => requests.resume())
  await line.publish()
}

function welcome(context: LocalContext, { sample, folder, say }: RunOptions, url: string): void {
  const isPublic = !isOnThisMachine(context.siteUrl)
  say(`\n  The site      ${url}/`)
  say(`  The RSS feed  ${url}${sitePaths.rss}`)
  if (!context.smtp) say(`  The outbox    ${isPublic ? `${folder}/outbox` : `${url}/outbox/`}`)
  const [editor] = editorsOf(context.configuration.publication.editors, context.keys)
  const asSample = sample && editor ? ` (sign in as ${editor.address}; the link arrives in the outbox)` : ''
  if (editor) say(`  For editors   ${url}/edit${asSample}`)
  say(`\nEverything is kept in ${folder}. Stop with Ctrl-C.`)
  if (sample)
    say(
      'These are sample sources with invented news. Read the real ones with: npm start -- --live --config DIR',
    )
}
