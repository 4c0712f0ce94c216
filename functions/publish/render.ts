import { calendarFile } from './calendar-file.ts'
import { type Context, contextsOf } from './context.ts'
import { archives } from './feeds/archives.ts'
import { storyFeeds } from './feeds/channels.ts'
import { editionsFeed } from './feeds/editions.tsx'
import { sourceList } from './feeds/source-list.ts'
import { placesPage, topicsPage } from './pages/contents.tsx'
import { dayPages, daysPage } from './pages/days.tsx'
import { editionPage, editionsPage } from './pages/editions.tsx'
import { homePage } from './pages/home.tsx'
import { listPage } from './pages/lists.tsx'
import { publishersPage } from './pages/publishers.tsx'
import { searchPage } from './pages/search.tsx'
import { sourcesPage } from './pages/sources.tsx'
import { aboutPage, notFoundPage, subscribePage } from './pages/still.tsx'
import { storyPages } from './pages/story.tsx'
import { tombstonePage } from './pages/tombstone.tsx'
import { searchFiles } from './search/files.ts'
import type { Site, SiteFile } from './site.ts'
import { staticFiles } from './static.ts'

/**
 * Every published file, those that lead to others last. A pure function: the same site gives the same bytes.
 * Nothing is rendered before a file's body is asked for, so that any number of stories fits into memory.
 */
export function* render(site: Site): Iterable<SiteFile> {
  const { en, es } = contextsOf(site)
  yield* staticFiles(site)
  for (const context of [en, es]) yield* leaves(context)
  yield* searchFiles(en)
  yield* archives(en)
  for (const context of [en, es]) yield* leading(context)
  yield editionsFeed(en)
  yield sourceList(en)
  yield* storyFeeds(en)
  for (const context of [es, en]) yield homePage(context)
}

function* leaves(context: Context): Iterable<SiteFile> {
  const { shelf, site } = context
  const living = new Set(shelf.all.map(({ id }) => id))
  for (const story of shelf.all) {
    yield* storyPages(story, context)
    for (const id of story.absorbed) if (!living.has(id)) yield tombstonePage(id, story, context)
  }
  for (const edition of site.editions) {
    yield editionPage(edition, context)
    yield* calendarFile(edition, context)
  }
  yield notFoundPage(context)
}

function* leading(context: Context): Iterable<SiteFile> {
  const { topics, places } = context.site.configuration
  for (const { slug } of topics) yield listPage(context, 'topics', slug)
  for (const { id } of places) yield listPage(context, 'places', id)
  yield* dayPages(context)
  yield daysPage(context)
  yield topicsPage(context)
  yield placesPage(context)
  yield editionsPage(context)
  yield sourcesPage(context)
  yield publishersPage(context)
  yield subscribePage(context)
  yield aboutPage(context)
  yield searchPage(context)
}
