import type { Story } from '../../domain/model/story.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { dayOfStory } from '../stories/story-index.ts'
import { archivePath } from './archives.ts'
import { type FeedOf, feedFile, jsonFile } from './files.ts'
import { newOnes } from './newest.ts'

const jsonAtLeast = 50
const ofOneKind = 60

/** Every feed of stories, in English; each item keeps its publisher's language. */
export function* storyFeeds(context: Context): Iterable<SiteFile> {
  const { locale, fed, site } = context
  const { publication, topics, places } = site.configuration
  const { timeZone } = publication.schedule
  const { feeds } = locale.words

  for (const { id } of topics) {
    const name = locale.topic(id)!
    yield part(`/topics/${id}/`, name, feeds.topicText(name), fed.byTopic.get(id) ?? [])
  }
  for (const { id } of places) {
    const name = locale.place(id)!
    yield part(`/places/${id}/`, name, feeds.placeText(name), fed.byPlace.get(id) ?? [])
  }
  yield part('/official.xml', feeds.official, feeds.officialText, fed.official)
  yield part('/important.xml', feeds.important, feeds.importantText, fed.important)

  const main = { page: '/', title: publication.title, description: feeds.everything }
  const older = (story: Story) => archivePath(dayOfStory(story, timeZone))
  const all: Omit<FeedOf, 'path'> = { ...main, stories: fed.all }
  const recent = Math.max(jsonAtLeast, newOnes(fed.all, context).length)
  yield jsonFile(context, { ...main, path: '/feed.json', stories: fed.all.slice(0, recent) })
  yield feedFile(context, 'atom', { ...all, path: '/atom.xml' })
  yield feedFile(context, 'rss', { ...all, path: '/feed.xml', older })

  function part(path: string, name: string, description: string, stories: readonly Story[]): SiteFile {
    const page = path.endsWith('/') ? path : '/'
    return feedFile(context, 'rss', {
      path: path.endsWith('/') ? `${path}feed.xml` : path,
      page,
      title: `${publication.title}: ${name}`,
      description,
      stories,
      atMost: ofOneKind,
    })
  }
}
