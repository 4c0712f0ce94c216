import type { SQSEvent, SQSRecord } from 'aws-lambda'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ATTEMPTS, eachRecordInTurn } from '../../../functions/adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage } from '../../../functions/adapters/aws/sqs/messages.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { splitIntoBatches } from '../../../functions/app/articles/batches.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { Articles } from '../../../functions/store/stories/articles.ts'
import { entries } from '../../../infra/entries.ts'
import { take } from '../../app/articles/eventful-news.ts'
import { clock, inVirtualTime, START, sleep, stopTime, tableAtLimits } from './at-limits.ts'

/** How long a message that failed is invisible. */
const INVISIBLE_MS = 6 * entries.desk.seconds * 1000
/** A source is read in about this time. */
const READ_MS = 1200

beforeEach(stopTime)
afterEach(() => {
  vi.useRealTimers()
})

const classify = () => ({
  relevant: true,
  score: 0.9,
  reasons: [],
  topics: [],
  places: [],
  kind: 'news' as const,
  matters: [],
})
const quiet = { info() {}, warn() {}, error() {} }

/** So many entries of one source, each with a text of so many characters. Three report one event. */
function articlesOf(source: number, count: number, characters: number) {
  return Array.from({ length: count }, (_, n) => {
    const one = take(source * count + Math.floor(n / 3), n % 3, START, { source: `s${source}` })
    return { ...one, id: `s${source}n${n}`, text: 'a'.repeat(characters) }
  })
}

/** Two calls at once read sources, write their states and send their articles, as `fetch` does. */
async function readSources(sources: number[], send: (source: number) => void, table: Table): Promise<void> {
  for (let source = sources.shift(); source !== undefined; source = sources.shift()) {
    await sleep(READ_MS)
    send(source)
    const state = { pk: 'SOURCE', sk: `s${source}`, value: 'x'.repeat(20_000), when: 'always' } as const
    await table.write([state])
  }
}

it.each([
  ['60 long entries, with the burst of two minutes', { each: 60, characters: 1900, burstSeconds: 120 }],
  ['30 entries, after the burst was used up', { each: 30, characters: 1500, burstSeconds: 20 }],
])(
  'places all articles of a first poll of 50 sources with %s, and no message fails',
  async (_, poll) => {
    const { each, characters, burstSeconds } = poll
    const { open } = tableAtLimits('content', burstSeconds)
    const sources = Array.from({ length: 50 }, (_, n) => n)
    const waiting: SQSRecord[] = []
    let left = sources.length
    const send = (source: number) => {
      left -= 1
      for (const articles of splitIntoBatches(articlesOf(source, each, characters)))
        waiting.push({
          messageId: `${source}`,
          body: JSON.stringify({ articles }),
          attributes: { ApproximateReceiveCount: '1' },
        } as SQSRecord)
    }
    const failed: string[] = []
    const placeArticles = async () => {
      const processor = new ArticleProcessor({ table: open(), clock, logger: quiet, classify })
      const handle = async ({ articles }: ArticlesMessage) => void (await processor.process(articles))
      while (left > 0 || waiting.length > 0) {
        const [record] = waiting
        if (!record) {
          await sleep(100)
          continue
        }
        const end = Date.now() + entries.desk.seconds * 1000
        const call = { getRemainingTimeInMillis: () => end - Date.now() }
        const event = { Records: [record] } as SQSEvent
        const { batchItemFailures } = await eachRecordInTurn(event, quiet, handle, call)
        const attempt = Number(record.attributes.ApproximateReceiveCount)
        if (batchItemFailures.length > 0) failed.push(record.messageId)
        if (batchItemFailures.length === 0 || attempt === ATTEMPTS) waiting.shift()
        else {
          record.attributes.ApproximateReceiveCount = `${attempt + 1}`
          await sleep(INVISIBLE_MS)
        }
      }
    }
    await inVirtualTime(
      Promise.all([placeArticles(), ...[1, 2].map(() => readSources(sources, send, open()))]),
    )
    const known = await inVirtualTime(
      new Articles(open()).known(
        Array.from({ length: 50 }, (_, n) => articlesOf(n, each, characters)).flat(),
      ),
    )
    // None ran out of time either: that would need the queue, which these messages do not have.
    expect(failed).toEqual([])
    expect(known.filter((one) => one?.story === undefined)).toEqual([])
  },
  120_000,
)
