import { latestChangeFirst, type Matter, matterKinds } from '../../domain/model/matter.ts'
import type { Context, Contexts } from '../context.ts'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile, SitePart } from '../site/site.ts'
import { matterCalendar, mattersCalendar } from './calendars.ts'
import { changesFeed } from './feeds/changes-feed.ts'
import { matterFeeds } from './feeds/matter-feeds.ts'
import { matterPages } from './pages/matter.tsx'
import { kindPage, monthOf, monthPages } from './pages/of-kind.tsx'
import { mattersPage } from './pages/overview.tsx'
import { matterTombstone } from './pages/tombstone.tsx'
import { matterStamp, rowStamp } from './stamps.ts'

/** Ten thousand matters make some forty for each part. */
const PARTS = 256

/** A part with the files of some matters, and these matters. */
export interface MattersPart extends SitePart {
  matters: readonly Matter[]
}

/** Parts with the pages, feeds and calendars of matters. A matter is always in the same part, which its id decides. */
export function* matterParts({ en, es }: Contexts): Iterable<MattersPart> {
  const { memory, matters } = en
  const marks = memory.marks('parts of matters', matters.all, (matter) =>
    [matter, ...matters.relatedTo(matter.id)].flatMap(partsOf),
  )
  const storyMarks = memory.marks('parts of stories', matters.stories, ({ id }) =>
    matters.showing(id).flatMap(partsOf),
  )
  const parts = memory.grouped('parts', matters.all, byPart)
  for (const [number, some] of [...parts].sort(([a], [b]) => a - b)) {
    const name = `matters-${number.toString(16).padStart(2, '0')}`
    yield {
      name,
      stamp: memory.of(name, [...marks(number), ...storyMarks(number)], () =>
        en.stampOf(
          ...addressesIn(number, some, en)
            .map(({ id, matter }) => `${id} ${matterStamp(matter, en)}`)
            .sort(),
        ),
      ),
      matters: some,
      *files() {
        for (const { id, matter } of addressesIn(number, some, en))
          yield* filesAt(id, matter, fingerprint(matterStamp(matter, en)), { en, es })
      },
    }
  }
}

/** The files at the address of a matter: under its own id, or under one that it absorbed. */
export function* filesAt(
  id: string,
  matter: Matter,
  stamp: string,
  { en, es }: Contexts,
): Iterable<SiteFile> {
  for (const context of [en, es]) {
    if (id === matter.id) yield* matterPages(matter, context, stamp)
    else yield matterTombstone(id, matter, context)
    yield* matterCalendar(matter, context, { stamp, at: id })
  }
  yield* matterFeeds(matter, en, { stamp, at: id })
}

/** A matter under its own id, or under the id of one that was merged into it. */
interface Address {
  id: string
  matter: Matter
}

/** The addresses of a part, of matters that are in it with some address. */
function addressesIn(part: number, some: readonly Matter[], { matters }: Context): Address[] {
  return some.flatMap((matter) => {
    const ids = [matter.id, ...matter.absorbed.filter((id) => !matters.find(id))]
    return ids.filter((id) => partOf(id) === part).map((id) => ({ id, matter }))
  })
}

const partsOf = ({ id, absorbed }: Matter) => [...new Set([id, ...absorbed].map(partOf))]
const byPart = { keysOf: partsOf, compare: latestChangeFirst }

function partOf(id: string): number {
  let number = 0
  for (let at = 0; at < id.length; at += 1) number = (number * 31 + id.charCodeAt(at)) % 65_521
  return number % PARTS
}

/** Parts with the lists of matters by the month in which they first appeared. */
export function* matterMonthParts({ en, es }: Contexts): Iterable<SitePart> {
  const { today } = en.locale
  const months = en.memory.grouped('months', en.matters.all, byMonth)
  for (const [month, matters] of [...months].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const name = `matters-of-${month}`
    yield {
      name,
      // In the order of their ids: one that changes stays where it is.
      stamp: en.memory.of(name, [matters], () =>
        en.stampOf(...matters.map((matter) => `${matter.id} ${rowStamp(matter, today)}`).sort()),
      ),
      *files() {
        for (const [kind, some] of Map.groupBy(matters, (matter) => matter.kind)) {
          for (const context of [en, es]) yield* monthPages(kind, month, some, context)
        }
      },
    }
  }
}

const byMonth = { keysOf: (matter: Matter) => [monthOf(matter)], compare: latestChangeFirst }

/** The files that lead to all matters. */
export function* leadingToMatters({ en, es }: Contexts): Iterable<SiteFile> {
  for (const context of [en, es]) {
    for (const kind of matterKinds) yield kindPage(kind, context)
    yield* mattersCalendar(context)
    yield mattersPage(context)
  }
  for (const context of [en, es]) yield changesFeed(context)
}
