import { expect, it } from 'vitest'
import { random } from '../../../bench/stories/random.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { ComposingContext, PublishingContext } from '../../../functions/app/context.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import type { Act, ArticleName } from '../../../functions/domain/model/decision.ts'
import type { StoryRecord } from '../../../functions/domain/story/story-record.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { PROJECTED_UP_TO } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { createRestless } from '../articles/restless.ts'

const DAY = 86_400_000
const DAYS = 120
const DECISIONS = 340
const start = Date.parse('2026-01-01T12:00:00Z')
const next = random(9)
const below = (count: number) => Math.floor(next() * count)
const oneOf = <T>(list: readonly T[]): T | undefined => list[below(list.length)]
const word = () =>
  Array.from({ length: 3 }, () => oneOf(['ba', 'ko', 'li', 'mu', 'ne', 'ro', 'ti', 'zu'])).join('')
const sentence = (words: number) => Array.from({ length: words }, word).join(' ')

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
    classify: ({ title }) => ({
      relevant: !title.startsWith('Hockey'),
      score: 0.6,
      reasons: [],
      topics: ['border'],
      places: ['us'],
      kind: 'news',
      matters: [],
    }),
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

/** Three events that one to three outlets report. Now and then one is off topic. */
function newsOfDay(day: number): Article[] {
  return Array.from({ length: 3 }, (_, event) => {
    const [words, summary] = [sentence(7), sentence(24)]
    const title =
      (day + event) % 3 === 0 ? `${words} House passes H.R. ${1000 + ((day + event) % 40)}` : words
    return Array.from({ length: 1 + below(3) }, (_, n): Article => {
      const id = `d${day}e${event}n${n}`
      return {
        id,
        source: `outlet-${n}`,
        url: `https://outlet-${n}.example/${id}`,
        title: `${next() < 0.06 ? 'Hockey: ' : ''}${title} ${word()}`,
        summary: `${summary} ${sentence(6)}.`,
        text: `${summary} ${sentence(20)}.`,
        published: new Date(now - below(600) * 60_000).toISOString(),
        firstSeen: clock().toISOString(),
        categories: [],
        language: next() < 0.1 ? 'es' : 'en',
        outlet: `Outlet ${n}`,
      }
    })
  }).flat()
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
    const news = newsOfDay(day)
    all.push(...news)
    await desk.process(news)
    await publishDueStories(stories, new Map(), { now: clock(), settleMinutes: 0 })
    const recent = await recentStories(stories)
    for (; decided < ((day + 1) * DECISIONS) / DAYS; decided++) {
      const act = someAct(recent, all, decided)
      kinds.set(act.is, (kinds.get(act.is) ?? 0) + 1)
      const at = clock().toISOString()
      await log.append({ number: decided + 1, at, by: 'ana', why: '', act })
    }
    if (day % 30 === 29) await composeNow(context, 'weekly', clock().toISOString().slice(0, 10))
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

async function recentStories(stories: Stories): Promise<StoryRecord[]> {
  const found: StoryRecord[] = []
  for (let back = 0; back < 3; back++) {
    const day = new Date(now - back * DAY).toISOString().slice(0, 10).replaceAll('-', '')
    found.push(...(await stories.foundedOn(day)))
  }
  return found.filter(({ members }) => members.length > 0)
}

/** The nth decision: every kind, one after the other, about what exists by then. */
function someAct(recent: readonly StoryRecord[], all: readonly Article[], n: number): Act {
  const record = oneOf(recent)!
  const story = record.id
  const named = ({ id, source }: ArticleName) => ({ id, source })
  const member = named(oneOf(record.members)!)
  const old = named(all[Math.max(0, all.length - 1 - below(600))]!)
  const edition = new Date(start + (Math.floor((now - start) / DAY / 30) * 30 + 29) * DAY)
    .toISOString()
    .slice(0, 10)
  const acts: Act[] = [
    { is: 'hide', story, note: sentence(3) },
    { is: 'show', story },
    { is: 'rewrite', story, headline: sentence(5), ...(next() < 0.5 && { summary: sentence(9) }) },
    { is: 'lead', story, article: member.id },
    { is: 'retag', story, topics: ['congress'], places: ['us-tx'] },
    { is: 'correct', story, text: sentence(6) },
    { is: 'pin', a: named(record.members[0]!), b: named(record.members.at(-1)!), put: 'apart' },
    { is: 'pin', a: member, b: named(oneOf(recent)!.members[0]!), put: 'together' },
    { is: 'pin', a: member, b: old, put: next() < 0.5 ? 'together' : 'apart' },
    { is: 'admit', article: old },
    { is: 'exclude', article: old },
    {
      is: 'link',
      link: {
        url: `https://office.example/${n}`,
        title: sentence(4),
        outlet: 'Office',
        kind: 'official',
        language: 'en',
      },
      ...(next() < 0.5 && { with: member }),
    },
    { is: 'redact', article: old },
    { is: 'introduce', edition, introduction: { text: 'x', html: `<p>${sentence(4)}</p>` } },
    { is: 'drop', edition, story },
    { is: 'place', edition, story, before: oneOf(recent)!.id },
    { is: 'correct-edition', edition, text: sentence(5) },
    { is: 'undo', decision: Math.max(1, n - below(40)) },
  ]
  const act = acts[n % acts.length]!
  const isSelf = act.is === 'pin' && act.a.id === act.b.id
  return isSelf || (act.is === 'undo' && n === 0) ? { is: 'retag', story, topics: [], places: [] } : act
}

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
