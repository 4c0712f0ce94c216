import { createClassifier } from '../../functions/classify/create-classifier.ts'
import { assignAll } from '../../functions/cluster/assign-all.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { cleanText, webLink } from '../../functions/domain/text/clean.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import type { Figure } from '../figure.ts'
import { type HostileField, hostileFields } from './fields.ts'
import { measureEdits } from './large-story.ts'
import { shapesOf } from './shapes.ts'

/** The largest allowed factor in time for a doubled field. */
const MAX_GROWTH = 2.5

/** How much is read, and how often. */
interface HostileSizes {
  /** Characters of the field that is doubled, each number four times the one before. */
  characters: readonly number[]
  /** How often a field is measured again if it seems too slow, since the machine may be busy with other work. */
  rounds: number
  /** Clocks of processor time tick every few milliseconds, so the work is repeated for at least this long. */
  minMs: number
  /** Articles of the story that is edited: two doublings. */
  articles: readonly [number, number]
}

const FULL: HostileSizes = {
  characters: [250_000, 1_000_000, 4_000_000],
  rounds: 6,
  minMs: 40,
  articles: [500, 2_000],
}

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
 * The worst growth of the time by one doubling of a field, for each field. The first figure is the worst of all, and the
 * last one is about a story with very many articles.
 */
export async function measureHostile(sizes = FULL, tested = hostileFields): Promise<Figure[]> {
  const [from, to] = [sizes.characters[0]!, sizes.characters.at(-1)!].map((size) => `${size / 1000} KB`)
  const figures: Figure[] = []
  for (const [number, field] of tested.entries()) {
    const shapes = shapesOf(field.shapes, number)
    let worst = { growth: 0, shape: '' }
    for (const shape of shapes) {
      const growth = await growthOf(field, shape, sizes)
      if (growth > worst.growth) worst = { growth, shape }
    }
    figures.push({
      name: `time for twice the characters, ${field.name}`,
      value: worst.growth,
      target: MAX_GROWTH,
      split: `${JSON.stringify(worst.shape)} repeated, the slowest of ${shapes.length} shapes, ${from} to ${to}`,
    })
    process.stderr.write(
      `${worst.growth > MAX_GROWTH ? 'TOO SLOW ' : ''}${field.name}: ${worst.growth.toFixed(2)}\n`,
    )
  }
  const worst = figures.reduce((most, figure) => (figure.value! > most.value! ? figure : most))
  return [
    {
      name: 'time for twice the characters, the worst of all fields',
      value: worst.value!,
      target: MAX_GROWTH,
      split: `every field of every format, ${from} to ${to}`,
      rows: figures.length,
    },
    ...figures,
    measureEdits(sizes.articles),
  ]
}

/** By one doubling, as the worse of two steps of two doublings each. */
async function growthOf(
  field: HostileField,
  shape: string,
  { characters, rounds, minMs }: HostileSizes,
): Promise<number> {
  const documents = characters.map((size) =>
    // Even, since quotation marks come in pairs.
    utf8.encode(field.document(shape.repeat(Math.ceil(size / shape.length / 2) * 2))),
  )
  const best = documents.map(() => Number.POSITIVE_INFINITY)
  let growth = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && growth > MAX_GROWTH; round++) {
    for (const [index, document] of documents.entries())
      best[index] = Math.min(best[index]!, await millisecondsOf(document, minMs))
    growth = Math.max(...best.slice(1).map((time, index) => Math.sqrt(time / best[index]!)))
  }
  return growth
}

async function millisecondsOf(document: Uint8Array, minMs: number): Promise<number> {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times++) {
    await readWhole(document)
    const { user, system } = process.threadCpuUsage(before)
    const spent = (user + system) / 1000
    if (spent >= minMs) return spent / times
  }
}

/**
 * Takes a document through all steps, from its bytes to what is decided and shown. Returns how many articles it has.
 * @throws {Error} if our code fails on it, since failing early is quick
 */
export async function readWhole(document: Uint8Array): Promise<number> {
  const feed = await parsers.feed(document, { url: 'https://hostile.example/feed', now })
  const failure = feed.ok ? feed.losses.sentences() : [feed.error]
  if (failure.some((sentence) => sentence.includes('on our side'))) throw new Error(failure.join(' '))
  if (!feed.ok) return 0
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
  return articles.length
}
