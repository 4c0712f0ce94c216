import type { EditionKind, Slot } from '../domain/model/edition.ts'
import type { Clock } from '../ports/clock.ts'
import type { Stores } from '../ports/installation.ts'
import { Editions } from '../store/editions/editions.ts'
import { Mailings } from '../store/editions/mailings.ts'

/** What the other installation may have sent after it was exported, so that this one does not send it. */
export interface PausedOnImport {
  /** Editions whose mailing is paused until the operator decides. */
  paused: string[]
  /** Slots of the schedule that are skipped, such as `weekly of 2026-11-20`. */
  skipped: string[]
}

/** A time at which an edition of any kind was due. */
export type DueSlot = Pick<Slot, 'day' | 'at'> & { frequency: EditionKind }

/**
 * Keeps anything from being emailed twice. After the export, the other installation may have completed a mailing that was
 * not complete, and composed an edition that has become due since.
 */
export async function pauseUnfinished(
  { content, subscribers, kept }: Stores,
  slots: readonly DueSlot[],
  exportedAt: Date,
  clock: Clock,
): Promise<PausedOnImport> {
  const editions = new Editions(content, kept)
  const mailings = new Mailings(subscribers)
  const paused = (await mailings.recent())
    .filter(({ state }) => state === 'freezing' || state === 'sending')
    .map(({ edition }) => edition)
  const skipped: string[] = []
  for (const { frequency, day, at } of slots) {
    const last = await editions.lastHead(frequency)
    if (last && !(await mailings.get(last.id))?.frozen) paused.push(last.id)
    if (at <= exportedAt || (await editions.isDone(frequency, day))) continue
    await editions.setDone(frequency, day)
    // Nobody needs to know of alerts if there never were any.
    if (frequency !== 'alert' || last) skipped.push(`${frequency} of ${day}`)
  }
  for (const edition of new Set(paused)) {
    await mailings.begin(edition, clock())
    const reason = 'it had not been sent to everyone when the installation was exported'
    await mailings.change(edition, (mailing) => ({ ...mailing, state: 'paused', reason }))
  }
  return { paused: [...new Set(paused)], skipped }
}
