import { holdsWords, redacted } from '../../domain/decisions/redacted.ts'
import type { DecidedArticle, Placement } from '../../domain/model/article.ts'
import { createRedirects } from '../../domain/story/links/redirects.ts'
import type { Merge, Unmerge } from '../../domain/story/links/story-merge.ts'
import type { FirstPublication, Member, StoryRecord } from '../../domain/story/story-record.ts'
import type { Json, Key, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'

const members = codec<Member>('member of a story')
const publications = codec<FirstPublication>('first publication of a story')
const merges = codec<Merge>('merge of two stories')

/**
 * Stories, in one partition for each day on which they were founded. The day is the beginning of the id.
 *
 * Earlier versions could merge a story that was already merged, even with itself, so the table may hold circles. They are
 * read by the rules of `Redirects`, as in the clusterer's window: a story is part of the one that its first merge names; a
 * story that was merged with itself remains; of a circle, the story with the oldest id remains.
 *
 * A merge that was taken back is stored as a merge with itself.
 */
export class Stories {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Reads the stories that were founded on a day `YYYYMMDD`, in the order of their ids. */
  async foundedOn(day: string): Promise<StoryRecord[]> {
    return this.#read(day, {})
  }

  /** Reads one story; `undefined` if there is none of this id. */
  async get(id: string): Promise<StoryRecord | undefined> {
    const [story] = await this.#read(dayOf(id), { from: id, to: `${id}~` })
    return story
  }

  /** The story that this one is part of after all merges, followed by all that were merged into it. */
  async family(id: string): Promise<StoryRecord[]> {
    let living = await this.get(id)
    while (living?.mergedInto !== undefined) living = await this.get(living.mergedInto)
    return living ? this.withAbsorbed(living) : []
  }

  /** A story with all that were merged into it, directly or not. Stories in `loaded` are not read again. */
  async withAbsorbed(
    record: StoryRecord,
    loaded: ReadonlyMap<string, StoryRecord> = new Map(),
  ): Promise<StoryRecord[]> {
    const all = [record]
    for (const { id: parent, absorbed } of all) {
      for (const id of absorbed) {
        const other = loaded.get(id) ?? (await this.get(id))
        if (other?.mergedInto === parent) all.push(other)
      }
    }
    return all
  }

  /** The writes that store the merges of log entry `seq`. A merge replaces a redirect that does not count. */
  async writesFor(merges: readonly Merge[], seq: number): Promise<Write[]> {
    const redirects = await this.#table.get(merges.map(({ from }) => mergedKey(from)))
    const writes: Write[] = []
    for (const [n, merge] of merges.entries()) {
      const before = redirects[n]
      const isVoid = before !== undefined && (await this.get(merge.from))?.mergedInto === undefined
      writes.push(...mergeWrites(merge, seq, { replaces: isVoid }))
    }
    return writes
  }

  /** Stores the first publication of stories. Stories that are published already do not change. */
  async publish(
    publications: readonly { story: string; firstPublication: FirstPublication }[],
  ): Promise<void> {
    await this.#table.write(
      publications.map(({ story, firstPublication }) => publicationWrite(story, firstPublication)),
    )
  }

  /** Removes an article's text from these stories. Returns how many contained some. */
  async redact(places: readonly { story: string; article: string }[]): Promise<number> {
    const keys = places.map(({ story, article }) => ({
      pk: partition(dayOf(story)),
      sk: `${story}#${article}`,
    }))
    const writes: Write[] = (await this.#table.get(keys)).flatMap((item) => {
      if (!item) return []
      const member = members.decode(item.value)
      if (!holdsWords(member)) return []
      return [{ ...item, value: members.encode(redacted(member)), when: { is: item.version } }]
    })
    return (await this.#table.write(writes)).filter(Boolean).length
  }

  async #read(day: string, range: { from?: string; to?: string }): Promise<StoryRecord[]> {
    const stories = new Map<string, StoryRecord>()
    for await (const { sk, value, version } of this.#table.query(partition(day), range)) {
      const [id = '', part, rest = ''] = sk.split(/([!#])/)
      const story = stories.get(id) ?? { id, members: [], left: [], absorbed: [] }
      stories.set(id, story)
      if (part === '#') {
        const member = members.decode(value)
        story[member.left === undefined ? 'members' : 'left'].push(member)
      } else if (rest === 'release') story.firstPublication = publications.decode(value)
      else if (rest === 'merged') {
        const { into, reason } = merges.decode(value)
        if (into === id) continue
        story.mergedInto = into
        story.mergedBecause = reason
        story.mergedAt = version
      } else story.absorbed.push(merges.decode(value).from)
    }
    const found = [...stories.values()]
    for (const story of found) if (await this.#livesAfterAll(story)) delete story.mergedInto
    return found
  }

  /** Whether a story remains although it was merged into another. Only a story with merges in both directions can be in a circle, so few are read. */
  async #livesAfterAll({ id, mergedInto, absorbed }: StoryRecord): Promise<boolean> {
    if (mergedInto === undefined || absorbed.length === 0) return false
    const redirects = createRedirects()
    let [from, into]: [string, string | undefined] = [id, mergedInto]
    while (into !== undefined && redirects.add({ from, into })) {
      const [item] = await this.#table.get([mergedKey(into)])
      ;[from, into] = [into, item && merges.decode(item.value).into]
    }
    return redirects.living(id) === id
  }
}

/** The write that stores an article in its story. */
export function memberWrite(article: DecidedArticle, placement: Placement, seq: number): Write {
  const { text, content: _, ...shown } = article
  const { story, copyOf } = placement
  const value = members.encode({
    ...shown,
    copyOf,
    placement,
    joined: article.joined ?? seq,
    length: text.length,
    seq,
  })
  return writeOf(story, article.id, value, seq)
}

/** What a story keeps of an article that left it: its place in the story, without its text, and the story it is in now. */
export function leaveWrite(
  article: DecidedArticle,
  from: string,
  { seq, at }: { seq: number; at: string },
): Write {
  const { text: _text, content: _content, placement, formerStories, ...shown } = article
  const value = members.encode({
    ...shown,
    // An article that moved takes the addresses of the stories before with it.
    ...(!placement && formerStories && { formerStories }),
    title: '',
    summary: '',
    reasons: [],
    copyOf: article.id,
    placement: { story: from, copyOf: article.id, rule: placement ? 'moved away' : 'taken out', score: 1 },
    joined: article.joined ?? seq,
    length: 0,
    seq,
    left: at,
    ...(placement && { movedTo: placement.story }),
  })
  return writeOf(from, article.id, value, seq)
}

/** Writes what a story keeps of an article, unless a later entry of the log has written it. */
function writeOf(story: string, article: string, value: Json, seq: number): Write {
  return { pk: partition(dayOf(story)), sk: `${story}#${article}`, value, version: seq, when: { below: seq } }
}

/** The writes for a merge, which is stored with both stories. */
export function mergeWrites(
  merge: Merge,
  seq: number,
  { replaces = false }: { replaces?: boolean } = {},
): Write[] {
  const { from, into } = merge
  if (from === into) return []
  const value = merges.encode(merge)
  return [
    { ...mergedKey(from), value, version: seq, when: replaces ? { below: seq } : 'absent' },
    { pk: partition(dayOf(into)), sk: `${into}!absorbed!${from}`, value, when: 'absent' },
  ]
}

/** The write that takes back a merge. */
export function unmergeWrite({ story }: Unmerge, seq: number): Write {
  const value = merges.encode({ from: story, into: story, reason: { rule: 'pinned apart', score: 1 } })
  return { ...mergedKey(story), value, version: seq, when: { below: seq } }
}

function mergedKey(story: string): Key {
  return { pk: partition(dayOf(story)), sk: `${story}!merged` }
}

function publicationWrite(story: string, firstPublication: FirstPublication): Write {
  const value = publications.encode(firstPublication)
  return { pk: partition(dayOf(story)), sk: `${story}!release`, value, when: 'absent' }
}

/** The day `YYYYMMDD` on which a story was founded, from its id. */
export function dayOf(story: string): string {
  return story.slice(0, 8)
}

/** The partition of the stories of a day `YYYYMMDD`. */
export function partition(day: string): string {
  return `STORIES#${day}`
}
