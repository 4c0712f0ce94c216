import type { Installation } from '../ports/installation.ts'
import type { Item, Key, WholeTable } from '../ports/table.ts'
import { keysText } from '../store/keys-record.ts'
import { LAST_PUBLICATION } from '../store/last-publication.ts'
import { PARTITION as DECISIONS } from '../store/stories/decisions.ts'
import { PROJECTED_UP_TO } from '../store/stories/projection.ts'
import { PARTITION as STORY_LOG } from '../store/stories/story-log.ts'
import { shards } from '../store/subscribers/subscribers.ts'
import { BACKUP_STATE } from './backup-state.ts'
import type { ArchiveLine } from './format.ts'
import { IMPORT_PROGRESS } from './import-progress.ts'

/** What belongs to one installation only: its leases, its last publication, its import and its own backups. */
const notExported = ['LEASE', LAST_PUBLICATION.pk, IMPORT_PROGRESS.pk, BACKUP_STATE.pk]

/** Private files that can be made again, and the configuration, which is in the operator's folder. */
const notExportedFiles = ['manifest/', 'configuration/']

/**
 * Everything that an installation keeps. The order makes the export consistent although the installation is running: no
 * earlier line refers to something that a later line lacks. So subscribers with their claims follow the deliveries, the
 * story log follows its projections, and editors' decisions follow the story log, which counts those that were applied.
 * The pointer to the last projected entry is read first.
 */
export async function* archiveLines({
  content,
  subscribers,
  kept,
  keys,
}: Installation): AsyncIterable<ArchiveLine> {
  yield { keys: keysText(keys) }
  const subscribersLast = { last: shards.map((shard) => `SUBSCRIBER#${shard}`) }
  for await (const item of items(subscribers, subscribersLast)) yield { subscribers: item }
  for await (const item of items(content, { first: PROJECTED_UP_TO, last: [STORY_LOG, DECISIONS] }))
    yield { content: item }
  for await (const path of kept.list('')) {
    if (notExportedFiles.some((prefix) => path.startsWith(prefix))) continue
    const bytes = await kept.read(path)
    if (bytes) yield { kept: { path, bytes: Buffer.from(bytes).toString('base64') } }
  }
}

async function* items(
  table: WholeTable,
  { first, last }: { first?: Key; last: readonly string[] },
): AsyncIterable<Item> {
  const [early] = first ? await table.get([first]) : []
  if (early) yield early
  const excluded = new Set([...notExported, ...last])
  for await (const item of table.all()) {
    if (!excluded.has(item.pk) && !(item.pk === first?.pk && item.sk === first.sk)) yield item
  }
  for (const pk of last) yield* table.query(pk)
}
