import { decisionsFor, noDecisions } from '../../domain/decisions/for-stories.ts'
import type { Language } from '../../domain/model/article.ts'
import { assembleStory, type View } from '../../domain/story/assemble.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { days } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** A story as it stands in a list, whether readers see it or not. */
export interface Listed {
  id: string
  headline: string
  language: Language
  outlet: string
  articles: number
  /** When readers first saw it; before that when its first article came. */
  at: string
  state: 'resting' | 'shown' | 'hidden'
  edited: boolean
  /** What is looked for in it. */
  text: string
}

/** All that was founded between two times and is not part of another, the newest first. */
export async function listed(
  stories: Stories,
  range: { from: Date; to: Date },
  view: View,
): Promise<Listed[]> {
  const found: Listed[] = []
  for (const day of days(range.from, range.to)) {
    const records = new Map((await stories.foundedOn(day)).map((record) => [record.id, record]))
    for (const record of records.values()) {
      if (record.mergedInto !== undefined) continue
      const one = inList(record, await stories.withAbsorbed(record, records), view)
      if (one) found.push(one)
    }
  }
  return found.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}

function inList(record: StoryRecord, family: readonly StoryRecord[], view: View): Listed | undefined {
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
