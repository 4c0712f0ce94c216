import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { FeedLink } from '../../web/components/page-props.ts'
import type { Site } from '../site/site.ts'

/** What the titles of feeds are made of. */
interface Naming {
  locale: Locale
  site: Pick<Site, 'configuration'>
}

/** The feed of editions, for the pages that show them. */
export function editionsLink({ locale, site }: Naming): FeedLink {
  const title = `${site.configuration.publication.title}: ${locale.words.follow.editions}`
  return { title, type: 'application/rss+xml', href: sitePaths.editionsFeed }
}

/** The feeds that a page announces: those of its topics and places, then the main ones. */
export function feedLinks(
  { locale, site }: Naming,
  about: { topics?: readonly string[]; places?: readonly string[] } | Story = {},
): FeedLink[] {
  const { title } = site.configuration.publication
  const own = [
    ...(about.topics ?? []).map((id) => [locale.topic(id), sitePaths.topicFeed(id)] as const),
    ...(about.places ?? []).map((id) => [locale.place(id), sitePaths.placeFeed(id)] as const),
  ].flatMap(([name, href]): FeedLink[] =>
    name ? [{ title: `${title}: ${name}`, type: 'application/rss+xml', href }] : [],
  )
  return [
    ...own,
    { title, type: 'application/rss+xml', href: sitePaths.rss },
    { title: `${title} (Atom)`, type: 'application/atom+xml', href: sitePaths.atom },
    { title: `${title} (JSON)`, type: 'application/feed+json', href: sitePaths.jsonFeed },
  ]
}
