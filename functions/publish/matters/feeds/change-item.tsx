import { renderToString } from 'preact-render-to-string'
import type { Matter, StatusChange } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { startOfDay } from '../../../domain/time.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { Context } from '../../context.ts'
import type { FeedItem } from '../../feeds/item.ts'
import type { JsonItem } from '../../feeds/json.ts'
import { anchorOf } from '../pages/timeline.tsx'
import { nameOf, type PublicChange, publicChange } from '../public-matter.ts'

/** A change of the status of a matter as an item of a feed. Its id is made of the matter, the status and the day. */
export function changeItem(change: StatusChange, matter: Matter, context: Context): FeedItem {
  const { locale, site, siteUrl } = context
  const words = matterWords[locale.lang]
  const shown = publicChange(change, matter, context)
  const page = siteUrl + locale.at(sitePaths.matter(matter.id))
  // The first moment of that day, which has passed.
  const at = startOfDay(shown.day, site.configuration.publication.schedule.timeZone)
  const [source] = shown.sources
  const said = saidBy(shown, context)
  return {
    id: `matter-${matter.id}-${anchorOf(shown)}`,
    title: `${nameOf(matter, locale)}: ${shown.label}`,
    link: `${page}#${anchorOf(shown)}`,
    published: at,
    updated: at,
    description: `${shown.meaning} ${said}`,
    content: renderToString(
      <>
        <p>{`${shown.label}. ${shown.meaning}`}</p>
        <p>{source?.href ? <a href={source.href}>{said}</a> : said}</p>
        <p>
          <a href={page}>{words.page}</a>
        </p>
      </>,
    ),
    categories: [
      words.kinds[matter.kind].one,
      ...matter.topics.map(locale.topic),
      ...matter.places.map(locale.place),
    ].filter((name) => name !== undefined),
    creator: source?.name ?? site.configuration.publication.title,
  }
}

/** The same as an item of a JSON Feed, with the status and the day for programs. */
export function changeJsonItem(change: StatusChange, matter: Matter, context: Context): JsonItem {
  const { id, title, link, published, updated, description, content, categories, creator } = changeItem(
    change,
    matter,
    context,
  )
  const item = {
    id,
    url: link,
    title,
    summary: description,
    content_html: content,
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    authors: [{ name: creator }],
    tags: categories,
    language: context.locale.lang,
    _digest: {
      about: context.siteUrl + sitePaths.about,
      matter: matter.id,
      kind: matter.kind,
      status: change.status,
      day: change.day.slice(0, 10),
      by: change.by,
    },
  }
  return { bytes: Buffer.from(JSON.stringify(item)), updated }
}

function saidBy({ by, sources }: PublicChange, { locale }: Context): string {
  const words = matterWords[locale.lang]
  if (by === 'editor') return `${words.by.editor}.`
  return sources.length > 0
    ? `${words.by[by]} ${words.and(sources.map(({ name }) => name))}.`
    : words.by.unnamed
}
