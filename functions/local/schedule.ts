import { setTimeout as sleep } from 'node:timers/promises'
import { dayOf } from '../pages/dates.ts'
import { forgetThoseGone } from '../stages/forget.ts'
import { publishIfDue } from '../stages/publish-if-due.ts'
import { takeScheduledTurn } from '../stages/turn.ts'
import { Editions } from '../store/editions.ts'
import { daily } from './daily.ts'
import type { Line } from './line.ts'
import type { LocalHome } from './local-home.ts'
import type { RequestQueue } from './request-queue.ts'
import type { Sender } from './sender.ts'
import { lastSlot } from './slot.ts'

const MINUTE = 60_000
const frequencies = ['weekly', 'daily'] as const

/** What the schedules of AWS do there: each minute whatever is due, until `stop`. A step that fails is tried again. */
export async function keepGoing(
  home: LocalHome,
  line: Line,
  requests: RequestQueue,
  sender: Sender,
  stop: AbortSignal,
  reconfigure: () => void,
): Promise<void> {
  const forget = daily(home.clock, () => forgetThoseGone(home))
  while (!stop.aborted) {
    await sleep(MINUTE, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) return
    await attempt(home, 'configuration', async () => reconfigure())
    await attempt(home, 'poll', () => line.poll())
    await attempt(home, 'publish', () => publishIfDue(home))
    await composeDue(home)
    sender.wake()
    await attempt(home, 'requests', () => requests.resume())
    await attempt(home, 'forget', forget)
    await attempt(home, 'purge', async () => home.purge())
  }
}

/** Composes the editions whose time has come since the last one; what fails is tried again at the next call. */
export async function composeDue(home: LocalHome): Promise<void> {
  for (const frequency of frequencies) {
    const day = dayOfSlot(home, frequency)
    await attempt(home, 'compose', () => takeScheduledTurn(home, frequency, day))
  }
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
  return dayOf(lastSlot(schedule, frequency, clock()), schedule.timeZone)
}

async function attempt(home: LocalHome, step: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    home.journal.error(`${step} failed and is tried again`, { error: (error as Error).message })
  }
}
