import { createHash } from 'node:crypto'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Table } from '../../ports/table.ts'
import { hasHomePage } from '../../publish/site/detect-missing-files.ts'
import { Editions } from '../../store/editions/editions.ts'
import { readLastPublication, writeLastPublication } from '../../store/last-publication.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { Stories } from '../../store/stories/stories.ts'
import { publishSettledStories } from '../articles/publish-story.ts'
import { type ContentContext, type PublishingContext, sourcesById } from '../context.ts'
import { publish } from './publish.ts'

/**
 * Publishes where something that readers see may have changed since the last time that all of it was published, or
 * where no site is there any more, so that a tick each minute costs next to nothing. What was cut off in between is
 * published by the next tick.
 */
export async function publishIfDue(context: PublishingContext): ReturnType<typeof publish> {
  const { content: table, clock } = context
  const stamp = await stampOf(context)
  const released = await releaseDue(context)
  // Should the publication be cut off, nothing else would tell that there is something to publish.
  const last = await readLastPublication(table)
  if (released > 0) await writeLastPublication(table, { at: clock().toISOString(), ...last, stamp: '' })
  else if (last?.stamp === stamp && (await hasHomePage(context.site))) return undefined
  const report = await publish(context)
  if (report) await writeLastPublication(table, { stamp, at: clock().toISOString() })
  return report
}

/** Where the desk has entered nothing since and no story waits, there is none to release. */
async function releaseDue(context: PublishingContext): Promise<number> {
  const { content: table, clock, configuration, remembered } = context
  const seq = await projectedUpTo(table)
  if (remembered.restedUpTo === seq) return 0
  const { settleMinutes } = configuration.publication
  const settled = { now: clock(), settleMinutes }
  const { released, waiting } = await publishSettledStories(new Stories(table), sourcesById(context), settled)
  if (waiting === 0) remembered.restedUpTo = seq
  return released
}

/** Lets the next tick publish, whatever was published last. */
export async function publishAgain(table: Table): Promise<void> {
  const last = await readLastPublication(table)
  if (last) await writeLastPublication(table, { ...last, stamp: '' })
}

/** Minutes since all of it was published; `undefined` where it never was. */
export async function publishedMinutesAgo({ content, clock }: ContentContext): Promise<number | undefined> {
  const last = await readLastPublication(content)
  return last && Math.round((clock().getTime() - Date.parse(last.at)) / MINUTE_MS)
}

/** Of all that the files are made of; the hour, since sources fall silent without anybody writing it down. */
async function stampOf({ content, kept, clock, configuration, siteUrl, release }: PublishingContext) {
  const editions = new Editions(content, kept)
  const parts = [
    await projectedUpTo(content),
    await new Decisions(content).last(),
    (await editions.lastHead('weekly'))?.id,
    (await editions.lastHead('daily'))?.id,
    clock().toISOString().slice(0, 13),
    configuration,
    siteUrl,
    release,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
