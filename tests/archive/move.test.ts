import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage } from '../../functions/adapters/aws/operator/open-stage.ts'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { writeExport } from '../../functions/adapters/local/files/write-export.ts'
import type { PublishingContext } from '../../functions/app/context.ts'
import { composeNow, composeScheduled } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../functions/app/publish/publisher-cache.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { signToken, verifyToken } from '../../functions/auth/tokens.ts'
import { importInto } from '../../functions/cli/archive/import-into.ts'
import type { Target } from '../../functions/cli/shared/installation-option.ts'
import type { Item, WholeTable } from '../../functions/ports/table.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from '../app/context.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { makeStage } from '../doubles/stage.ts'
import { MemoryFiles } from '../publish/memory-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let emulators: Emulators
let stages = 0
let old: TrialContext
let file: string
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(() => {
  old = new TrialContext()
  file = join(temporaryFolder(), 'digest.jsonl.gz')
})
afterEach(() => old.close())

async function exportOld(): Promise<void> {
  const installation = openFolder(old.folder, old.clock)
  await writeExport(file, installation, old.clock)
  installation.close()
}

async function importTo(target: Target, from = file): Promise<string> {
  const { schedule } = old.context.configuration.publication
  const verified = await verifyArchive(from)
  return (await importInto(target, { file: from, verified, schedule, clock: old.clock })).join('\n')
}

async function newStage(): Promise<string> {
  const { name } = await makeStage(emulators, `moved-${++stages}`, { runs: false })
  return name
}

async function itemsOf(table: WholeTable): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of table.all()) {
    if (!['LEASE', 'IMPORT', 'PUBLISHED', 'RUNS'].includes(item.pk)) items.push(item)
  }
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** Three stories, one complete edition, and one whose mailing was interrupted: sent to one reader, claimed for one, open for one. */
async function fillInstallation(): Promise<string[]> {
  const ids = await old.subscribeAll(['ana@example.org', 'bo@example.org', 'cem@example.org'])
  await old.addStory()
  await composeNow(old.context, 'weekly', '2026-11-13')
  await sendEditions(old.context)
  await old.addStory()
  await old.addStory()
  await composeNow(old.context, 'weekly', '2026-11-20')
  const { subscribers: table } = old.context
  const [deliveries, subscribers] = [new Deliveries(table), new Subscribers(table)]
  const rows = (await deliveries.get('2026-11-20', ids)).map((row) => row!)
  const at = old.clock().toISOString()
  const claimed = rows.slice(0, 2).map((row) => ({
    ...row,
    delivery: { ...row.delivery, state: 'claimed' as const, claimedAt: at },
  }))
  await deliveries.put(claimed, old.clock())
  await subscribers.change(ids[0]!, (one) => ({
    subscriber: { ...one!, claims: { ...one!.claims, '2026-11-20': at } },
  }))
  await new SourceStates(old.context.content).put('courier', {
    source: 'courier',
    feed: 'https://courier.example/feed',
    nextPoll: at,
    everyMinutes: 60,
    firstPolled: at,
    consecutiveFailures: 0,
    etag: '"one"',
  })
  await new Requests(table, old.clock, () => 'request-1').add({ kind: 'manage', subscriber: ids[1]! })
  return ids
}

/** Publishes to memory and returns every file of the site. */
async function published(context: PublishingContext): Promise<Map<string, string>> {
  const site = new MemoryFiles()
  await publish({ ...context, site }, { atOnce: true })
  return site.bodies
}

describe('An installation that moves from one machine to AWS and back', () => {
  it('keeps everything: feeds byte for byte, deliveries, links and the states of sources', async () => {
    const ids = await fillInstallation()
    const before = await published(old.context)
    const token = signToken('unsubscribe', ids[0]!, old.context.keys, old.clock())
    await exportOld()
    const stage = await newStage()
    expect(await importTo({ stage })).toContain(`Imported into the stage "${stage}"`)

    const moved = await openStage(stage, old.clock)
    expect(verifyToken(token, moved.keys, old.clock())).toEqual({
      ok: true,
      kind: 'unsubscribe',
      subscriber: ids[0],
    })
    expect(await published({ ...old.context, ...moved })).toEqual(before)

    const back = join(temporaryFolder(), 'back')
    const second = `${file}.2`
    await writeExport(second, moved, old.clock)
    await importTo({ folder: back }, second)
    const [first, last] = [openFolder(old.folder, old.clock), openFolder(back, old.clock)]
    expect(await itemsOf(last.content)).toEqual(await itemsOf(first.content))
    const withoutPaused = (items: Item[]) =>
      items.filter(({ pk, sk }) => `${pk} ${sk}` !== 'SENDING 2026-11-20')
    expect(withoutPaused(await itemsOf(last.subscribers))).toEqual(
      withoutPaused(await itemsOf(first.subscribers)),
    )
    expect(last.keys).toEqual(first.keys)
    first.close()
    last.close()
  })

  it('sends nothing until it is resumed, and then only what was certainly not sent', async () => {
    const [ana, bo, cem] = await fillInstallation()
    await exportOld()
    const stage = await newStage()
    const output = await importTo({ stage })
    expect(output).toContain(
      'Edition 2026-11-20 had not been sent to everyone when it was exported, so it is paused here.',
    )
    expect(output).not.toContain('2026-11-13 was')

    const moved = { ...old.context, ...(await openStage(stage, old.clock)) }
    const sentTo: string[] = []
    const mailer: typeof moved.mailer = {
      quota: async () => ({ perSecond: Infinity, remaining: Infinity }),
      send: async ({ to }) => {
        sentTo.push(to)
        return { kind: 'accepted', messageId: to }
      },
    }
    old.later(10)
    await sendEditions({ ...moved, mailer })
    expect(await composeNow(moved, 'weekly', '2026-11-20')).toBeUndefined()
    await sendEditions({ ...moved, mailer })
    expect(sentTo).toEqual([])

    const mailings = new Mailings(moved.subscribers)
    await mailings.change('2026-11-20', (sending) => ({ ...sending, state: 'sending' }))
    await sendEditions({ ...moved, mailer })
    expect(sentTo.sort()).toEqual(['bo@example.org', 'cem@example.org'])
    const rows = await new Deliveries(moved.subscribers).get('2026-11-20', [ana!, bo!, cem!])
    expect(rows.map((row) => row?.delivery.state)).toEqual(['uncertain', 'accepted', 'accepted'])
  })

  it('skips the slot of the schedule that passed between export and import', async () => {
    await old.subscribe('ana@example.org')
    await old.addStory()
    old.time = Date.parse('2026-11-20T11:00:00Z')
    await exportOld()
    old.time = Date.parse('2026-11-20T15:00:00Z')
    const folder = join(temporaryFolder(), 'restored')
    expect(await importTo({ folder })).toContain('The weekly of 2026-11-20 edition has become due since then')
    const stores = openFolder(folder, old.clock)
    const cache = createPublisherCache({ ...stores, clock: old.clock })
    const restored = { ...old.context, ...stores, cache }
    expect(await composeScheduled(restored, 'weekly', '2026-11-20')).toBeUndefined()
    expect(await composeScheduled(restored, 'weekly', '2026-11-27')).toMatchObject({ id: '2026-11-27' })
  })
})
