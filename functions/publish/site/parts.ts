import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import type { Context, Contexts } from '../context.ts'
import { archive } from '../feeds/archives.ts'
import { storyFeeds } from '../feeds/channels.ts'
import { editionsFeed } from '../feeds/editions.tsx'
import { opmlFile } from '../feeds/opml.ts'
import { ical } from '../ical.ts'
import { leadingToMatters, matterMonthParts } from '../matters/matter-parts.ts'
import { partOfStamp } from '../matters/pages/part-of.tsx'
import { feedsPage } from '../pages/about/feeds.tsx'
import { privacyPage } from '../pages/about/privacy.tsx'
import { publishersPage } from '../pages/about/publishers.tsx'
import { sourcesPage } from '../pages/about/sources.tsx'
import { aboutPage, notFoundPage, subscribePage } from '../pages/about/static-pages.tsx'
import { placesPage, topicsPage } from '../pages/contents.tsx'
import { dayPages, daysPage } from '../pages/days.tsx'
import { editionPages } from '../pages/edition/edition.tsx'
import { reportPage } from '../pages/edition/report.tsx'
import { editionsPage } from '../pages/editions.tsx'
import { homePage } from '../pages/home.tsx'
import { listPage } from '../pages/lists.tsx'
import { searchPage } from '../pages/search.tsx'
import { storyPages } from '../pages/story/story.tsx'
import { tombstonePage } from '../pages/story/tombstone.tsx'
import { searchedMonths, searchFile } from '../search/files.ts'
import { type DayOfStories, daysOf } from '../stories/story-index.ts'
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
  yield* dayParts(contexts)
  yield* matterMonthParts(contexts)
  yield* editionParts(site.editions, contexts)
  yield { name: 'leading', stamp: '', files: () => leading(contexts) }
}

/** Parts with the pages of stories by first day, including those of stories that are part of another one now. */
export function* storyParts(stories: readonly Story[], { en, es }: Contexts): Iterable<StoriesPart> {
  const { stamp, stampOf, linkStamp, linked, matters, memory } = en
  const own = memory.grouped('days', stories, byFirstDay)
  // A story's page names its matters.
  const marksOf = memory.marks('days of matters', matters.all, (matter) => matter.stories.map(dayOf))
  const moved = Map.groupBy(tombstones(stories), ({ id }) => dayOf(id))
  for (const day of new Set([...own.keys(), ...moved.keys()])) {
    const name = `stories-${day}`
    const some = own.get(day) ?? []
    const others = moved.get(day) ?? []
    const madeOf: unknown[] = [some, ...marksOf(day)]
    for (const story of some) {
      const { earlier, later } = linked(story)
      if (earlier || later.length > 0) madeOf.push(story, earlier, ...later)
    }
    for (const { id, story } of others) madeOf.push(id, story)
    yield {
      name,
      stories: some,
      stamp: memory.of(name, madeOf, () =>
        stampOf(
          ...some.map((story) => stamp(story) + linkStamp(story) + partOfStamp(story.id, en)),
          ...others.map(({ id, story }) => `${id} ${stamp(story)}`),
        ),
      ),
      *files() {
        for (const context of [en, es]) {
          for (const story of some) yield* storyPages(story, context)
          for (const { id, story } of others) yield tombstonePage(id, story, context)
        }
      },
    }
  }
}

const dayOf = (id: string) => id.slice(0, 8)
const byFirstDay = { keysOf: ({ id }: Story) => [dayOf(id)], compare: newestFirst }

interface StoriesPart extends SitePart {
  /** The stories with a page of their own in this part. */
  stories: readonly Story[]
}

/** The address of a story that became part of another one. */
interface Tombstone {
  id: string
  story: Story
}

/** In the order of their ids. */
function tombstones(stories: readonly Story[]): Tombstone[] {
  const gone = new Map<string, Story>()
  for (const story of stories) for (const id of story.formerIds ?? []) gone.set(id, story)
  for (const story of stories) for (const id of story.absorbed) gone.set(id, story)
  if (gone.size > 0) for (const { id } of stories) gone.delete(id)
  return [...gone].map(([id, story]) => ({ id, story })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Parts with the pages of a day and its archive of the feed, and parts with the search index of a month. */
function* dayParts(contexts: Contexts): Iterable<SitePart> {
  const { en, es } = contexts
  const all = daysOf(en.feedIndex)
  const stampOfDay = ({ day, stories, next, previous }: DayOfStories) => {
    const name = `day-${day}`
    return en.memory.of(name, [stories, next, previous], () =>
      en.stampOf(`${day} ${next} ${previous} ${en.stamps(stories)}`),
    )
  }
  for (const day of all) {
    yield {
      name: `day-${day.day}`,
      stamp: stampOfDay(day),
      *files() {
        yield archive(day, en)
        for (const context of [en, es]) yield* dayPages(day, context)
      },
    }
  }
  const months = Map.groupBy(all, ({ day }) => day.slice(0, 7))
  for (const month of searchedMonths(en)) {
    const days = months.get(month)!
    yield {
      name: `search-${month}`,
      stamp: en.stampOf(...days.map(stampOfDay)),
      *files() {
        yield searchFile(month, days, contexts)
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
    const name = `editions-${month}`
    yield {
      name,
      stamp: en.memory.of(name, [...some, ...kept], () => en.stampOf(JSON.stringify(some), ...kept)),
      editions: some,
      *files() {
        for (const context of [en, es]) {
          for (const edition of some) {
            yield* editionPages(edition, context)
            yield reportPage(edition, context)
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
  yield privacyPage(context)
  yield searchPage(context)
}
