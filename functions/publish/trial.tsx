import { renderToString } from 'preact-render-to-string'
import type { Edition } from '../model/edition.ts'
import type { Story } from '../model/story.ts'
import { StoryItem } from '../pages/item.tsx'
import type { Contexts } from './context.ts'
import { atom } from './feeds/atom.ts'
import { editionItem } from './feeds/editions.tsx'
import { headOf, timeless } from './feeds/files.ts'
import { storyItem } from './feeds/item.ts'
import { jsonItem } from './feeds/json.ts'
import { rss } from './feeds/rss.ts'
import { deadlines } from './pages/deadlines.ts'
import { EditionBody, editionTitle } from './pages/editions.tsx'
import { byWeight } from './pages/lead.ts'
import { bytesOf } from './pages/room.ts'
import { StoryBodies } from './pages/story.tsx'
import { searchRow } from './search/files.ts'
import { dayOfStory, shelve } from './shelf.ts'

const feed = { title: 'Trial', description: 'Trial', path: '/feed.xml', page: '/' }

/**
 * Renders all that is made of one story, whatever it stands in: each of its pages, an item of every list and feed, and a
 * row to search in. @throws whatever would keep a file that holds it from being made.
 */
export function tryStory(story: Story, { en, es }: Contexts): void {
  const { publication, places } = en.site.configuration
  const { timeZone } = publication.schedule
  shelve([story], places, publication)
  deadlines([story], en.locale.today)
  bytesOf(story, 'full')
  for (const context of [en, es]) {
    const { locale } = context
    const item = context.show(story)
    byWeight([story], locale, timeZone)
    renderToString(
      <>
        <StoryBodies story={story} context={context} />
        <StoryItem item={item} locale={locale} size="lead" />
        <StoryItem item={item} locale={locale} size="full" />
        <StoryItem item={item} locale={locale} size="brief" />
      </>,
    )
  }
  const shown = en.show(story)
  const item = storyItem(shown, timeless(en), en.siteUrl)
  const head = headOf(en, feed, [item])
  rss(head, [item])
  atom(head, [item])
  jsonItem(shown, timeless(en), en.siteUrl)
  searchRow(shown, dayOfStory(story, timeZone))
  en.site.alsoTry?.(story)
}

/** Renders all that is made of one edition. @throws whatever would keep a file that holds it from being made. */
export function tryEdition(edition: Edition, { en, es }: Contexts): void {
  for (const context of [en, es]) {
    renderToString(<EditionBody edition={edition} context={context} />)
    editionTitle(edition, context.locale)
    en.site.calendar(edition, context.locale.lang)
  }
  editionItem(edition, en)
}
