import type { Turn } from '../model/edition.ts'
import type { Clock } from '../ports/clock.ts'
import type { Stores } from '../steps/installation.ts'
import { Editions } from '../store/editions.ts'
import { Sendings } from '../store/sendings.ts'

/** What the other installation may have gone on with after it was exported, and this one therefore leaves alone. */
export interface Held {
  /** Editions whose mailing waits for the operator. */
  paused: string[]
  /** Days of the schedule's turns that are not made up for. */
  leftOut: string[]
}

/**
 * Sees to it that nothing is mailed twice: where an edition was not mailed to its end when the export was made, the
 * other installation may have mailed the rest, and so it may have composed what was due since.
 */
export async function hold(
  { content, subscribers, kept }: Stores,
  turns: readonly Turn[],
  exportedAt: Date,
  clock: Clock,
): Promise<Held> {
  const editions = new Editions(content, kept)
  const sendings = new Sendings(subscribers)
  const paused = (await sendings.recent())
    .filter(({ state }) => state === 'freezing' || state === 'sending')
    .map(({ edition }) => edition)
  const leftOut: string[] = []
  for (const { frequency, day, at } of turns) {
    const last = await editions.lastHead(frequency)
    if (last && !(await sendings.get(last.id))?.sending.frozen) paused.push(last.id)
    if (at <= exportedAt || (await editions.isDone(frequency, day))) continue
    await editions.setDone(frequency, day)
    leftOut.push(`${frequency} of ${day}`)
  }
  for (const edition of new Set(paused)) {
    await sendings.begin(edition, clock())
    const reason = 'it had not been sent to everyone when the installation was exported'
    await sendings.change(edition, (sending) => ({ ...sending, state: 'paused', reason }))
  }
  return { paused: [...new Set(paused)], leftOut }
}
