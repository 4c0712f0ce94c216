import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { webApp } from '../../functions/adapters/local/server/web-app.ts'
import { classifyWith, openArticleProcessor } from '../../functions/app/articles/open-processor.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { readSite } from '../../functions/app/publish/publish.ts'
import { peopleOf } from '../../functions/auth/people.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { privatePaths } from '../../functions/domain/site-paths.ts'
import { MINUTE_MS } from '../../functions/domain/time.ts'
import type { FetchOutcome } from '../../functions/ports/fetcher.ts'
import { TrialContext } from '../app/context.ts'
import { now } from '../digest/fixtures.ts'
import { MemoryFiles } from '../publish/memory-files.ts'
import type { FuzzDocument } from './case.ts'
import { goodFeeds } from './good.ts'

/** What the product made of some documents, and of the good sources beside them. */
export interface Trial {
  /** The published files by their paths. */
  files: ReadonlyMap<string, string>
  emails: Uint8Array[]
  /** Each as one line of JSON. */
  logged: string[]
  /** Pages of the editors' desk by their paths. */
  desk: ReadonlyMap<string, string>
  /** The ids of the stories that are due in the feeds. */
  stories: string[]
}

export const SITE = 'https://digest.example'
const editor = 'editor@fuzz-readers.example'
export const readers = ['reader@fuzz-readers.example', 'lector@fuzz-readers.example'] as const

const bytes = new TextEncoder()

/** Runs everything from the poll to the emails, in one process with a database of its own. */
export async function runTrial(documents: readonly FuzzDocument[], count: number): Promise<Trial> {
  const good = Object.keys(goodFeeds).map((id) => sourceOf(id))
  // As many sources with and without documents: pages list them.
  const bad = Array.from({ length: count }, (_, n) => sourceOf(`fuzz-${n}`, documents[n]?.source))
  const world = new TrialContext({ url: SITE, editors: [editor] }, [...good, ...bad])
  try {
    const { context } = world
    const site = new MemoryFiles()
    Object.assign(context, { site, random: () => 0.5 })
    let isLater = false
    context.fetcher = {
      get: async (address) => answer(new URL(address).hostname.split('.')[0] ?? '', documents, isLater),
      close: async () => {},
    }
    await world.subscribe(readers[0])
    await world.subscribe(readers[1], { language: 'es' })
    const pipeline = new LocalPipeline(context)
    await pipeline.poll({ all: true })
    if (documents.some(({ earlier }) => earlier !== undefined)) {
      await pipeline.publish({ atOnce: true })
      isLater = true
      world.later(120)
      await pipeline.poll({ all: true })
    }
    world.time = Math.max(world.time, now.getTime() + 150 * MINUTE_MS)
    await pipeline.publish({ atOnce: true })
    await composeNow(context, 'weekly', context.clock().toISOString().slice(0, 10))
    await sendEditions(context)
    world.later(1)
    await pipeline.publish({ atOnce: true })
    const emails: Uint8Array[] = []
    for await (const path of context.outbox.list('')) {
      const email = path.endsWith('.eml') && (await context.outbox.read(path))
      if (email) emails.push(email)
    }
    const published = await readSite(context)
    const stories = published.site.stories.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)
    return {
      desk: await deskPages(world, [
        '/',
        '/near',
        '/edges',
        '/log',
        ...stories.slice(0, 4).map((id) => `/stories/${id}`),
      ]),
      files: site.bodies,
      emails,
      logged: world.logged.map((line) => JSON.stringify(line)),
      stories,
    }
  } finally {
    await world.close()
  }
}

async function deskPages({ context }: TrialContext, paths: readonly string[]): Promise<Map<string, string>> {
  const processor = openArticleProcessor(context, classifyWith(context))
  const app = webApp(context, { send: async () => {} }, processor)
  const [person] = peopleOf('editor', [editor], context.keys)
  const token = signToken('edit', person?.id ?? '', context.keys, context.clock())
  const pages = new Map<string, string>()
  for (const path of paths) {
    const answer = await app.request(privatePaths.desk(token, path))
    if (answer.status !== 200) throw new Error(`The page ${path} of the desk answers ${answer.status}.`)
    pages.set(path, await answer.text())
  }
  return pages
}

function sourceOf(id: string, { isAggregator = false, isSpanish = false } = {}): Source {
  return Source.parse({
    id,
    name: id.replace('-', ' '),
    feed: `https://${id}.example/feed`,
    kind: isAggregator ? 'aggregator' : 'local-news',
    language: isSpanish ? 'es' : 'en',
    scope: 'all',
  })
}

function answer(id: string, documents: readonly FuzzDocument[], isLater: boolean): FetchOutcome {
  const url = `https://${id}.example/feed`
  const known = { kind: 'fetched', status: 200, hash: id, url } as const
  const feed = goodFeeds[id]
  if (feed !== undefined) return { ...known, bytes: bytes.encode(feed) }
  const document = documents[Number(id.replace('fuzz-', ''))]
  if (document === undefined) return { kind: 'failed', reason: 'There is no document.' }
  const { contentType, earlier } = document
  if (earlier !== undefined && !isLater) return { ...known, hash: 'earlier', bytes: earlier }
  return { ...known, bytes: document.bytes, ...(contentType !== undefined && { contentType }) }
}
