import type { Matter, StatusChange } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Context } from '../context.ts'
import { bytesOf, htmlBytes, STORY_BYTES_PER_PAGE } from '../pages/page-size.ts'
import { dayOfStory } from '../stories/story-index.ts'
import { matterLimits, shownChanges } from './public-matter.ts'

/** A change of the status, or a story, with its day. */
export type Entry = { day: string } & (
  | { change: StatusChange /** On pages, the story that reports it. */; report?: Story }
  | { story: Story }
)

/** A timeline with so many entries is grouped by month. */
const LONG = 12
const MAX_ENTRIES_PER_PAGE = 50
/** Bytes of the markup and the words around a change, and around the head of the first page. */
const CHANGE_BYTES = 700
const HEAD_BYTES = 9000
/** Around a link to a related matter. */
const RELATED_BYTES = 300
/** A name stands in the title, the heading, previews and titles of feeds. */
const NAME_SHOWN = 10

/** Changes and stories, the latest first. On one day, a change stands before the stories that report it. */
export function entriesOf(matter: Matter, { matters, site, locale }: Context): Entry[] {
  const { timeZone } = site.configuration.publication.schedule
  const stories = matters
    .storiesOf(matter)
    .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0))
  const entries: Entry[] = [
    ...shownChanges(matter, locale.today).map((change) => ({ day: change.day.slice(0, 10), change })),
    ...stories.map((story) => ({ day: dayOfStory(story, timeZone), story })),
  ]
  // The order within a day stays.
  return entries.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** The entries of a page: a story that reports a change stands with that change, and not a second time. */
export function toldOnce(entries: readonly Entry[]): Entry[] {
  const stories = new Map(
    entries.flatMap((entry) => ('story' in entry ? [[entry.story.id, entry.story]] : [])),
  )
  const told = new Set<string>()
  const changes = entries.map((entry): Entry => {
    const report = 'change' in entry ? stories.get(entry.change.story ?? '') : undefined
    if (!report || told.has(report.id)) return entry
    told.add(report.id)
    return { ...entry, report }
  })
  return changes.filter((entry) => !('story' in entry && told.has(entry.story.id)))
}

/** Entries in groups: by month if there are many or several years, else in one. */
export function groupsOf(entries: readonly Entry[], all: readonly Entry[]): [month: string, Entry[]][] {
  const isLong = all.length > LONG || all[0]?.day.slice(0, 4) !== all.at(-1)?.day.slice(0, 4)
  return isLong ? [...Map.groupBy(entries, ({ day }) => day.slice(0, 7))] : [['', [...entries]]]
}

/** Divides a timeline into pages of at most 60 KB. They are the same in each language. */
export function inTimelinePages(
  matter: Matter,
  related: readonly Matter[],
  entries: readonly Entry[],
): Entry[][] {
  const pages: Entry[][] = [[]]
  let left = STORY_BYTES_PER_PAGE - headBytes(matter, related)
  for (const entry of entries) {
    const story = 'story' in entry ? entry.story : entry.report
    const bytes = (story ? bytesOf(story, 'brief') : 0) + ('change' in entry ? changeBytes(entry.change) : 0)
    if (left < bytes || pages.at(-1)!.length === MAX_ENTRIES_PER_PAGE) {
      pages.push([])
      left = STORY_BYTES_PER_PAGE - HEAD_BYTES
    }
    left -= bytes
    pages.at(-1)!.push(entry)
  }
  return pages
}

function headBytes(matter: Matter, related: readonly Matter[]): number {
  const { about, status, numbers } = matter
  const aboutBytes = about
    ? htmlBytes(about.text.slice(0, matterLimits.about)) + htmlBytes(`${about.outlet}${about.url}`)
    : 0
  const relatedBytes = related.map((one) => RELATED_BYTES + nameBytes(one)).reduce((a, b) => a + b, 0)
  return (
    HEAD_BYTES +
    NAME_SHOWN * nameBytes(matter) +
    aboutBytes +
    relatedBytes +
    htmlBytes(numbers.slice(0, matterLimits.numbers).join('').slice(0, 400)) +
    (status ? changeBytes(status) : 0)
  )
}

function changeBytes({ outlets, url = '' }: StatusChange): number {
  const names = outlets.slice(0, matterLimits.sources).join('').slice(0, 400)
  return CHANGE_BYTES + htmlBytes(names) + htmlBytes(url)
}

function nameBytes({ name }: Matter): number {
  const [en, es] = [name.en, name.es].map((one) => htmlBytes(one.slice(0, matterLimits.name)))
  return Math.max(en!, es!)
}
