import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { editionSize } from '../../domain/edition/edition-size.ts'
import type { Edition, EditionSection } from '../../domain/model/edition.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { cleanText, shownLimits } from '../../domain/text/clean.ts'
import { parseDate } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { editionTitle, newestEditions } from '../pages/editions.tsx'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile } from '../site/site.ts'
import { feedHead, feedSiteFile } from './feed-file.ts'
import type { FeedItem } from './item.ts'
import { rss } from './rss.ts'

const MAX_EDITIONS = 60

/** A feed with an item for each edition, for people who prefer a feed reader to email. */
export function editionsFeed(context: Context): SiteFile {
  const { site, locale } = context
  const { feeds } = locale.words
  const editions = newestEditions(site).slice(0, MAX_EDITIONS)
  const feed = {
    path: sitePaths.editionsFeed,
    page: sitePaths.editions,
    title: `${site.configuration.publication.title}: ${feeds.editions}`,
    description: feeds.editionsText,
  }
  const file = feedSiteFile(context, feed, [], () => {
    const items = editions.map((edition) => editionItem(edition, context))
    return rss(feedHead(context, feed, items), items)
  })
  const ofEditions = context.memory.of('editions in a feed', editions, () =>
    fingerprint(JSON.stringify(editions)),
  )
  return { ...file, stamp: fingerprint(file.stamp, ofEditions) }
}

/** An edition as an item of that feed. */
export function editionItem(edition: Edition, { locale, siteUrl, site }: Context): FeedItem {
  const frozen = parseDate(edition.frozenAt) ?? new Date(0)
  const { html = '' } = edition.introduction ?? {}
  const sections = edition.sections.filter(({ stories }) => stories.length > 0)
  return {
    id: `edition-${edition.id}`,
    title: editionTitle(edition, locale),
    link: siteUrl + sitePaths.edition(edition.id),
    published: frozen,
    updated: (edition.corrections ?? []).reduce((last, { at }) => later(last, parseDate(at)), frozen),
    description: [cleanText(html), locale.words.stories(editionSize(edition.sections))]
      .filter(Boolean)
      .join(' \u2014 '),
    content: html + sections.map((section) => renderToString(<Section section={section} />)).join(''),
    categories: [],
    creator: site.configuration.publication.title,
  }

  function Section({ section: { id, stories } }: { section: EditionSection }): JSX.Element {
    return (
      <>
        <h3>{locale.words.sections[id]}</h3>
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <a href={siteUrl + sitePaths.story(story.id)}>{cleanText(story.headline)}</a> (
              {cleanText(story.outlet, shownLimits.outlet)})
            </li>
          ))}
        </ul>
      </>
    )
  }
}

const later = (one: Date, other: Date | undefined) => (other && other > one ? other : one)
