import { opml } from '../../configuration/sources/opml.ts'
import { tryInEmail } from '../../digest/compose/printable.ts'
import { calendar } from '../../digest/email/calendar.ts'
import { currentEditions } from '../../domain/edition/current-edition.ts'
import type { LeftOut } from '../../domain/left-out.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { renderSite } from '../../publish/render.ts'
import { detectMissingFiles, hasHomePage } from '../../publish/site/detect-missing-files.ts'
import type { Site, UnreadableEdition } from '../../publish/site/site.ts'
import { writeChanged } from '../../publish/site/write-changed.ts'
import type { Editions } from '../../store/editions/editions.ts'
import { withLease } from '../../store/lease.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { Stories } from '../../store/stories/stories.ts'
import { publishSettledStories } from '../articles/publish-story.ts'
import { type PublishingContext, sourcesById } from '../context.ts'
import { imprint } from '../imprint.ts'
import { sourceReports } from '../poll/source-reports.ts'
import { userAgentOf } from '../poll/user-agent.ts'
import { noteLeftOut } from './left-out.ts'

/** How long a story keeps its page and its place in lists. */
const DAYS = 366
const DAY = 86_400_000

/**
 * Releases the stories that have rested and brings the published files up to date, unless somebody else is at it.
 * With `atOnce` new stories don't rest first.
 */
export async function publish(context: PublishingContext, { atOnce = false } = {}) {
  const { content: table, clock, owner, configuration } = context
  return withLease('publish', { table, clock, owner, seconds: 120 }, async () => {
    // What was noted is kept for longer than a bucket of the site lives.
    if (!(await hasHomePage(context.site))) await detectMissingFiles(context.site, context.kept)
    const settleMinutes = atOnce ? 0 : configuration.publication.settleMinutes
    await publishSettledStories(new Stories(table), sourcesById(context), { now: clock(), settleMinutes })
    const site = await readSite(context)
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
    })
    await noteLeftOut(leftOut, context)
    return report
  })
}

/** Everything that is to be published by now. */
export async function readSite(context: PublishingContext): Promise<Site> {
  const { clock, configuration, remembered } = context
  const now = clock()
  const sources = sourcesById(context)
  const range = { from: new Date(now.getTime() - DAYS * DAY), to: now }
  const stories = await remembered.stories.read(range, sources)
  const log = await new Decisions(context.content).all()
  const { editions, lost } = await allEditions(remembered.editions)
  const ours = imprint(context)
  return {
    stories,
    editions: editions.map(currentEditions({ sources, log, stories })),
    lost,
    sources: await sourceReports(context),
    configuration,
    siteUrl: context.siteUrl,
    userAgent: userAgentOf(configuration).userAgent,
    today: now,
    codeVersion: context.release,
    asset: context.asset,
    ...(context.backupDays !== undefined && { backupDays: context.backupDays }),
    opml,
    calendar: (edition, language) => calendar(edition, language, ours),
    alsoTry: (some) => tryInEmail(some, now, ours),
  }
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
