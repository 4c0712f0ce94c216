import { renderToString } from 'preact-render-to-string'
import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { deadlines } from '../../domain/story/deadlines.ts'
import { isInSpanish } from '../../domain/story/importance.ts'
import { StoryItem } from '../../web/components/item.tsx'
import type { Context, Contexts } from '../context.ts'
import { editionItem } from '../feeds/editions.tsx'
import { feedHead, feedItem, jsonFeedItem } from '../feeds/feed-file.ts'
import { rss } from '../feeds/rss.ts'
import { EditionBodies } from '../pages/edition/edition.tsx'
import { editionTitle } from '../pages/editions.tsx'
import { byWeight } from '../pages/front-page-lead.ts'
import { bytesOf } from '../pages/page-size.ts'
import { StoryBodies } from '../pages/story/story.tsx'
import { searchRow } from '../search/files.ts'
import { dayOfStory, indexStories } from './story-index.ts'

const feed = { title: 'Trial', description: 'Trial', path: sitePaths.rss, page: sitePaths.home }

/**
 * Renders what is made of each story: its pages, an item of a list and of a feed, and a row to search in. Many at once
 * are much faster than one by one. A Spanish page differs only if an outlet covers the story in Spanish, and an Atom entry
 * holds the same as an RSS item, so these are not rendered twice. An error that slips through affects one file only (see
 * `writeChanged`).
 * @throws whatever would keep a file with one of the stories from being rendered.
 */
export function tryStories(stories: readonly Story[], contexts: Contexts): void {
  const { en, es } = contexts
  const { publication, places } = en.site.configuration
  const { timeZone } = publication.schedule
  indexStories(stories, places, publication)
  deadlines(stories, en.locale.today)
  byWeight(stories, en.locale, timeZone)
  for (const story of stories) bytesOf(story, 'full')
  renderAll(stories, en)
  renderAll(stories.filter(isInSpanish), es)
  const items = stories.map((story) => feedItem(story, en))
  rss(feedHead(en, feed, items), items)
  for (const story of stories) {
    jsonFeedItem(story, en)
    searchRow(story, dayOfStory(story, timeZone), contexts)
  }
  en.site.alsoTry?.(stories)
}

function renderAll(stories: readonly Story[], context: Context): void {
  const all = stories.map((story) => (
    <>
      <StoryBodies story={story} context={context} />
      <StoryItem item={context.show(story)} locale={context.locale} size="full" />
    </>
  ))
  renderToString(<div>{all}</div>)
}

/**
 * Renders everything that is made of one edition.
 * @throws whatever would keep a file with it from being rendered.
 */
export function tryEdition(edition: Edition, { en, es }: Contexts): void {
  for (const context of [en, es]) {
    renderToString(<EditionBodies edition={edition} context={context} />)
    editionTitle(edition, context.locale)
    en.site.calendar(edition, context.locale.lang)
  }
  editionItem(edition, en)
}
