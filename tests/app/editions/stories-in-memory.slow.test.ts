import { expect, it } from 'vitest'
import { random } from '../../../bench/stories/random.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { type ComposingContext, sourcesById } from '../../../functions/app/context.ts'
import { nextEdition } from '../../../functions/app/editions/next-edition.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { readMatters } from '../../../functions/app/publish/read-matters.ts'
import { StoryCache } from '../../../functions/app/publish/story-cache.ts'
import { replay } from '../../../functions/app/replay.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { decisionsByStory } from '../../../functions/domain/decisions/for-stories.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { newestFirst } from '../../../functions/domain/story/newest-first.ts'
import { hash } from '../../../functions/domain/text/hash.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { readStories } from '../../support/read-stories.ts'
import { allButHockey } from '../all-but-hockey.ts'
import { createRestless } from '../articles/restless.ts'
import { TrialContext } from '../context.ts'
import { randomMonths, recentStories } from '../publish/random-months.ts'

const DAY = 86_400_000
const DAYS = 42
const DECISIONS_A_DAY = 5
const start = Date.parse('2026-01-01T12:00:00Z')
const outlets = [0, 1, 2].map((n) =>
  Source.parse({ id: `outlet-${n}`, name: `Outlet ${n}`, feed: `https://outlet-${n}.example/feed` }),
)

/** A digest whose news, decisions and editions are drawn with a seed, and a process that composes as long as it runs. */
class Months {
  now = start
  readonly #clock = () => new Date(this.now)
  readonly #content = new SqliteTable(':memory:', this.#clock)
  readonly #logger = { info() {}, warn() {}, error() {} }
  readonly #stories = new Stories(this.#content)
  readonly #log = new Decisions(this.#content)
  readonly #desk = new ArticleProcessor({
    table: this.#content,
    clock: this.#clock,
    logger: this.#logger,
    classify: ({ title }) => ({
      ...allButHockey({ title }),
      // The comment periods of some stories end weeks later.
      ...(hash(title) % 4 === 0 && {
        status: { stage: 'proposed', commentsClose: dayOf(this.now + (hash(title) % 50) * DAY) },
      }),
    }),
    createClusterer: createRestless,
  })
  readonly #months: ReturnType<typeof randomMonths>
  readonly #next: () => number
  readonly #all: Article[] = []
  #decided = 0
  readonly context: ComposingContext = {
    configuration: { ...readConfiguration({ base: 'config' }), sources: outlets },
    content: this.#content,
    subscribers: new SqliteTable(':memory:', this.#clock),
    kept: new MemoryFiles(),
    clock: this.#clock,
    owner: 'test',
    logger: this.#logger,
    cache: this.newCache(),
  }

  constructor(seed: number) {
    this.#months = randomMonths(seed, start)
    this.#next = random(seed + 1)
  }

  newCache() {
    return { stories: new StoryCache(this.#content, this.#clock) }
  }

  /** News, some of it of long ago, and decisions. No publisher runs, so the editions publish what settled. */
  async live(day: number): Promise<void> {
    this.now = start + day * DAY
    const news = this.#months.news(day, this.now).map((one) => (this.#next() < 0.1 ? late(one) : one))
    this.#all.push(...news)
    await this.#desk.process(news)
    const recent = await recentStories(this.#stories, this.now)
    for (let n = 0; n < DECISIONS_A_DAY; n++) {
      const act = this.#months.act(this.#decided, { recent, all: this.#all, now: this.now })
      const at = this.#clock().toISOString()
      await this.#log.append({ number: ++this.#decided, at, by: 'ana', why: '', act })
    }
    await this.#desk.applyDecisions()
    if (this.#next() < 0.05) await replay(this.#content, dayOf(this.now - 5 * DAY), this.#clock)
    if (this.#next() < 0.03) this.#changeConfiguration()
  }

  /** Some weeks have no edition. */
  async compose(day: number): Promise<boolean> {
    const isSkipped = this.#next() < 0.3
    if (day % 7 !== 6 || isSkipped) return false
    return (await composeNow(this.context, 'weekly', dayOf(this.now))) !== undefined
  }

  /** The next edition as a process composes it. */
  draft(cache: ComposingContext['cache'], frequency: 'weekly' | 'daily') {
    return nextEdition({ ...this.context, cache }, { id: 'next', frequency }, readMatters)
  }

  /** The stories of 120 days, as the process has them and as they are stored. */
  async stories() {
    const range = { from: new Date(this.now - 120 * DAY), to: this.#clock() }
    const sources = sourcesById(this.context)
    const decisions = decisionsByStory(await this.#log.all())
    return {
      inMemory: (await this.context.cache.stories.read(range, sources)).sort(newestFirst),
      stored: await readStories(this.#stories, range, { sources, decisions }),
    }
  }

  #changeConfiguration(): void {
    const show = this.#next() < 0.5 ? 'headline' : 'excerpt'
    const [first, ...rest] = this.context.configuration.sources
    this.context.configuration = {
      ...this.context.configuration,
      sources: [{ ...first!, show }, ...rest],
    }
  }
}

function late(article: Article): Article {
  return { ...article, published: new Date(Date.parse(article.published!) - 20 * DAY).toISOString() }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

it('A process that has run for six weeks composes what one composes that starts now, with late news, decisions, moves, replays and weeks without an edition', async () => {
  const months = new Months(2)
  const kinds = { editions: 0, deadlines: 0, putRight: 0, matters: 0 }
  for (let day = 0; day < DAYS; day++) {
    await months.live(day)
    if (day % 7 >= 5) {
      const { inMemory, stored } = await months.stories()
      expect(inMemory).toEqual(stored)
      for (const frequency of ['weekly', 'daily'] as const) {
        const edition = await months.draft(months.context.cache, frequency)
        expect(edition).toEqual(await months.draft(months.newCache(), frequency))
        if (edition?.sections.some(({ id }) => id === 'deadlines')) kinds.deadlines += 1
        if (edition?.putRight) kinds.putRight += 1
        if (edition?.matters?.length) kinds.matters += 1
      }
    }
    if (await months.compose(day)) kinds.editions += 1
  }
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(1)
})

it('A process that has composed reads only the days on which stories changed, and one that starts reads each day once', async () => {
  const trial = new TrialContext()
  const asked: string[] = []
  const { content } = trial.context
  const noting: Table = {
    get: (keys) => content.get(keys),
    write: (writes) => content.write(writes),
    query(pk, range) {
      if (pk.startsWith('STORIES#')) asked.push(pk)
      return content.query(pk, range)
    },
  }
  const cache = { stories: new StoryCache(noting, trial.clock) }
  const draft = () =>
    nextEdition(
      { ...trial.context, content: noting, cache },
      { id: 'next', frequency: 'weekly' },
      readMatters,
    )
  try {
    await trial.addStory()
    await publishDueStories(new Stories(content), new Map(), { now: trial.clock(), settleMinutes: 0 })
    await draft()
    expect(asked).toHaveLength(121)
    asked.length = 0
    await draft()
    expect(asked).toEqual([])
    await trial.addStory()
    await draft()
    expect(new Set(asked)).toEqual(new Set([`STORIES#${dayOf(trial.time).replaceAll('-', '')}`]))
  } finally {
    await trial.close()
  }
})
