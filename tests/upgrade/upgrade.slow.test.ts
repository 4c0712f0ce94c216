import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { writeExport } from '../../functions/adapters/local/files/write-export.ts'
import type { LocalContext } from '../../functions/adapters/local/local-context.ts'
import { classifyWith, openArticleProcessor } from '../../functions/app/articles/open-processor.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { checkArchive } from '../../functions/archive/check-archive.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { verifyToken } from '../../functions/auth/tokens.ts'
import { importInto } from '../../functions/cli/archive/import-into.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Article, DecidedArticle } from '../../functions/domain/model/article.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { Subscribers, shards } from '../../functions/store/subscribers/subscribers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { copyDataFolder, later, openHome, pathOf, readFixture } from './fixture.ts'

interface FeedItem {
  id: string
  title: string
  external_url?: string
  date_published: string
}

const feedOf = (folder: string): FeedItem[] =>
  JSON.parse(readFileSync(join(folder, 'site/feed.json'), 'utf8')).items
const brief = (items: FeedItem[]) =>
  items.map(({ id, title, external_url, date_published }) => ({ id, title, external_url, date_published }))

const states = {
  'ana@example.org': 'active',
  'bo@example.org': 'unsubscribed',
  'cem@example.org': 'active',
  'dee@example.org': 'active',
  'eva@example.org': 'pending',
  'reader@example.org': 'active',
}

async function statesIn({ subscribers }: LocalContext): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const shard of shards) {
    for await (const { subscriber } of new Subscribers(subscribers).inShard(shard)) {
      found[subscriber.email ?? subscriber.id] = subscriber.state
    }
  }
  return found
}

/** Each article that is in a story, as the log has it last. */
async function latestStories(log: StoryLog): Promise<Map<string, DecidedArticle>> {
  const found = new Map<string, DecidedArticle>()
  for await (const { articles } of log.after(0)) {
    for (const article of articles) if (article.placement) found.set(article.id, article)
  }
  return found
}

let context: LocalContext | undefined
afterEach(async () => {
  await context?.close()
  context = undefined
})

describe('a data folder of version 0.1.0', () => {
  it('opens, and publishes the same stories under the same ids, headlines, links and dates', async () => {
    const folder = copyDataFolder()
    context = openHome(folder)
    await publish(context, { atOnce: true })
    const before = readFixture<{ items: FeedItem[] }>('feed.json.gz').items
    expect(brief(feedOf(folder))).toEqual(brief(before))
  })

  it('goes on: an article that comes again stays in its story', async () => {
    context = openHome(copyDataFolder())
    const log = new StoryLog(context.content)
    const before = await latestStories(log)
    const desk = openArticleProcessor(context, classifyWith(context))
    await desk.applyDecisions()
    await desk.process([...before.values()])
    const storyOf = (articles: Map<string, DecidedArticle>) =>
      [...articles].map(([id, { placement }]) => [id, placement?.story])
    expect(storyOf(await latestStories(log))).toEqual(storyOf(before))
  })

  it('keeps every subscriber as they were, and the links in the emails that they have', async () => {
    const folder = copyDataFolder()
    context = openHome(folder)
    expect(await statesIn(context)).toEqual(states)
    for (const shard of shards) {
      for await (const { subscriber } of new Subscribers(context.subscribers).inShard(shard))
        expect(subscriber.preferences).toMatchObject({ frequency: expect.any(String), matters: [] })
    }
    const emails = readdirSync(join(folder, 'outbox')).map((name) =>
      readFileSync(join(folder, 'outbox', name), 'latin1').replaceAll('=\r\n', ''),
    )
    const tokens = emails.flatMap((email) => email.match(/(?<=\/unsubscribe\/)u\.[\w.]+/g) ?? [])
    expect(tokens.length).toBeGreaterThan(2)
    for (const token of tokens)
      expect(verifyToken(token, context.keys, later)).toMatchObject({ kind: 'unsubscribe' })
  })

  it('sends no edition a second time, and the next edition only to those who are active', async () => {
    const folder = copyDataFolder()
    context = openHome(folder)
    const outbox = () => readdirSync(join(folder, 'outbox')).length
    const before = outbox()
    await sendEditions(context)
    expect(outbox()).toBe(before)
    expect(await composeNow(context, 'weekly', '2026-12-04')).toBeUndefined()
    expect(outbox()).toBe(before)
  })

  it('is exported by this version, and that export is imported', async () => {
    const installation = openFolder(copyDataFolder(), () => later)
    const file = join(temporaryFolder(), 'again.jsonl.gz')
    await writeExport(file, installation, () => later)
    installation.close()
    const folder = temporaryFolder()
    await importInto({ folder }, await importOf(file))
    context = openHome(folder)
    expect(await statesIn(context)).toEqual(states)
  })
})

describe('an export of version 0.1.0', () => {
  it('is imported, with every subscriber, and publishes the same stories', async () => {
    const folder = temporaryFolder()
    await importInto({ folder }, await importOf(pathOf('export.jsonl.gz')))
    context = openHome(folder)
    expect(await statesIn(context)).toEqual(states)
    await publish(context, { atOnce: true })
    const before = readFixture<{ items: FeedItem[] }>('feed.json.gz').items
    expect(brief(feedOf(folder))).toEqual(brief(before))
  })
})

async function importOf(file: string) {
  const { publication } = readConfiguration({ base: 'config' })
  return { file, verified: await verifyArchive(file), schedule: publication.schedule, clock: () => later }
}

describe('An installation of version 0.1.0, from its folder or its export,', () => {
  const ways: [string, () => Promise<string>][] = [
    ['its folder', async () => copyDataFolder()],
    [
      'its export',
      async () => {
        const folder = temporaryFolder()
        await importInto({ folder }, await importOf(pathOf('export.jsonl.gz')))
        return folder
      },
    ],
  ]

  it.each(ways)(
    '%s: takes in news, publishes, sends the next edition once to each active reader, and is exported',
    async (_, make) => {
      const folder = await make()
      let time = later.getTime()
      const home = openHome(folder, () => new Date(time))
      context = home
      const desk = openArticleProcessor(home, classifyWith(home))
      await desk.process([news(new Date(time))])
      await publish(home, { atOnce: true })
      expect(feedOf(folder).map(({ title }) => title)).toContain(news(later).title)
      time += 6 * 86_400_000
      const edition = await composeNow(home, 'weekly', '2026-12-04')
      // What closes soon is in the edition as well.
      expect(edition?.sections[0]?.stories.map(({ headline }) => headline)).toEqual([news(later).title])
      await sendEditions(home)
      await sendEditions(home)
      const to = readdirSync(join(folder, 'outbox'))
        .map((name) => readFileSync(join(folder, 'outbox', name), 'latin1'))
        .filter((email) => email.includes('Larkmoor'))
        .flatMap((email) => /^To: .*?([\w.]+@example\.org)/m.exec(email)?.[1] ?? [])
      expect(to.sort()).toEqual([
        'ana@example.org',
        'cem@example.org',
        'dee@example.org',
        'reader@example.org',
      ])
      const file = join(temporaryFolder(), 'again.jsonl.gz')
      const installation = openFolder(folder, () => new Date(time))
      await writeExport(file, installation, () => new Date(time))
      installation.close()
      expect(await checkArchive({ file })).toMatchObject({ faults: [] })
    },
  )
})

const news = (at: Date): Article => ({
  id: 'after-the-upgrade',
  source: 'harbor-courier',
  url: 'https://courier.example/after-the-upgrade',
  title: 'Larkmoor sheriff ends jail deal with ICE over deportation detainers',
  summary: 'The sheriff of Larkmoor ends an agreement on immigration detainers with ICE.',
  text: 'The sheriff of Larkmoor ends an agreement on immigration detainers with ICE.',
  published: at.toISOString(),
  firstSeen: at.toISOString(),
  categories: [],
  language: 'en',
  outlet: 'Harbor Courier',
})
