import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { dayOfStory } from '../stories/story-index.ts'
import { feedFile, jsonFeedFile, type StoryFeed } from './feed-file.ts'
import { recentStories } from './feed-selection.ts'

const JSON_FEED_AT_LEAST = 50
const MAX_OF_ONE_SUBJECT = 60

/** All feeds of stories. They are in English, and each item in its publisher's language. */
export function* storyFeeds(context: Context): Iterable<SiteFile> {
  const { locale, feedIndex, site } = context
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
      feedIndex.byTopic.get(id) ?? [],
    )
  }
  for (const { id } of places) {
    const name = locale.place(id)!
    yield part(
      sitePaths.placeFeed(id),
      sitePaths.place(id),
      name,
      feeds.placeText(name),
      feedIndex.byPlace.get(id) ?? [],
    )
  }
  yield part(sitePaths.official, sitePaths.home, feeds.official, feeds.officialText, feedIndex.official)
  yield part(sitePaths.important, sitePaths.home, feeds.important, feeds.importantText, feedIndex.important)

  const main = {
    page: sitePaths.home,
    title: publication.title,
    description: textIn(publication.tagline, locale.lang),
  }
  const older = (story: Story) => sitePaths.archive(dayOfStory(story, timeZone))
  const all: Omit<StoryFeed, 'path'> = { ...main, stories: feedIndex.all }
  const recent = Math.max(JSON_FEED_AT_LEAST, recentStories(feedIndex.all, context).length)
  yield jsonFeedFile(context, { ...main, path: sitePaths.jsonFeed, stories: feedIndex.all.slice(0, recent) })
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
      atMost: MAX_OF_ONE_SUBJECT,
    })
  }
}
