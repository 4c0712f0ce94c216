import { setTimeout as sleep } from 'node:timers/promises'
import { publishIfDue } from '../stages/publish-if-due.ts'
import { sendEditions } from '../stages/send.ts'
import { takeScheduledTurn } from '../stages/turn.ts'
import { Editions } from '../store/editions.ts'
import type { Line } from './line.ts'
import type { LocalHome } from './local-home.ts'
import type { RequestQueue } from './request-queue.ts'
import { lastSlot, localDate } from './slot.ts'

const MINUTE = 60_000
const frequencies = ['weekly', 'daily'] as const

/** What the schedules of AWS do there: each minute whatever is due, until `stop`. A step that fails is tried again. */
export async function keepGoing(
  home: LocalHome,
  line: Line,
  requests: RequestQueue,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    await sleep(MINUTE, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) return
    await attempt(home, 'poll', () => line.poll())
    await attempt(home, 'publish', () => publishIfDue(home))
    await attempt(home, 'compose', () => composeDue(home))
    await attempt(home, 'send', () => sendEditions(home))
    await attempt(home, 'requests', () => requests.resume())
    await attempt(home, 'purge', async () => home.purge())
  }
}

/** Composes the editions whose time has come since the last one. */
export async function composeDue(home: LocalHome): Promise<void> {
  for (const frequency of frequencies) await takeScheduledTurn(home, frequency, dayOfSlot(home, frequency))
}

/** Lets a new installation wait for its first regular edition, rather than send one for a time before it was there. */
export async function skipPastTurns({ content, kept, ...home }: LocalHome): Promise<void> {
  const editions = new Editions(content, kept)
  for (const frequency of frequencies) {
    if (await editions.last(frequency)) continue
    await editions.setDone(frequency, dayOfSlot(home, frequency))
  }
}

function dayOfSlot(
  { configuration, clock }: Pick<LocalHome, 'configuration' | 'clock'>,
  frequency: (typeof frequencies)[number],
): string {
  const { schedule } = configuration.publication
  return localDate(lastSlot(schedule, frequency, clock()), schedule.timeZone)
}

async function attempt(home: LocalHome, step: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    home.journal.error(`${step} failed and is tried again`, { error: (error as Error).message })
  }
}
