import { buildReport } from '../../digest/report/report.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import { linkArticleName } from '../../domain/decisions/link-article.ts'
import { holdsWords, redacted, redactedIn } from '../../domain/decisions/redacted.ts'
import type { ArticleName, Decision } from '../../domain/model/decision.ts'
import { type Edition, editionKinds } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { recordDecision } from '../../editors/record-decision.ts'
import type { Editions } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { openContentStores, openStores } from '../../store/open-stores.ts'
import { readStory } from '../../store/stories/read-stories.ts'
import { MatterNames } from '../../store/subscribers/matter-names.ts'
import { openArticleProcessor } from '../articles/open-processor.ts'
import { type ComposingContext, sourcesById } from '../context.ts'
import { ComposingElsewhere } from '../editions/compose-edition.ts'
import { publishAgain } from '../publish/publish-if-due.ts'
import { keptNames } from './matter-names.ts'
import { editionRemoval } from './remove-from-editions.ts'
import { type Trace, traceArticles } from './trace.ts'

/** What a takedown changed, or what it would change. */
export interface TakedownReport {
  /** Every article whose text was removed, by this takedown or an earlier one. */
  articles: readonly ArticleName[]
  /** The number of entries of the story log with their text. */
  entries: number
  /** The number of stories that kept something of them, such as a link, after they were taken out of the story. */
  members: number
  editions: EditionTakenDown[]
  /** Decisions that added one of them as a link. They now say that it was taken down. */
  links: number[]
  /** Decisions with editors' own text about its stories, which is kept. */
  quoting: number[]
  /** Copies of them by other sources in the same stories, which are kept. */
  copies: ArticleName[]
}

interface EditionTakenDown {
  id: string
  /** The number of its stories with their text. */
  stories: number
  /** The number of readers to whom it was sent before. */
  emailed: number
}

/**
 * Removes the text of articles from everything that is stored, for good. It records and applies the decision, and then
 * goes through editions, stories, decisions and the story log, in this order, since the log leads to the others. So the
 * next takedown, of any article, completes one that was interrupted.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function takeDown(
  wanted: readonly ArticleName[],
  { by, why }: { by: string; why: string },
  context: ComposingContext,
): Promise<TakedownReport> {
  const { content: table, clock, owner, logger } = context
  const { decisions } = openContentStores(context)
  for (const article of wanted) {
    const log = await decisions.after(0)
    if (redactedIn(log).has(article.id)) continue
    const seen = log.at(-1)?.number ?? 0
    await recordDecision({ is: 'redact', article }, { by, why, seen }, { decisions, clock })
  }
  // From here on, nothing publishes or freezes the text that is about to be removed.
  await openArticleProcessor(context).applyDecisions()
  const done = await withLease('compose', { table, clock, owner, seconds: 300 }, () => removeText(context))
  if (!done) throw new ComposingElsewhere()
  await publishAgain(table)
  logger.info('taken down', { articles: done.articles.length, editions: done.editions.length })
  return done
}

/** Reports what a takedown would change, and changes nothing. */
export async function previewTakedown(
  wanted: readonly ArticleName[],
  context: ComposingContext,
): Promise<TakedownReport> {
  const log = await openContentStores(context).decisions.after(0)
  const names = new Map([...redactedIn(log), ...wanted.map((one) => [one.id, one] as const)])
  return (await survey(names, log, context)).report
}

async function removeText(context: ComposingContext): Promise<TakedownReport> {
  const { decisions, editions, stories, storyLog } = openContentStores(context)
  const log = await decisions.after(0)
  const names = redactedIn(log)
  const { report, traces, removal, keptName } = await survey(names, log, context)
  await editions.rewrite(removal.removeText)
  await new MatterNames(context.subscribers, context.clock).rename(keptName)
  const places = traces.flatMap(({ id, stories }) => [...stories].map((story) => ({ story, article: id })))
  const members = await stories.redact(places)
  await decisions.rewrite((decision) => redactedLink(decision, names))
  const last = await storyLog.last()
  await storyLog.rewrite((entry) => {
    context.progress?.('taking down', last + entry.seq, 2 * last)
    const holds = entry.articles.some((one) => names.has(one.id) && holdsWords(one))
    const articles = entry.articles.map((one) => (names.has(one.id) ? redacted(one) : one))
    return holds ? { ...entry, articles } : undefined
  })
  return { ...report, members }
}

async function survey(
  names: ReadonlyMap<string, ArticleName>,
  log: readonly Decision[],
  context: ComposingContext,
) {
  const stores = openContentStores(context)
  // A takedown goes through the log twice: to find the texts, and to remove them.
  const whole = 2 * (await stores.storyLog.last())
  const { traces, entries } = await traceArticles(names, stores.storyLog, (seq) =>
    context.progress?.('taking down', seq, whole),
  )
  const { families, stories, copies } = await storiesAround(traces, log, context)
  const keptName = await keptNames(traces, { names, log }, context)
  const removal = editionRemoval(traces, families, stories, keptName)
  const editions: EditionTakenDown[] = []
  for await (const edition of everyEdition(stores.editions)) {
    if (!removal.removeText(edition)) continue
    editions.push({
      id: edition.id,
      stories: removal.countStories(edition),
      emailed: await emailed(edition.id, context),
    })
  }
  const links = log.flatMap((decision) => (redactedLink(decision, names) ? [decision.number] : []))
  const quoting = log.flatMap(({ number, act }) =>
    isInOwnWords(act) && 'story' in act && families.has(act.story) ? [number] : [],
  )
  const report: TakedownReport = {
    articles: [...names.values()],
    entries,
    members: 0,
    editions,
    links,
    quoting,
    copies: copies.filter(({ id }) => !names.has(id)),
  }
  return { report, traces, removal, keptName }
}

/** The stories that the articles were in and those merged with them, as they are without the articles. */
async function storiesAround(traces: readonly Trace[], log: readonly Decision[], context: ComposingContext) {
  const { stories } = openContentStores(context)
  const view = { sources: sourcesById(context), decisions: decisionsByStory(log) }
  const families = new Map<string, ReadonlySet<string>>()
  const now = new Map<string, Story>()
  const copies = new Map<string, ArticleName>()
  const traced = new Set(traces.map(({ id }) => id))
  for (const id of new Set(traces.flatMap((one) => [...one.stories]))) {
    const family = await stories.family(id)
    const [survivor] = family
    if (!survivor) continue
    const ids = new Set(family.map((record) => record.id))
    const story = await readStory(stories, survivor, view, new Map(family.map((one) => [one.id, one])))
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
  for (const kind of editionKinds) yield* editions.all(kind)
}

async function emailed(edition: string, { subscribers }: ComposingContext): Promise<number> {
  const { states } = await buildReport(edition, openStores({ subscribers }))
  const handedOver = ['accepted', 'delivered', 'bounced', 'complained', 'uncertain'] as const
  return handedOver.reduce((sum, state) => sum + (states[state] ?? 0), 0)
}

/** The decision without the text of a link that an editor added, which quotes its publisher. */
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
