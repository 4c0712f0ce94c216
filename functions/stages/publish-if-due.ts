import { createHash } from 'node:crypto'
import { projectedUpTo } from '../desk/projection.ts'
import { releaseSettled } from '../desk/release.ts'
import { Editions } from '../store/editions.ts'
import { Stories } from '../store/stories.ts'
import { type PublishingHome, sourcesById } from './home.ts'
import { publish } from './publish.ts'

const MARK = { pk: 'PUBLISHED', sk: 'last' }

/**
 * Publishes where something that readers see may have changed since the last time that all of it was published, so
 * that a tick each minute costs next to nothing. What was cut off in between is published by the next tick.
 */
export async function publishIfDue(home: PublishingHome): ReturnType<typeof publish> {
  const { content: table, clock, configuration } = home
  const { settleMinutes } = configuration.publication
  const stamp = await stampOf(home)
  const settled = { now: clock(), settleMinutes }
  const { released } = await releaseSettled(new Stories(table), sourcesById(home), settled)
  const [mark] = await table.get([MARK])
  if (released === 0 && mark?.value === stamp) return undefined
  const report = await publish(home)
  if (report) await table.write([{ ...MARK, value: stamp, when: 'always' }])
  return report
}

/** Of all that the files are made of; the hour, since sources fall silent without anybody writing it down. */
async function stampOf({ content, kept, clock, configuration, siteUrl, release }: PublishingHome) {
  const editions = new Editions(content, kept)
  const parts = [
    await projectedUpTo(content),
    (await editions.last('weekly'))?.id,
    (await editions.last('daily'))?.id,
    clock().toISOString().slice(0, 13),
    configuration,
    siteUrl,
    release,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
