import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import type { Context, Contexts } from '../context.ts'
import { archive } from '../feeds/archives.ts'
import { storyFeeds } from '../feeds/channels.ts'
import { editionsFeed } from '../feeds/editions.tsx'
import { opmlFile } from '../feeds/opml.ts'
import { ical } from '../ical.ts'
import { leadingToMatters, matterMonthParts } from '../matters/matter-parts.ts'
import { partOfStamp } from '../matters/pages/part-of.tsx'
import { feedsPage } from '../pages/about/feeds.tsx'
import { publishersPage } from '../pages/about/publishers.tsx'
import { sourcesPage } from '../pages/about/sources.tsx'
import { aboutPage, notFoundPage, subscribePage } from '../pages/about/static-pages.tsx'
import { placesPage, topicsPage } from '../pages/contents.tsx'
import { dayPages, daysPage } from '../pages/days.tsx'
import { editionPage, editionsPage } from '../pages/editions.tsx'
import { homePage } from '../pages/home.tsx'
import { listPage } from '../pages/lists.tsx'
import { searchPage } from '../pages/search.tsx'
import { storyPages } from '../pages/story/story.tsx'
import { tombstonePage } from '../pages/story/tombstone.tsx'
import { searchedMonths, searchFile } from '../search/files.ts'
import { daysOf } from '../stories/story-index.ts'
import type { SiteFile, SitePart } from './site.ts'
import { staticFiles } from './static-files.ts'

/**
 * All parts of the site, those that link to others last. The parts with the pages of stories and of matters are passed in.
 */
export function* partsOf(
  contexts: Contexts,
  stories: Iterable<SitePart>,
  matters: Iterable<SitePart>,
): Iterable<SitePart> {
  const { site } = contexts.en
  yield { name: 'static', stamp: '', files: () => staticFiles(site) }
  yield* stories
  yield* matters
  yield* monthParts(contexts)
  yield* matterMonthParts(contexts)
  yield* editionParts(site.editions, contexts)
  yield { name: 'leading', stamp: '', files: () => leading(contexts) }
}

/** Parts with the pages of stories by first day, including those of stories that are part of another one now. */
export function* storyParts(stories: readonly Story[], { en, es }: Contexts): Iterable<StoriesPart> {
  const { stamp, stampOf, linkStamp } = en
  const days = new Map<string, StoryPage[]>()
  const put = (page: StoryPage) => {
    const day = page.id.slice(0, 8)
    const known = days.get(day)
    if (known) known.push(page)
    else days.set(day, [page])
  }
  for (const story of stories) put({ id: story.id, story })
  for (const page of tombstones(stories)) put(page)
  for (const [day, pages] of days) {
    yield {
      name: `stories-${day}`,
      stories: pages.flatMap(({ id, story }) => (id === story.id ? story : [])),
      stamp: stampOf(
        ...pages.map(({ id, story }) =>
          id === story.id ? stamp(story) + linkStamp(story) + partOfStamp(id, en) : `${id} ${stamp(story)}`,
        ),
      ),
      *files() {
        for (const context of [en, es]) {
          for (const { id, story } of pages) {
            if (id === story.id) yield* storyPages(story, context)
            else yield tombstonePage(id, story, context)
          }
        }
      },
    }
  }
}

interface StoriesPart extends SitePart {
  /** The stories with a page of their own in this part. */
  stories: readonly Story[]
}

/** A page of a story: under its own ID, or under the ID of a story that became part of it. */
interface StoryPage {
  id: string
  story: Story
}

function tombstones(stories: readonly Story[]): StoryPage[] {
  const moved = stories.flatMap((story) => (story.formerIds ?? []).map((id) => [id, story] as const))
  const merged = stories.flatMap((story) => story.absorbed.map((id) => [id, story] as const))
  const gone = new Map([...moved, ...merged])
  for (const { id } of stories) gone.delete(id)
  return [...gone].map(([id, story]) => ({ id, story }))
}

/** Parts by month: the pages of its days, the archive of the feed, and the search index. */
function* monthParts(contexts: Contexts): Iterable<SitePart> {
  const { en, es } = contexts
  const searched = new Set(searchedMonths(en))
  const months = Map.groupBy(daysOf(en.feedIndex), ({ day }) => day.slice(0, 7))
  for (const [month, days] of months) {
    const isSearched = searched.has(month)
    yield {
      name: `days-${month}`,
      stamp: en.stampOf(
        `${isSearched}`,
        ...days.map(({ day, stories, next, previous }) => `${day} ${next} ${previous} ${en.stamps(stories)}`),
      ),
      *files() {
        if (isSearched) yield searchFile(month, days, contexts)
        for (const day of days) yield archive(day, en)
        for (const context of [en, es]) for (const day of days) yield* dayPages(day, context)
      },
    }
  }
}

/** Parts with the editions of a month and their deadlines. */
export function* editionParts(editions: readonly Edition[], { en, es }: Contexts): Iterable<EditionsPart> {
  const lost = (en.site.lost ?? []).map(({ edition }) => edition)
  const byMonth = Map.groupBy(editions, ({ id }) => id.slice(0, 7))
  for (const month of new Set([...byMonth.keys(), ...lost.map((id) => id.slice(0, 7))])) {
    const some = byMonth.get(month) ?? []
    const kept = lost.filter((id) => id.startsWith(month))
    const folders = kept.flatMap((id) =>
      [en, es].map(({ locale }) => locale.at(sitePaths.edition(id)).slice(1)),
    )
    yield {
      name: `editions-${month}`,
      stamp: en.stampOf(JSON.stringify(some), ...kept),
      editions: some,
      *files() {
        for (const context of [en, es]) {
          for (const edition of some) {
            yield editionPage(edition, context)
            yield* ical(edition, context)
          }
        }
      },
      keeps: (path) => folders.some((folder) => path.startsWith(folder)),
    }
  }
}

interface EditionsPart extends SitePart {
  editions: readonly Edition[]
}

function* leading(contexts: Contexts): Iterable<SiteFile> {
  const { en, es } = contexts
  const both = [en, es]
  for (const context of both) yield notFoundPage(context)
  for (const context of both) yield* lists(context)
  yield editionsFeed(en)
  yield opmlFile(en)
  yield* leadingToMatters(contexts)
  yield* storyFeeds(en)
  for (const context of both.toReversed()) yield homePage(context)
}

function* lists(context: Context): Iterable<SiteFile> {
  const { topics, places } = context.site.configuration
  for (const { id } of topics) yield listPage(context, 'topics', id)
  for (const { id } of places) yield listPage(context, 'places', id)
  yield daysPage(context)
  yield topicsPage(context)
  yield placesPage(context)
  yield editionsPage(context)
  yield sourcesPage(context)
  yield publishersPage(context)
  yield feedsPage(context)
  yield subscribePage(context)
  yield aboutPage(context)
  yield searchPage(context)
}
