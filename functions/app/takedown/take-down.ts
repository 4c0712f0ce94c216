import { buildReport } from '../../digest/report/report.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import { linkArticleName } from '../../domain/decisions/link-article.ts'
import { holdsWords, redacted, redactedIn } from '../../domain/decisions/redacted.ts'
import type { ArticleName, Decision } from '../../domain/model/decision.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { record } from '../../editors/record.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Editions } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { readStory } from '../../store/stories/read-stories.ts'
import { Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { openArticleProcessor } from '../articles/open-processor.ts'
import { type ComposingContext, sourcesById } from '../context.ts'
import { ComposingElsewhere } from '../editions/compose-edition.ts'
import { publishAgain } from '../publish/publish-if-due.ts'
import { retelling } from './in-editions.ts'
import { type Trace, trace } from './trace.ts'

/** What a takedown changed, or on a dry run would. */
export interface TakenDown {
  /** Those whose words are nowhere any more, whenever that was decided. */
  articles: readonly ArticleName[]
  /** Entries of the desk's log that held their words. */
  entries: number
  /** What stories kept of them beside their own words, such as a link, after they had been taken out. */
  members: number
  editions: EditionTakenDown[]
  /** Decisions that added one of them by hand, whose place says now that it was taken down. */
  links: number[]
  /** Decisions in editors' own words about its stories, which stay. */
  quoting: number[]
  /** Articles of its stories that carry the same report, which stay. */
  copies: ArticleName[]
}

interface EditionTakenDown {
  id: string
  /** How many of its stories said something by them. */
  stories: number
  /** How many people were mailed it before. */
  mailed: number
}

/**
 * Takes the words of articles out of everything that is kept, and keeps them out: enters the decision, lets the desk
 * carry it out, and then goes through editions, stories, decisions and at last the desk's log, by which the rest is
 * found. So a takedown that was cut off is completed by the next, whatever that one is about.
 */
export async function takeDown(
  wanted: readonly ArticleName[],
  { by, why }: { by: string; why: string },
  context: ComposingContext,
): Promise<TakenDown> {
  const { content: table, clock, owner, logger } = context
  const decisions = new Decisions(table)
  for (const article of wanted) {
    const log = await decisions.after(0)
    if (redactedIn(log).has(article.id)) continue
    const seen = log.at(-1)?.number ?? 0
    await record({ is: 'redact', article }, { by, why, seen }, { decisions, clock })
  }
  // Nobody publishes or freezes from here on what is about to go.
  await openArticleProcessor(context).applyDecisions()
  const done = await withLease('compose', { table, clock, owner, seconds: 300 }, () => sweep(context))
  if (!done) throw new ComposingElsewhere()
  await publishAgain(table)
  logger.info('taken down', { articles: done.articles.length, editions: done.editions.length })
  return done
}

/** What a takedown would change; nothing is changed. */
export async function lookForTakedown(
  wanted: readonly ArticleName[],
  context: ComposingContext,
): Promise<TakenDown> {
  const log = await new Decisions(context.content).after(0)
  const names = new Map([...redactedIn(log), ...wanted.map((one) => [one.id, one] as const)])
  return (await look(names, log, context)).found
}

async function sweep(context: ComposingContext): Promise<TakenDown> {
  const { content: table, kept } = context
  const log = await new Decisions(table).after(0)
  const names = redactedIn(log)
  const { found, traces, retold } = await look(names, log, context)
  await new Editions(table, kept).rewrite(retold)
  const places = traces.flatMap(({ id, stories }) => [...stories].map((story) => ({ story, article: id })))
  const members = await new Stories(table).redact(places)
  await new Decisions(table).rewrite((decision) => redactedLink(decision, names))
  await new StoryLog(table).rewrite((entry) => {
    const holds = entry.articles.some((one) => names.has(one.id) && holdsWords(one))
    const articles = entry.articles.map((one) => (names.has(one.id) ? redacted(one) : one))
    return holds ? { ...entry, articles } : undefined
  })
  return { ...found, members }
}

async function look(
  names: ReadonlyMap<string, ArticleName>,
  log: readonly Decision[],
  context: ComposingContext,
) {
  const { content: table, kept } = context
  const { traces, entries } = await trace(names, new StoryLog(table))
  const { families, stories, copies } = await around(traces, log, context)
  const { told, retold } = retelling(traces, families, stories)
  const editions: EditionTakenDown[] = []
  for await (const edition of everyEdition(new Editions(table, kept))) {
    if (!retold(edition)) continue
    editions.push({ id: edition.id, stories: told(edition), mailed: await mailed(edition.id, context) })
  }
  const links = log.flatMap((decision) => (redactedLink(decision, names) ? [decision.number] : []))
  const quoting = log.flatMap(({ number, act }) =>
    isInOwnWords(act) && 'story' in act && families.has(act.story) ? [number] : [],
  )
  const found: TakenDown = {
    articles: [...names.values()],
    entries,
    members: 0,
    editions,
    links,
    quoting,
    copies: copies.filter(({ id }) => !names.has(id)),
  }
  return { found, traces, retold }
}

/** The stories in which articles stood, with all that they became one with, as they are without them. */
async function around(traces: readonly Trace[], log: readonly Decision[], context: ComposingContext) {
  const stories = new Stories(context.content)
  const view = { sources: sourcesById(context), decisions: decisionsByStory(log) }
  const families = new Map<string, ReadonlySet<string>>()
  const now = new Map<string, Story>()
  const copies = new Map<string, ArticleName>()
  const traced = new Set(traces.map(({ id }) => id))
  for (const id of new Set(traces.flatMap((one) => [...one.stories]))) {
    const family = await stories.family(id)
    const [living] = family
    if (!living) continue
    const ids = new Set(family.map((record) => record.id))
    const story = await readStory(stories, living, view, new Map(family.map((one) => [one.id, one])))
    for (const one of ids) {
      families.set(one, ids)
      if (story) now.set(one, story)
    }
    for (const { id: other, source, copyOf } of family.flatMap(({ members }) => members)) {
      if (traced.has(copyOf) && !traced.has(other)) copies.set(other, { id: other, source })
    }
  }
  return { families, stories: now, copies: [...copies.values()] }
}

async function* everyEdition(editions: Editions): AsyncIterable<Edition> {
  for (const frequency of frequencies) yield* editions.all(frequency)
}

async function mailed(edition: string, { subscribers }: ComposingContext): Promise<number> {
  const stores = { deliveries: new Deliveries(subscribers), subscribers: new Subscribers(subscribers) }
  const { states } = await buildReport(edition, stores)
  const handedOver = ['accepted', 'delivered', 'bounced', 'complained', 'uncertain'] as const
  return handedOver.reduce((sum, state) => sum + (states[state] ?? 0), 0)
}

/** The line of a link that was added by hand quotes its publisher. */
function redactedLink(
  { act }: Decision,
  names: ReadonlyMap<string, ArticleName>,
): Decision['act'] | undefined {
  if (act.is !== 'link') return undefined
  const article = linkArticleName(act.link)
  return names.has(article.id) ? { is: 'redact', article } : undefined
}

function isInOwnWords(act: Decision['act']): boolean {
  return act.is === 'rewrite' || act.is === 'correct' || (act.is === 'hide' && act.note !== undefined)
}
