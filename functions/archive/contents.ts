import type { Installation } from '../ports/installation.ts'
import type { Item, Key, WholeTable } from '../ports/table.ts'
import { keysText } from '../store/keys-record.ts'
import { LAST_PUBLICATION } from '../store/last-publication.ts'
import { PARTITION as DECISIONS } from '../store/stories/decisions.ts'
import { PROJECTED_UP_TO } from '../store/stories/projection.ts'
import { PARTITION as DESK } from '../store/stories/story-log.ts'
import { shards } from '../store/subscribers/subscribers.ts'
import type { ArchiveLine } from './format.ts'
import { IMPORT_PROGRESS } from './import-progress.ts'

/** What is of one home alone: who works on what there, what is published there, and what was taken in there. */
const ofOneHome = ['LEASE', LAST_PUBLICATION.pk, IMPORT_PROGRESS.pk]

/** Of the private files, those that can be made again; the configuration is the operator's own folder. */
const madeAgain = ['manifest/', 'configuration/']

/**
 * Everything that an installation keeps, in an order that holds together though it runs meanwhile: whatever the later
 * part says, nothing in the earlier part points past it. So claims noted on subscribers come after the ledger, the
 * desk log after its projections, editors' decisions after the desk log, which says how many of them it carried out,
 * and the pointer to what is projected is the one from before.
 */
export async function* contents({
  content,
  subscribers,
  kept,
  keys,
}: Installation): AsyncIterable<ArchiveLine> {
  yield { keys: keysText(keys) }
  const people = { last: shards.map((shard) => `SUBSCRIBER#${shard}`) }
  for await (const item of items(subscribers, people)) yield { subscribers: item }
  for await (const item of items(content, { first: PROJECTED_UP_TO, last: [DESK, DECISIONS] }))
    yield { content: item }
  for await (const path of kept.list('')) {
    if (madeAgain.some((prefix) => path.startsWith(prefix))) continue
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
  const apart = new Set([...ofOneHome, ...last])
  for await (const item of table.all()) {
    if (!apart.has(item.pk) && !(item.pk === first?.pk && item.sk === first.sk)) yield item
  }
  for (const pk of last) yield* table.query(pk)
}
