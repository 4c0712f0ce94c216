import { expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { ComposingContext, PublishingContext } from '../../../functions/app/context.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { PROJECTED_UP_TO } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { allButHockey } from '../all-but-hockey.ts'
import { createRestless } from '../articles/restless.ts'
import { randomMonths, recentStories } from './random-months.ts'

const DAY = 86_400_000
const DAYS = 120
const DECISIONS = 340
const start = Date.parse('2026-01-01T12:00:00Z')
const months = randomMonths(9, start)
let now = start
const clock = () => new Date(now)
const content = new SqliteTable(':memory:', clock)
const kept = new MemoryFiles()
const context = {
  configuration: readConfiguration({ base: 'config' }),
  content,
  subscribers: new SqliteTable(':memory:', clock),
  kept,
  clock,
  owner: 'test',
  siteUrl: 'https://digest.example',
  codeHash: 'test',
  asset: readAsset,
  logger: { info() {}, warn() {}, error() {} },
} satisfies Omit<PublishingContext & ComposingContext, 'site' | 'cache'>

const newDesk = () =>
  new ArticleProcessor({
    table: content,
    clock,
    logger: context.logger,
    classify: allButHockey,
    createClusterer: createRestless,
  })

/** A publisher that runs for months, with what it remembers and what it published. */
const warm = { cache: createPublisherCache({ content, kept, clock }), site: new MemoryFiles() }
const publishWarm = () => publish({ ...context, ...warm }, { atOnce: true })
/** It publishes on the last days, and now and then before. */
const isPublishedOn = (day: number) => day >= DAYS - 4 || (day >= DAYS - 100 && day % 20 === 0)

/** Publishes everything into an empty folder, with nothing in memory. */
async function published(): Promise<Map<string, string>> {
  const [site, files] = [new MemoryFiles(), new MemoryFiles()]
  for (const [path, body] of kept.bodies) if (!path.startsWith('manifest/')) files.bodies.set(path, body)
  const cache = createPublisherCache({ content, kept, clock })
  await publish({ ...context, kept: files, site, cache }, { atOnce: true })
  return site.bodies
}

it('Four months with 340 decisions and articles that move is published to the same bytes by a publisher that ran for months, by a new one, and after a cold rebuild', async () => {
  const log = new Decisions(content)
  const stories = new Stories(content)
  const desk = newDesk()
  const all: Article[] = []
  const kinds = new Map<string, number>()
  let decided = 0
  for (let day = 0; day < DAYS; day++) {
    now = start + day * DAY
    const news = months.news(day, now)
    all.push(...news)
    await desk.process(news)
    await publishDueStories(stories, new Map(), { now: clock(), settleMinutes: 0 })
    const recent = await recentStories(stories, now)
    for (; decided < ((day + 1) * DECISIONS) / DAYS; decided++) {
      const act = months.act(decided, { recent, all, now })
      kinds.set(act.is, (kinds.get(act.is) ?? 0) + 1)
      const at = clock().toISOString()
      await log.append({ number: decided + 1, at, by: 'ana', why: '', act })
    }
    if (day % 30 === 29)
      await composeNow({ ...context, ...warm }, 'weekly', clock().toISOString().slice(0, 10))
    if (isPublishedOn(day)) await publishWarm()
  }
  await desk.applyDecisions()
  expect(kinds.size).toBe(16)
  await publishWarm()
  const before = await published()
  expect(differing(before, warm.site.bodies)).toEqual([])
  expect([...before.keys()].filter((path) => path.includes('matters/hr-')).length).toBeGreaterThan(15)
  // The first time, nothing was kept of matters.
  expect(differing(before, await published())).toEqual([])
  expect(before.size).toBeGreaterThan(700)
  expect(
    [...before.values()].filter((body) => body.includes('class="meta development"')).length,
  ).toBeGreaterThan(30)

  const items = await projections()
  expect(items.size).toBeGreaterThan(1300)
  for (const key of items.keys()) {
    const [pk = '', sk = ''] = key.split(' ')
    await content.write([{ pk, sk, remove: true, when: 'always' }])
  }
  const cold = newDesk()
  await cold.applyDecisions()
  expect(differing(items, await projections())).toEqual([])
  expect(differing(before, await published())).toEqual([])

  const last = await new StoryLog(content).last()
  await cold.process(all)
  expect(await new StoryLog(content).last()).toBe(last)
})

/** Everything that can be made again from the story log: not the logs, and not when readers first saw a story. */
async function projections(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { pk, sk, value, version } of content.all()) {
    const isProjected = (pk.startsWith('STORIES#') && !sk.endsWith('!release')) || pk.startsWith('ARTICLE#')
    if (isProjected || pk === PROJECTED_UP_TO.pk) found.set(`${pk} ${sk}`, JSON.stringify([version, value]))
  }
  return found
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => one.get(path) !== other.get(path))
}
