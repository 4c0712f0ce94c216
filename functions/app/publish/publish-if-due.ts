import { createHash } from 'node:crypto'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Table } from '../../ports/table.ts'
import { hasHomePage } from '../../publish/site/detect-missing-files.ts'
import { readLastPublication, writeLastPublication } from '../../store/last-publication.ts'
import { openContentStores } from '../../store/open-stores.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import type { ContentContext, PublishingContext } from '../context.ts'
import { publish, publishSettled } from './publish.ts'

/**
 * Publishes if something that readers see may have changed since the last complete publication, or if the site is
 * missing. Otherwise it costs next to nothing, so it can be called each minute. If a publication is interrupted, the
 * next call publishes again.
 */
export async function publishIfDue(context: PublishingContext): ReturnType<typeof publish> {
  const { content: table, clock } = context
  const stamp = await currentStamp(context)
  const published = await publishNewlySettled(context)
  // If this publication is interrupted, only the empty stamp makes the next call publish.
  const last = await readLastPublication(table)
  if (published > 0) await writeLastPublication(table, { at: clock().toISOString(), ...last, stamp: '' })
  else if (last?.stamp === stamp && (await hasHomePage(context.site))) return undefined
  const report = await publish(context)
  if (report) await writeLastPublication(table, { stamp, at: clock().toISOString() })
  return report
}

/** The number of stories that have settled by now and were published. */
async function publishNewlySettled(context: PublishingContext): Promise<number> {
  const { content: table, configuration, cache } = context
  const logged = await projectedUpTo(table)
  // Without a new log entry and without a story that has to settle, there is nothing to publish.
  if (cache.settledUpTo === logged) return 0
  const { published, waiting } = await publishSettled(context, configuration.publication.settleMinutes)
  if (waiting === 0) cache.settledUpTo = logged
  return published
}

/** Makes the next call of `publishIfDue` publish. */
export async function publishAgain(table: Table): Promise<void> {
  const last = await readLastPublication(table)
  if (last) await writeLastPublication(table, { ...last, stamp: '' })
}

/** Minutes since the last complete publication; `undefined` if there was none. */
export async function publishedMinutesAgo({ content, clock }: ContentContext): Promise<number | undefined> {
  const last = await readLastPublication(content)
  return last && Math.round((clock().getTime() - Date.parse(last.at)) / MINUTE_MS)
}

/** A hash of everything that published files are made from. It includes the hour, since sources fall silent with time alone. */
async function currentStamp({ content, kept, clock, configuration, siteUrl, codeHash }: PublishingContext) {
  const { editions, decisions } = openContentStores({ content, kept })
  const parts = [
    await projectedUpTo(content),
    await decisions.last(),
    (await editions.lastHead('weekly'))?.id,
    (await editions.lastHead('daily'))?.id,
    clock().toISOString().slice(0, 13),
    configuration,
    siteUrl,
    codeHash,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
