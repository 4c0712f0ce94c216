import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { editorsOf } from '../editors/editor.ts'
import { attempt } from '../steps/attempt.ts'
import { composeDue, skipPastTurns } from '../steps/compose-due.ts'
import { Line } from './line.ts'
import type { LocalHome } from './local-home.ts'
import { tellPolled } from './once.ts'
import { RequestQueue } from './request-queue.ts'
import type { Run } from './run.ts'
import { addSampleSubscriber } from './sample-subscriber.ts'
import { keepGoing, type Work } from './schedule.ts'
import { Sender } from './sender.ts'
import type { WatchedConfiguration } from './watched-configuration.ts'
import { isOnThisMachine, listen } from './web.ts'
import { webApp } from './web-app.ts'

/** Long enough for the sample sources; a slow source must not keep the site waiting. */
const PATIENCE_MS = 3000

export interface Serving {
  port: number
  watched: WatchedConfiguration
}

/** Serves everything on one port and keeps going until the process is asked to stop. */
export async function serve(home: LocalHome, run: Run & Serving): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const line = new Line(home)
  const sender = new Sender(home, stop.signal)
  const requests = new RequestQueue(home, sender, stop.signal)
  const begin = beginning(home, run)
  let app = webApp(home, requests, line)
  const { server, url } = await listen({ fetch: (...call) => app.fetch(...call) }, run.port)
  const reconfigure = () => {
    const next = run.watched.changed(home.journal)
    if (!next) return
    home.take(next)
    line.reconfigure()
    app = webApp(home, requests, line)
  }
  try {
    run.say(run.sample ? 'Reading the sample sources that come with this project.' : 'Reading the sources.')
    const first = firstCycle({ home, line, requests, sender, begin }, run).catch((error: Error) =>
      home.journal.error('first cycle failed and is tried again', { error: error.message }),
    )
    await Promise.race([first, sleep(PATIENCE_MS)])
    welcome(home, run, url)
    const stopped = once(stop.signal, 'abort')
    await Promise.race([first, stopped])
    await keepGoing({ home, line, requests, sender, begin, reconfigure }, stop.signal)
  } finally {
    server.close()
    server.closeAllConnections()
    stop.abort()
    await Promise.all([requests.idle(), sender.idle()])
  }
}

/** Gives a trial somebody to mail, and lets anything else wait for its first turn; where it fails, the next call does it. */
export function beginning(home: LocalHome, { sample }: Pick<Run, 'sample'>): () => Promise<void> {
  let done = false
  return async () => {
    if (!done) await (sample ? addSampleSubscriber(home) : skipPastTurns(home))
    done = true
  }
}

/** What is done at once when the digest starts, anew or after it was cut off. */
export async function firstCycle(
  { home, line, requests, sender, begin }: Omit<Work, 'reconfigure'>,
  run: Run,
): Promise<void> {
  await begin()
  tellPolled(await line.poll(), run)
  await attempt(home, 'decisions', () => line.carryOut())
  await line.publish({ atOnce: true })
  await composeDue(home)
  sender.wake()
  await attempt(home, 'requests', () => requests.resume())
  await line.publish()
}

function welcome(home: LocalHome, { sample, folder, say }: Run, url: string): void {
  const isPublic = !isOnThisMachine(home.siteUrl)
  say(`\n  The site      ${url}/`)
  say(`  The RSS feed  ${url}/feed.xml`)
  if (!home.smtp) say(`  The outbox    ${isPublic ? `${folder}/outbox` : `${url}/outbox/`}`)
  const [editor] = editorsOf(home.configuration.publication.editors, home.keys)
  const asSample = sample && editor ? ` (sign in as ${editor.address}; the link arrives in the outbox)` : ''
  if (editor) say(`  For editors   ${url}/edit${asSample}`)
  say(`\nEverything is kept in ${folder}. Stop with Ctrl-C.`)
  if (sample)
    say(
      'These are sample sources with invented news. Read the real ones with: npm start -- --live --config DIR',
    )
}
