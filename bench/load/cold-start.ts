import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { openArticleProcessor } from '../../functions/app/articles/open-processor.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import type { Figure } from '../figure.ts'
import { pick, random } from '../stories/random.ts'
import { processorSeconds } from '../timed.ts'

/** Days of the log that a new process reads. */
const DAYS = 35
/** One entry in this many is about immigration. */
const IMMIGRATION_EACH = 10
const START = Date.parse('2026-10-01T00:00:00Z')
/** An eventually consistent read unit: "read and write capacity" in DynamoDB's developer guide. */
const KB_PER_UNIT = 8

/** Measures what a new process of the article processor reads and computes before its first article. */
export async function measureColdStart(entriesADay = 500): Promise<Figure[]> {
  let now = START
  const clock = () => new Date(now)
  const content = new SqliteTable(':memory:', clock)
  const logger = { info: () => {}, warn: () => {}, error: () => {} }
  const context = {
    configuration: readConfiguration({ base: 'config' }),
    clock,
    logger,
    content,
    owner: 'bench',
  }
  const first = openArticleProcessor(context)
  for (let day = 0; day < DAYS; day++) {
    now = START + day * DAY_MS
    await first.process(
      Array.from({ length: entriesADay }, (_, n) => article(day * entriesADay + n, clock())),
    )
  }
  let bytes = 0
  for await (const entry of new StoryLog(content).backwards())
    bytes += Buffer.byteLength(JSON.stringify(entry))
  globalThis.gc?.()
  const memory = process.memoryUsage().rss
  const before = processorSeconds()
  await openArticleProcessor(context).applyDecisions()
  const seconds = processorSeconds() - before
  const entries = DAYS * entriesADay
  const split = `${entriesADay} invented entries a day for ${DAYS} days`
  return [
    { name: 'kilobytes of the log for an entry', value: bytes / entries / 1000, split },
    { name: 'read units of a cold start', value: bytes / 1024 / KB_PER_UNIT, split },
    { name: 'processor seconds of a cold start', value: seconds, split },
    {
      name: 'megabytes of memory that it takes',
      value: (process.memoryUsage().rss - memory) / 2 ** 20,
      split,
    },
  ]
}

function article(n: number, at: Date): Article {
  const next = random(n + 1)
  const words = (count: number, of: readonly string[]) =>
    Array.from({ length: count }, () => pick(of, next)).join(' ')
  const own = Array.from({ length: 40 }, () => Math.floor(next() * 36 ** 6).toString(36))
  const isOurs = n % IMMIGRATION_EACH === 0
  const title = isOurs ? `${words(4, own)} asylum ${words(3, own)} deportation` : words(10, own)
  const text = isOurs ? `${words(40, own)} immigration court ${words(40, own)} green card` : words(45, own)
  return {
    id: `a${n}`,
    source: `s${n % 50}`,
    guid: `s${n % 50}-${n}`,
    url: `https://s${n % 50}.example/news/${n}`,
    title,
    summary: text,
    text: isOurs ? text : '',
    published: at.toISOString(),
    firstSeen: at.toISOString(),
    categories: ['News'],
    language: 'en',
    outlet: `Outlet ${n % 50}`,
  }
}
