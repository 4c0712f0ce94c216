import { createClassifier } from '../../functions/classify/create-classifier.ts'
import { assignAll } from '../../functions/cluster/assign-all.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { cleanText, webLink } from '../../functions/domain/text/clean.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parseFeed } from '../../functions/ingest/parse/parse-feed.ts'
import type { Figure } from '../figure.ts'
import { type HostileField, hostileFields } from './fields.ts'
import { measureEdits } from './large-story.ts'
import { shapesOf } from './shapes.ts'

/** The largest allowed factor in time for a doubled field. */
const MAX_GROWTH = 2.5

/** Characters of the field that is doubled. */
const SIZES = [250_000, 1_000_000, 4_000_000]
/** How often a field is measured again if it seems too slow, since the machine may be busy with other work. */
const ROUNDS = 6
/** Clocks of processor time tick every few milliseconds, so the work is repeated for at least this long. */
const MIN_MS = 40

const now = new Date('2026-11-20T12:00:00Z')
const source = Source.parse({
  id: 'hostile',
  name: 'Hostile',
  feed: 'https://hostile.example/',
  kind: 'aggregator',
})
const classifier = createClassifier(readConfiguration({ base: 'config' }))
const utf8 = new TextEncoder()

/**
 * From a field that is 250,000 characters long to one of 4,000,000: the worst growth by one doubling, for each field. The
 * last figure is about a story with very many articles.
 */
export async function measureHostile(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [number, field] of hostileFields.entries()) {
    const shapes = shapesOf(field.shapes, number)
    let worst = { growth: 0, shape: '' }
    for (const shape of shapes) {
      const growth = await growthOf(field, shape)
      if (growth > worst.growth) worst = { growth, shape }
    }
    figures.push({
      name: `time for twice the characters, ${field.name}`,
      value: worst.growth,
      target: MAX_GROWTH,
      split: `${JSON.stringify(worst.shape)} repeated, the slowest of ${shapes.length} shapes, 250 KB to 4 MB`,
    })
    process.stderr.write(
      `${worst.growth > MAX_GROWTH ? 'TOO SLOW ' : ''}${field.name}: ${worst.growth.toFixed(2)}\n`,
    )
  }
  return [...figures, measureEdits()]
}

/** By one doubling, as the worse of two steps of two doublings each. */
async function growthOf(field: HostileField, shape: string): Promise<number> {
  const documents = SIZES.map((size) =>
    // Even, since quotation marks come in pairs.
    utf8.encode(field.document(shape.repeat(Math.ceil(size / shape.length / 2) * 2))),
  )
  const best = documents.map(() => Number.POSITIVE_INFINITY)
  let growth = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS && growth > MAX_GROWTH; round++) {
    for (const [index, document] of documents.entries())
      best[index] = Math.min(best[index]!, await millisecondsOf(document))
    growth = Math.max(...best.slice(1).map((time, index) => Math.sqrt(time / best[index]!)))
  }
  return growth
}

async function millisecondsOf(document: Uint8Array): Promise<number> {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times++) {
    await readWhole(document)
    const { user, system } = process.threadCpuUsage(before)
    const spent = (user + system) / 1000
    if (spent >= MIN_MS) return spent / times
  }
}

/** Takes a document through all steps, from its bytes to what is decided and shown. */
async function readWhole(document: Uint8Array): Promise<void> {
  const feed = await parseFeed(document, { url: 'https://hostile.example/feed', now })
  if (!feed.ok) return
  const articles = feed.entries.flatMap((entry) => {
    const article = normalise(entry, source, now)
    return 'problem' in article ? [] : [article]
  })
  for (const article of articles) {
    classifier.classify({ ...article, source })
    canonicalUrl(article.url ?? '')
    webLink(article.url)
    for (const text of [article.title, article.summary, article.outlet, article.author]) cleanText(text)
  }
  assignAll(articles)
}
