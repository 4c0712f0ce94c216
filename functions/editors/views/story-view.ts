import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../../domain/decisions/conflict-keys.ts'
import { decisionsFor, noDecisions } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Story, Withdrawal } from '../../domain/model/story.ts'
import type { View } from '../../domain/story/assemble.ts'
import type { Member, StoryRecord } from '../../domain/story/story-record.ts'
import { readStory } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'
import { type NearMissPartner, nearMissPartners } from './near-misses.ts'

/** Everything that a page of the desk shows about a story. */
export interface StoryView {
  /** Of the story itself, or of the one that it was merged into. */
  id: string
  /** As readers see it; `undefined` if they don't. */
  story?: Story
  hidden?: Withdrawal
  articles: Member[]
  /** For each article that started a story, by its id: the article of another story that it resembles most. */
  nearMisses: ReadonlyMap<string, NearMissPartner>
  /** Articles that editors removed from it. */
  removed: Member[]
  /** Articles that are in another story now. */
  moved: Member[]
  absorbed: string[]
  /** Its current headline and summary, even if it is hidden. */
  current: StoryText
  /** Its headline and summary as the publisher wrote them; `undefined` before it is published. */
  original?: StoryText
  /** The decisions about it and its articles, newest first. */
  decisions: Decision[]
  /** The numbers of the decisions that are in effect. */
  active: ReadonlySet<number>
}

interface StoryText {
  headline: string
  summary: string
}

/** Reads a story for the desk; `undefined` if there is none with this id. */
export async function storyView(
  id: string,
  { stories, view, log }: { stories: Stories; view: View; log: readonly Decision[] },
): Promise<StoryView | undefined> {
  const family = await stories.family(id)
  const [survivor] = family
  if (!survivor) return undefined
  const loaded = new Map(family.map((record) => [record.id, record]))
  const story = await readStory(stories, survivor, view, loaded)
  const original = await readStory(stories, survivor, { sources: view.sources }, loaded)
  const articles = family.flatMap(membersOf).sort(byTime)
  const ids = family.map((record) => record.id)
  const left = family.flatMap((record) => record.left)
  const removed = left.filter(({ movedTo }) => movedTo === undefined)
  const moved = left.filter(({ movedTo }) => movedTo !== undefined && !ids.includes(movedTo))
  const names = new Set([
    ...ids.map((one) => `story ${one}`),
    ...[...articles, ...left].map((article) => `article ${article.id}`),
  ])
  const { hidden, headline, summary } = decisionsFor(ids, view.decisions ?? noDecisions)
  const [first] = articles
  return {
    id: survivor.id,
    ...(story && { story }),
    ...(hidden && { hidden }),
    ...(original && { original: { headline: original.headline, summary: original.summary } }),
    current: {
      headline: headline ?? original?.headline ?? first?.title ?? '',
      summary: summary ?? original?.summary ?? first?.summary ?? '',
    },
    articles,
    nearMisses: await nearMissPartners(articles, stories),
    removed,
    moved,
    absorbed: ids.slice(1),
    decisions: log.filter((one) => isAboutAny(one, names, ids)).reverse(),
    active: new Set(activeDecisions(log).map(({ number }) => number)),
  }
}

/** The articles of a story. If the story was merged into another one, its first article gets the reason of the merge. */
function membersOf({ id, members, mergedBecause }: StoryRecord): Member[] {
  if (!mergedBecause) return members
  const isFirst = ({ placement }: Member) => placement.rule === 'new story' && placement.story === id
  return members.map((member) =>
    isFirst(member) ? { ...member, placement: { ...member.placement, ...mergedBecause } } : member,
  )
}

function isAboutAny({ act }: Decision, names: ReadonlySet<string>, ids: readonly string[]): boolean {
  if (act.is === 'correct' || act.is === 'link-matter' || act.is === 'unlink-matter')
    return ids.includes(act.story)
  return conflictKeys(act).some((one) => names.has(one))
}

function byTime(a: Member, b: Member): number {
  const [x, y] = [a.published ?? a.firstSeen, b.published ?? b.firstSeen]
  return x < y ? -1 : x > y ? 1 : 0
}
