import { opml } from '../configuration/opml.ts'
import { releaseSettled } from '../desk/release.ts'
import { renderSite } from '../publish/render.ts'
import type { ReadAsset, SourceReport } from '../publish/site.ts'
import { writeChanged } from '../publish/write-changed.ts'
import { Editions } from '../store/editions.ts'
import { withLease } from '../store/lease.ts'
import { readStories } from '../store/read-stories.ts'
import { SourceStates } from '../store/source-states.ts'
import { Stories } from '../store/stories.ts'
import { type PublishingHome, sourcesById } from './home.ts'

/** How long a story's page and its place in lists are kept up to date. */
const DAYS = 366
const DAY = 86_400_000

export interface PublishOptions {
  /** Publishes stories that have not rested yet, too. */
  atOnce?: boolean
}

/** Releases the stories that have rested and brings the published files up to date, unless somebody else is at it. */
export async function publish(home: PublishingHome, { atOnce = false }: PublishOptions = {}) {
  const { content: table, clock, owner } = home
  return withLease('publish', { table, clock, owner, seconds: 120 }, async () => {
    const now = clock()
    const sources = sourcesById(home)
    const stories = new Stories(table)
    const settleMinutes = atOnce ? 0 : home.configuration.publication.settleMinutes
    await releaseSettled(stories, sources, { now, settleMinutes })
    const files = renderSite({
      stories: await readStories(stories, { from: new Date(now.getTime() - DAYS * DAY), to: now }, sources),
      editions: await new Editions(table, home.kept).all(),
      sources: reports(home, await new SourceStates(table).all()),
      configuration: home.configuration,
      siteUrl: home.siteUrl,
      today: now,
      release: home.release,
      asset: home.asset,
      opml,
    })
    return writeChanged(files, home.site, home.kept)
  })
}
