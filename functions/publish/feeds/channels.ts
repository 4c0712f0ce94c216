import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { dayOfStory } from '../stories/story-index.ts'
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
    yield part(
      sitePaths.topicFeed(id),
      sitePaths.topic(id),
      name,
      feeds.topicText(name),
      fed.byTopic.get(id) ?? [],
    )
  }
  for (const { id } of places) {
    const name = locale.place(id)!
    yield part(
      sitePaths.placeFeed(id),
      sitePaths.place(id),
      name,
      feeds.placeText(name),
      fed.byPlace.get(id) ?? [],
    )
  }
  yield part(sitePaths.official, sitePaths.home, feeds.official, feeds.officialText, fed.official)
  yield part(sitePaths.important, sitePaths.home, feeds.important, feeds.importantText, fed.important)

  const main = { page: sitePaths.home, title: publication.title, description: feeds.everything }
  const older = (story: Story) => sitePaths.archive(dayOfStory(story, timeZone))
  const all: Omit<FeedOf, 'path'> = { ...main, stories: fed.all }
  const recent = Math.max(jsonAtLeast, newOnes(fed.all, context).length)
  yield jsonFile(context, { ...main, path: sitePaths.jsonFeed, stories: fed.all.slice(0, recent) })
  yield feedFile(context, 'atom', { ...all, path: sitePaths.atom })
  yield feedFile(context, 'rss', { ...all, path: sitePaths.rss, older })

  function part(
    path: string,
    page: string,
    name: string,
    description: string,
    stories: readonly Story[],
  ): SiteFile {
    return feedFile(context, 'rss', {
      path,
      page,
      title: `${publication.title}: ${name}`,
      description,
      stories,
      atMost: ofOneKind,
    })
  }
}
