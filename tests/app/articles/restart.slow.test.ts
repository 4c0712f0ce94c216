import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import {
  ArticleProcessor,
  type ArticleProcessorDeps,
} from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { PublishingContext } from '../../../functions/app/context.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Projection } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { type LogEntry, StoryLog } from '../../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { allButHockey } from '../all-but-hockey.ts'
import { TAKES, take } from './eventful-news.ts'
import { createRestless } from './restless.ts'

const HOUR = 3_600_000
const start = Date.parse('2026-11-02T12:00:00Z')
const quiet = { info() {}, warn() {}, error() {} }
const configuration = readConfiguration({ base: 'config' })

/** A step of a run. Numbers choose among the articles and stories that exist by then. */
type Step =
  | { is: 'news'; events: number[] }
  | { is: 'edit'; article: number; as: number; dated: boolean; besides: boolean }
  | { is: 'copy'; article: number }
  | { is: 'hockey' }
  | { is: 'pin'; a: number; b: number; put: 'together' | 'apart' }
  | { is: 'exclude' | 'admit' | 'redact'; article: number }
  | { is: 'link'; url: number; beside?: number }
  | { is: 'undo'; back: number }
  | { is: 'time'; hours: number }

const number = fc.nat(1000)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        is: fc.constant('news' as const),
        events: fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('edit' as const),
        article: number,
        as: number,
        dated: fc.boolean(),
        besides: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('copy' as const), article: number }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('hockey' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('pin' as const),
        a: number,
        b: number,
        put: fc.constantFrom('together', 'apart'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ is: fc.constantFrom('exclude', 'admit', 'redact'), article: number }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('link' as const),
        url: fc.nat(2),
        beside: fc.option(number, { nil: undefined }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('undo' as const), back: fc.nat(5) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('time' as const),
        hours: fc.constantFrom(1, 5, 20, 24 * 9, 24 * 30),
      }),
    },
  ),
  { minLength: 8, maxLength: 30 },
)

/** The input of a step. It is the same in every run, because it does not depend on earlier results. */
interface Happening {
  at: number
  articles: Article[]
  act?: Act
}

function happenings(of: readonly Step[]): Happening[] {
  const known: Article[] = []
  const taken = new Map<number, number>()
  let now = start
  let acts = 0
  const nameOf = (n: number) => {
    const { id, source } = known[n % known.length]!
    return { id, source }
  }
  const bring = (articles: Article[]) => {
    known.push(...articles.filter(({ id }) => !known.some((one) => one.id === id)))
    return { at: now, articles }
  }
  const decide = (act: Act) => {
    acts++
    return { at: now, articles: [], act }
  }
  return of.flatMap((step): Happening[] => {
    now += HOUR / 2
    const at = new Date(now)
    if (step.is === 'time') now += step.hours * HOUR
    if (step.is === 'news') {
      const articles = step.events.map((event, k) => {
        const n = taken.get(event) ?? 0
        taken.set(event, n + 1)
        // When an event has no more articles, the next event follows.
        const number = event + 4 * Math.floor(n / TAKES)
        return take(number, n % TAKES, new Date(now - ((k * 7) % 5) * 60_000), {
          firstSeen: at.toISOString(),
        })
      })
      return [bring(articles)]
    }
    if (step.is === 'hockey')
      return [bring([take(400 + known.length, 0, at, { title: 'Hockey at the rink' })])]
    if (step.is === 'time' || known.length === 0) return []
    switch (step.is) {
      case 'edit': {
        const { id, source, url, published } = known[step.article % known.length]!
        const { title, summary, text } = known[step.as % known.length]!
        const dated = step.dated ? at.toISOString() : published
        const edited = take(0, 0, at, {
          id,
          source,
          url,
          title: `${title} anew`,
          summary,
          text,
          published: dated,
        })
        // News in the same batch, some of it before the edited article.
        const news = step.besides
          ? [0, 1].map((n) => take(600 + known.length, n, new Date(start + n * HOUR)))
          : []
        return [bring([...news, edited])]
      }
      case 'copy': {
        const original = known[step.article % known.length]!
        return [
          bring([
            {
              ...original,
              id: `copy-${known.length}`,
              source: 'copier',
              outlet: 'Copier',
              firstSeen: at.toISOString(),
            },
          ]),
        ]
      }
      case 'pin': {
        const [a, b] = [nameOf(step.a), nameOf(step.b)]
        return a.id === b.id ? [] : [decide({ is: 'pin', a, b, put: step.put })]
      }
      case 'link': {
        const { title, summary } = take(500 + step.url, 0, at)
        const link = {
          url: `https://office.example/${step.url}`,
          title,
          summary,
          outlet: 'Office',
          kind: 'official',
          language: 'en',
        } as const
        return [decide({ is: 'link', link, ...(step.beside !== undefined && { with: nameOf(step.beside) }) })]
      }
      case 'undo':
        return acts === 0 ? [] : [decide({ is: 'undo', decision: Math.max(1, acts - step.back) })]
      default:
        return [decide({ is: step.is, article: nameOf(step.article) })]
    }
  })
}

/** Chooses the process for the nth step; `open` starts one with an empty window. */
type Schedule = (n: number, open: () => ArticleProcessor) => ArticleProcessor

function neverRestarted(): Schedule {
  let processor: ArticleProcessor | undefined
  return (_, open) => (processor ??= open())
}

const restartedEachTime = (): Schedule => (_, open) => open()

function twoInTurns(): Schedule {
  const processors: ArticleProcessor[] = []
  return (n, open) => (processors[n % 2] ??= open())
}

interface Outcome {
  log: string[]
  table: Map<string, string>
  site: Map<string, string>
  merges: number
  moves: number
}

type Options = Pick<ArticleProcessorDeps, 'createClusterer'>

async function run(
  all: readonly Happening[],
  schedule: Schedule,
  withSite: boolean,
  options: Options = {},
): Promise<Outcome> {
  let now = start
  const clock = () => new Date(now)
  const content = new SqliteTable(':memory:', clock)
  const decisions = new Decisions(content)
  const open = () =>
    new ArticleProcessor({ table: content, clock, logger: quiet, classify: allButHockey, ...options })
  let acts = 0
  for (const [n, { at, articles, act }] of all.entries()) {
    now = at
    if (act) await decisions.append({ number: ++acts, at: clock().toISOString(), by: 'ana', why: '', act })
    await schedule(n, open).process(articles)
    await publishDueStories(new Stories(content), new Map(), { now: clock(), settleMinutes: 30 })
  }
  const log: string[] = []
  let merges = 0
  let moves = 0
  for await (const entry of new StoryLog(content).after(0)) {
    log.push(JSON.stringify(entry))
    merges += entry.merges.length
    moves += entry.articles.filter(
      ({ placement, joined }) => placement?.rule === 'moved' && joined === entry.seq,
    ).length
  }
  const table = await allOf(content)
  for (const entry of log) await new Projection(content).apply(JSON.parse(entry))
  expect(await allOf(content), 'applied again').toEqual(table)
  const site = withSite ? await published(content, clock) : new Map<string, string>()
  content.close()
  return { log, table, site, merges, moves }
}

async function allOf(content: SqliteTable): Promise<Map<string, string>> {
  const table = new Map<string, string>()
  for await (const { pk, sk, ...item } of content.all()) table.set(`${pk} ${sk}`, JSON.stringify(item))
  return table
}

async function published(content: SqliteTable, clock: () => Date): Promise<Map<string, string>> {
  const [site, kept] = [new MemoryFiles(), new MemoryFiles()]
  const context: PublishingContext = {
    configuration,
    content,
    kept,
    site,
    clock,
    cache: createPublisherCache({ content, kept, clock }),
    owner: 'test',
    siteUrl: 'https://digest.example',
    codeHash: 'test',
    asset: readAsset,
    logger: quiet,
  }
  await publish(context, { atOnce: true })
  return site.bodies
}

it('A process makes and publishes the same stories, however often it restarts and if another process works too', {
  timeout: 240_000,
}, async () => {
  let merges = 0
  let runs = 0
  await fc.assert(
    fc.asyncProperty(steps, async (of) => {
      const all = happenings(of)
      // Publishing is slow and depends on the table only, so every tenth run suffices.
      const withSite = runs % 10 === 0
      const once = await run(all, neverRestarted(), withSite)
      for (const schedule of [restartedEachTime(), twoInTurns()])
        expect(await run(all, schedule, withSite)).toEqual(once)
      merges += once.merges
      runs++
    }),
    { numRuns: 25 },
  )
  // Without merges, the runs would show little.
  expect(merges / runs).toBeGreaterThan(0.25)
})

it('The same holds if articles leave their stories, and each article is in the story that the log says', {
  timeout: 240_000,
}, async () => {
  const options = { createClusterer: createRestless }
  let moves = 0
  let runs = 0
  await fc.assert(
    fc.asyncProperty(steps, async (of) => {
      const all = happenings(of)
      const withSite = runs % 10 === 0
      const once = await run(all, neverRestarted(), withSite, options)
      for (const schedule of [restartedEachTime(), twoInTurns()])
        expect(await run(all, schedule, withSite, options)).toEqual(once)
      expect(storiesIn(once.table)).toEqual(storiesByLog(once.log))
      expect(await projected(once.log)).toEqual(projection(once.table))
      moves += once.moves
      runs++
    }),
    { numRuns: 25 },
  )
  expect(moves / runs).toBeGreaterThan(1)
})

/** The part of a table that is made from the log alone. */
function projection(table: ReadonlyMap<string, string>): Map<string, string> {
  const keys = /^(?:ARTICLE#|POINTER projected|STORIES#(?!.*!release$))/
  return new Map([...table].filter(([key]) => keys.test(key)).sort())
}

/** The same part, made again from the log. */
async function projected(log: readonly string[]): Promise<Map<string, string>> {
  const content = new SqliteTable(':memory:', () => new Date(start))
  for (const entry of log) await new Projection(content).apply(JSON.parse(entry))
  const table = await allOf(content)
  content.close()
  return projection(table)
}

/** The stories in which the table shows each article. */
function storiesIn(table: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [key, item] of table) {
    const [, story, article] = /^STORIES#\d+ ([^#!]+)#(.+)$/.exec(key) ?? []
    if (article && JSON.parse(item).value.left === undefined)
      found.set(article, [...(found.get(article) ?? []), story!])
  }
  return new Map([...found].sort())
}

/** The same according to the last log entry of each article. */
function storiesByLog(log: readonly string[]): Map<string, string[]> {
  const last = new Map<string, string | undefined>()
  for (const entry of log) {
    for (const { id, placement } of (JSON.parse(entry) as LogEntry).articles) last.set(id, placement?.story)
  }
  return new Map(
    [...last].flatMap(([id, story]) => (story ? [[id, [story]] as [string, string[]]] : [])).sort(),
  )
}

it('Articles that are half like a story are assigned as by a process that never stopped', async () => {
  const rare = (n: number) => Array.from({ length: 4 }, (_, k) => `zu${(n * 4 + k).toString(36)}qa`).join(' ')
  const later = (n: number) => {
    const at = new Date(start + (n + 2) * HOUR)
    const { summary, ...rest } = take(0, n % 3, at)
    const part = summary.split(' ').filter((_, k) => (k + n) % 3 !== 0)
    const text = `${rare(n)} ${part.join(' ')}`
    return {
      ...rest,
      id: `later-${n}`,
      url: `https://later.example/${n}`,
      title: rare(n),
      summary: text,
      text,
    }
  }
  const decided = async (again: boolean) => {
    let now = start
    const content = new SqliteTable(':memory:', () => new Date(now))
    const open = () =>
      new ArticleProcessor({
        table: content,
        clock: () => new Date(now),
        logger: quiet,
        classify: allButHockey,
      })
    let processor = open()
    await processor.process([0, 1].map((n) => take(0, n, new Date(now))))
    now += HOUR
    await processor.process([take(0, 2, new Date(now))])
    for (let n = 0; n < 25; n++) {
      now += HOUR
      if (again) processor = open()
      await processor.process([later(n)])
    }
    return Array.fromAsync(new StoryLog(content).after(0))
  }
  const once = await decided(false)
  expect(await decided(true)).toEqual(once)
})
