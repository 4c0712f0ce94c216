import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../../domain/decisions/conflict-keys.ts'
import { decisionsFor, noDecisions } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Story, Withdrawal } from '../../domain/model/story.ts'
import type { View } from '../../domain/story/assemble.ts'
import type { Member } from '../../domain/story/story-record.ts'
import { readStory } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** A story as its editor sees it. */
export interface StoryView {
  /** The living story: another id than was asked for, where that one has become part of it. */
  id: string
  /** As readers see it; absent where they don't. */
  story?: Story
  hidden?: Withdrawal
  articles: Member[]
  /** Whom editors took out of it. */
  left: Member[]
  absorbed: string[]
  /** Its words as they stand now, hidden or not. */
  present: Words
  /** Its words as publishers wrote them; absent where it rests. */
  own?: Words
  /** What was decided about it and its articles, the newest first. */
  decisions: Decision[]
  /** The numbers of those decisions that hold. */
  holding: ReadonlySet<number>
}

interface Words {
  headline: string
  summary: string
}

export async function storyView(
  id: string,
  { stories, view, log }: { stories: Stories; view: View; log: readonly Decision[] },
): Promise<StoryView | undefined> {
  const family = await stories.family(id)
  const [living] = family
  if (!living) return undefined
  const loaded = new Map(family.map((record) => [record.id, record]))
  const story = await readStory(stories, living, view, loaded)
  const own = await readStory(stories, living, { sources: view.sources }, loaded)
  const articles = family.flatMap(({ members }) => members).sort(byTime)
  const left = family.flatMap((record) => record.left)
  const ids = family.map((record) => record.id)
  const names = new Set([
    ...ids.map((one) => `story ${one}`),
    ...[...articles, ...left].map((article) => `article ${article.id}`),
  ])
  const { hidden, headline, summary } = decisionsFor(ids, view.decisions ?? noDecisions)
  const [first] = articles
  return {
    id: living.id,
    ...(story && { story }),
    ...(hidden && { hidden }),
    ...(own && { own: { headline: own.headline, summary: own.summary } }),
    present: {
      headline: headline ?? own?.headline ?? first?.title ?? '',
      summary: summary ?? own?.summary ?? first?.summary ?? '',
    },
    articles,
    left,
    absorbed: ids.slice(1),
    decisions: log.filter((one) => aboutAny(one, names, ids)).reverse(),
    holding: new Set(activeDecisions(log).map(({ number }) => number)),
  }
}

function aboutAny({ act }: Decision, names: ReadonlySet<string>, ids: readonly string[]): boolean {
  if (act.is === 'correct') return ids.includes(act.story)
  return conflictKeys(act).some((one) => names.has(one))
}

function byTime(a: Member, b: Member): number {
  const [x, y] = [a.published ?? a.firstSeen, b.published ?? b.firstSeen]
  return x < y ? -1 : x > y ? 1 : 0
}
