import type { Slot } from '../domain/model/edition.ts'
import type { Clock } from '../ports/clock.ts'
import type { Stores } from '../ports/installation.ts'
import { Editions } from '../store/editions/editions.ts'
import { Mailings } from '../store/editions/mailings.ts'

/** What the other installation may have gone on with after it was exported, and this one therefore leaves alone. */
export interface PausedOnImport {
  /** Editions whose mailing waits for the operator. */
  paused: string[]
  /** Days of the schedule's turns that are not made up for. */
  leftOut: string[]
}

/**
 * Sees to it that nothing is mailed twice: where an edition was not mailed to its end when the export was made, the
 * other installation may have mailed the rest, and so it may have composed what was due since.
 */
export async function pauseUnfinished(
  { content, subscribers, kept }: Stores,
  turns: readonly Slot[],
  exportedAt: Date,
  clock: Clock,
): Promise<PausedOnImport> {
  const editions = new Editions(content, kept)
  const mailings = new Mailings(subscribers)
  const paused = (await mailings.recent())
    .filter(({ state }) => state === 'freezing' || state === 'sending')
    .map(({ edition }) => edition)
  const leftOut: string[] = []
  for (const { frequency, day, at } of turns) {
    const last = await editions.lastHead(frequency)
    if (last && !(await mailings.get(last.id))?.frozen) paused.push(last.id)
    if (at <= exportedAt || (await editions.isDone(frequency, day))) continue
    await editions.setDone(frequency, day)
    leftOut.push(`${frequency} of ${day}`)
  }
  for (const edition of new Set(paused)) {
    await mailings.begin(edition, clock())
    const reason = 'it had not been sent to everyone when the installation was exported'
    await mailings.change(edition, (sending) => ({ ...sending, state: 'paused', reason }))
  }
  return { paused: [...new Set(paused)], leftOut }
}
