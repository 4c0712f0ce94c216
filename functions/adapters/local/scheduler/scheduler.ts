import { setTimeout as sleep } from 'node:timers/promises'
import { composeDue } from '../../../app/editions/compose-due.ts'
import { mailDrafts } from '../../../app/editions/send-drafts.ts'
import { forgetThoseGone } from '../../../app/forget.ts'
import { lateSendings } from '../../../app/mailings/late-mailings.ts'
import { publishIfDue } from '../../../app/publish/publish-if-due.ts'
import { attempt } from '../../../app/run-step.ts'
import type { LocalHome } from '../local-context.ts'
import type { Sender } from '../mail/sender.ts'
import type { RequestQueue } from '../sqlite/request-queue.ts'
import { daily } from './daily.ts'
import type { Line } from './pipeline.ts'

const MINUTE = 60_000

/** The same as on AWS, where `config/deployment.yaml` names the hours. */
const LATE_AFTER_HOURS = 6

/** Whatever one machine does by itself. */
export interface Work {
  home: LocalHome
  line: Line
  requests: RequestQueue
  sender: Sender
  /** What must be done before anything is composed; done once. */
  begin: () => Promise<void>
  reconfigure: () => void
}

/** Does each minute whatever is due, until `stop`. */
export async function keepGoing(work: Work, stop: AbortSignal): Promise<void> {
  const minute = everyMinute(work)
  while (!stop.aborted) {
    await sleep(MINUTE, undefined, { signal: stop }).catch(() => {})
    if (!stop.aborted) await minute()
  }
}

/** What the schedules of AWS do there. A step that fails is tried again the next time. */
export function everyMinute({ home, line, requests, sender, begin, reconfigure }: Work): () => Promise<void> {
  const forget = daily(home.clock, () => forgetThoseGone(home))
  const late = tellingLate(home)
  return async () => {
    await attempt(home, 'configuration', async () => reconfigure())
    await attempt(home, 'poll', () => line.poll())
    // What was decided by a command, while this process ran or before.
    await attempt(home, 'decisions', () => line.carryOut())
    await attempt(home, 'publish', () => publishIfDue(home))
    await attempt(home, 'draft', () => mailDrafts(home))
    await attempt(home, 'compose', async () => {
      await begin()
      await composeDue(home)
    })
    sender.wake()
    await attempt(home, 'late', late)
    await attempt(home, 'requests', () => requests.resume())
    await attempt(home, 'purge', async () => home.purge())
    await attempt(home, 'forget', forget)
  }
}

/** Each edition once, since nobody counts lines here. */
function tellingLate(home: LocalHome): () => Promise<void> {
  const told = new Set<string>()
  return async () => {
    for (const { edition, state } of await lateSendings(home, LATE_AFTER_HOURS)) {
      if (!told.has(edition)) home.journal.warn('edition late', { edition, state })
      told.add(edition)
    }
  }
}
