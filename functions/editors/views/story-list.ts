import { decisionsFor, noDecisions } from '../../domain/decisions/for-stories.ts'
import type { Language } from '../../domain/model/article.ts'
import { assembleStory, type View } from '../../domain/story/assemble.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { days } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** A story in a list on the desk, whether readers see it or not. */
export interface StoryListItem {
  id: string
  headline: string
  language: Language
  outlet: string
  articles: number
  /** When it was published; before that, when its first article arrived. */
  at: string
  state: 'resting' | 'shown' | 'hidden'
  edited: boolean
  /** The text that a search looks in, in lower case. */
  text: string
}

/** Lists the stories that began between two times and were not merged into another, newest first. */
export async function listStories(
  stories: Stories,
  range: { from: Date; to: Date },
  view: View,
): Promise<StoryListItem[]> {
  const found: StoryListItem[] = []
  for (const day of days(range.from, range.to)) {
    const records = new Map((await stories.foundedOn(day)).map((record) => [record.id, record]))
    for (const record of records.values()) {
      if (record.mergedInto !== undefined) continue
      const one = listItem(record, await stories.withAbsorbed(record, records), view)
      if (one) found.push(one)
    }
  }
  return found.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}

/** The item of the story that one was merged into, or of its own; `undefined` if there is none with this id. */
export async function storyListItem(
  id: string,
  stories: Pick<Stories, 'family'>,
  view: View,
): Promise<StoryListItem | undefined> {
  const family = await stories.family(id)
  return family[0] && listItem(family[0], family, view)
}

function listItem(
  record: StoryRecord,
  family: readonly StoryRecord[],
  view: View,
): StoryListItem | undefined {
  const members = family.flatMap((one) => one.members)
  const [first] = members
  if (!first) return undefined
  const { firstPublication, id } = record
  const ids = family.map((one) => one.id)
  const { hidden, headline } = decisionsFor(ids, view.decisions ?? noDecisions)
  const story = firstPublication && assembleStory(record, firstPublication, family.slice(1), view)
  const lead = members.find((one) => one.id === story?.lead.id) ?? first
  return {
    id,
    headline: story?.headline || headline || lead.title,
    language: lead.language,
    outlet: lead.outlet,
    articles: members.length,
    at: firstPublication?.at ?? first.firstSeen,
    state: hidden ? 'hidden' : story ? 'shown' : 'resting',
    edited: story?.edited !== undefined,
    text: [...ids, headline, ...members.map(({ title }) => title)].join(' ').toLowerCase(),
  }
}
