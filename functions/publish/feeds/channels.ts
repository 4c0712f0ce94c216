import { daysBetween } from '../../pages/dates.ts'
import type { Context } from '../context.ts'
import { dayOfStory } from '../shelf.ts'
import type { SiteFile } from '../site.ts'
import { type FeedOf, feedFile, jsonFile } from './files.ts'

const jsonDays = 14
const jsonAtLeast = 50
const ofOneKind = 60

/** Every feed of stories. Feeds are written in English; each item keeps its publisher's language. */
export function* storyFeeds(context: Context): Iterable<SiteFile> {
  const { locale, shelf, site } = context
  const { publication, topics, places } = site.configuration
  const { feeds } = locale.words
  const titled = (name: string) => `${publication.title}: ${name}`
  for (const { slug } of topics) {
    const name = locale.topic(slug)!
    yield feedFile(
      context,
      'rss',
      {
        path: `/topics/${slug}/feed.xml`,
        page: `/topics/${slug}/`,
        title: titled(name),
        description: feeds.topicText(name),
        stories: shelf.byTopic.get(slug) ?? [],
      },
      ofOneKind,
    )
  }
  for (const { id } of places) {
    const name = locale.place(id)!
    yield feedFile(
      context,
      'rss',
      {
        path: `/places/${id}/feed.xml`,
        page: `/places/${id}/`,
        title: titled(name),
        description: feeds.placeText(name),
        stories: shelf.byPlace.get(id) ?? [],
      },
      ofOneKind,
    )
  }
  yield feedFile(
    context,
    'rss',
    {
      path: '/official.xml',
      page: '/',
      title: titled(feeds.official),
      description: feeds.officialText,
      stories: shelf.official,
    },
    ofOneKind * 2,
  )
  yield feedFile(
    context,
    'rss',
    {
      path: '/important.xml',
      page: '/',
      title: titled(feeds.important),
      description: feeds.importantText,
      stories: shelf.important,
    },
    ofOneKind * 2,
  )
  const main: Omit<FeedOf, 'path'> = {
    page: '/',
    title: publication.title,
    description: feeds.everything,
    stories: shelf.all,
  }
  yield jsonFile(context, { ...main, path: '/feed.json', stories: recent(context) })
  yield feedFile(context, 'atom', { ...main, path: '/atom.xml' })
  yield feedFile(context, 'rss', { ...main, path: '/feed.xml' })
}

function recent({ shelf, locale, site }: Context) {
  const { timeZone } = site.configuration.publication.schedule
  const old = shelf.all.findIndex(
    (story) => daysBetween(dayOfStory(story, timeZone), locale.today) > jsonDays,
  )
  return shelf.all.slice(0, Math.max(jsonAtLeast, old < 0 ? shelf.all.length : old))
}
