import { opml } from '../../configuration/sources/opml.ts'
import { tryInEmail } from '../../digest/compose/printable.ts'
import { calendarOf } from '../../digest/email/matters/coming-lines.ts'
import { editionParts } from '../../digest/email/matters/edition-parts.ts'
import type { LeftOut } from '../../domain/left-out.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { scopeOf, withinScope } from '../../domain/story/publication/scope.ts'
import { DAY_MS } from '../../domain/time.ts'
import { renderSite } from '../../publish/render.ts'
import { detectMissingFiles, hasHomePage } from '../../publish/site/detect-missing-files.ts'
import type { Site, UnreadableEdition } from '../../publish/site/site.ts'
import { writeChanged } from '../../publish/site/write-changed.ts'
import type { Editions } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { openContentStores } from '../../store/open-stores.ts'
import { publishDueStories } from '../articles/publish-story.ts'
import { type PublishingContext, sourcesById } from '../context.ts'
import { userAgentOf } from '../poll/user-agent.ts'
import { sourceReports } from '../poll/watch-sources.ts'
import { publicationDetails } from '../publication-details.ts'
import { noteRun } from '../run-step.ts'
import { noteLeftOut } from './left-out.ts'
import { readMatters } from './read-matters.ts'
import { PUBLISHED_DAYS } from './story-cache.ts'

/**
 * Publishes the stories that have settled and updates the published files. With `atOnce`, new stories do not settle
 * first. Returns `undefined` if another process is publishing.
 */
export async function publish(context: PublishingContext, { atOnce = false } = {}) {
  const { content: table, clock, owner, configuration } = context
  return withLease('publish', { table, clock, owner, seconds: 120 }, async () => {
    // The notes on published files outlive the bucket of the site, so files may be missing that they list.
    if (!(await hasHomePage(context.site))) await detectMissingFiles(context.site, context.kept)
    const settleMinutes = atOnce ? 0 : configuration.publication.settleMinutes
    await publishSettled(context, settleMinutes)
    const { site, records } = await readSite(context)
    // Before the pages: a page that readers saw keeps its address even if the next step fails.
    await context.cache.matters.put(records)
    const leftOut: LeftOut[] = []
    const report = await writeChanged({
      parts: (isPublished) => {
        const rendering = renderSite(site, isPublished)
        leftOut.push(...rendering.leftOut)
        return rendering.parts
      },
      to: context.site,
      notes: context.kept,
      leaveOut: (one) => leftOut.push(one),
      progress: (done, of) => context.progress?.('publishing', done, of),
    })
    await noteLeftOut(leftOut, context)
    if (report.written > 0) await noteRun(context, 'publish', { files: report.written })
    return report
  })
}

/** Publishes the stories that began at least so many minutes ago, as `publishDueStories` does. */
export function publishSettled(context: PublishingContext, settleMinutes: number) {
  const { clock, cache } = context
  const sources = sourcesById(context)
  return publishDueStories(openContentStores(context).stories, sources, {
    now: clock(),
    settleMinutes,
    waitingOn: (days) => cache.stories.waitingOn(days, sources),
  })
}

/** Reads everything that is published, and what must be kept of its matters. */
export async function readSite(context: PublishingContext): Promise<{ site: Site; records: MatterRecord[] }> {
  const { clock, configuration, cache } = context
  const now = clock()
  const sources = sourcesById(context)
  const range = { from: new Date(now.getTime() - PUBLISHED_DAYS * DAY_MS), to: now }
  const all = await cache.stories.read(range, sources)
  const inScope = scopeOf(configuration.publication, configuration.places)
  const stories = all.filter(inScope)
  const log = await openContentStores(context).decisions.all()
  const { editions, lost } = await allEditions(cache.editions)
  const publication = publicationDetails(context)
  const unlisted = stories.length < all.length ? inEditions(editions, all).filter((one) => !inScope(one)) : []
  const { matters, records } = await readMatters(stories, log, { ...context, matters: cache.matters })
  const site: Site = {
    stories: unlisted.length > 0 ? [...stories, ...unlisted] : stories,
    ...(unlisted.length > 0 && { unlisted: new Set(unlisted.map(({ id }) => id)) }),
    matters,
    editions: cache.shownEditions.of(editions, sources, log, all),
    lost,
    sources: await sourceReports(context),
    configuration: { ...configuration, ...withinScope(configuration) },
    siteUrl: context.siteUrl,
    userAgent: userAgentOf(configuration).userAgent,
    today: now,
    codeVersion: context.codeHash,
    memory: cache.made,
    asset: context.asset,
    ...(context.backupDays !== undefined && { backupDays: context.backupDays }),
    opml,
    parts: (edition, language) => editionParts(edition, language, publication),
    calendar: (edition, language) => calendarOf(edition, language, publication),
    alsoTry: (some) => tryInEmail(some, now, publication),
  }
  return { site, records }
}

/** The stories that an edition links to. They keep their pages if they are out of scope since, and are in no list. */
function inEditions(editions: readonly Edition[], stories: readonly Story[]): Story[] {
  const named = new Set(
    editions.flatMap(({ sections }) => sections.flatMap((section) => section.stories.map(({ id }) => id))),
  )
  return stories.filter(({ id, absorbed }) => named.has(id) || absorbed.some((one) => named.has(one)))
}

async function allEditions(editions: Editions): Promise<Required<Pick<Site, 'editions' | 'lost'>>> {
  const all: Edition[] = []
  const lost: UnreadableEdition[] = []
  for (const frequency of frequencies) {
    const sound = editions.all(frequency, ({ edition, file, error }) =>
      lost.push({ edition: edition.id, file, error }),
    )
    for await (const edition of sound) all.push(edition)
  }
  return { editions: all, lost }
}
