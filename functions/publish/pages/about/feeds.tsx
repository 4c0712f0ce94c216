import { sitePaths } from '../../../domain/site-paths.ts'
import { words } from '../../../i18n/about-pages.ts'
import { TocEntries } from '../../../web/components/toc.tsx'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'

/** The page that says what a feed is, and shows the addresses of the feeds to copy. */
export function feedsPage(context: Context): SiteFile {
  const { locale, siteUrl } = context
  const { feeds, subscribe } = words[locale.lang]
  const { follow } = locale.words
  const addresses = [
    [follow.all, sitePaths.rss],
    [follow.important, sitePaths.important],
    [follow.official, sitePaths.official],
    [follow.editions, sitePaths.editionsFeed],
    [`${follow.all}, ${follow.atom}`, sitePaths.atom],
    [`${follow.all}, ${follow.json}`, sitePaths.jsonFeed],
  ] as const
  return context.file(sitePaths.feeds, [], { leads: true }, () =>
    context.page({
      path: sitePaths.feeds,
      title: feeds.title,
      description: feeds.description,
      section: 'subscribe',
      children: (
        <article class="prose">
          <h1>{feeds.title}</h1>
          <p>{feeds.what}</p>
          <p>{feeds.how}</p>
          {locale.lang !== 'en' && <p>{feeds.languages}</p>}
          {addresses.map(([name, path]) => (
            <p key={path}>
              {name}
              <br />
              <a href={path} hreflang="en">
                {siteUrl + path}
              </a>
            </p>
          ))}
          <h2>{feeds.other}</h2>
          <TocEntries
            entries={[
              { href: locale.at(sitePaths.topics), text: `${subscribe.perTopic}\u2026` },
              { href: locale.at(sitePaths.places), text: `${subscribe.perPlace}\u2026` },
              { href: locale.at(sitePaths.matters), text: `${locale.words.nav.matters}\u2026` },
            ]}
          />
          <p class="note">{feeds.dates}</p>
        </article>
      ),
    }),
  )
}
