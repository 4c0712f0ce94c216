import type { Story } from '../../model/story.ts'
import type { FirstPublication, Member, StoryRecord } from '../story-record.ts'

/** Rules by which an article that was in another story starts a story. */
const splitRules = new Set(['moved', 'pinned apart'])

/**
 * How a story is connected with others: those that its articles left, the one it was split from, and the one it follows.
 * `articles` are those that were last in this story, whether an editor removed them or not, and those that moved on.
 */
export function connectionsOf(
  parts: readonly StoryRecord[],
  articles: readonly Member[],
  firstPublication: FirstPublication,
): Pick<Story, 'formerIds' | 'split' | 'follows'> {
  const own = new Set(parts.map(({ id }) => id))
  const former = articles
    .filter(({ movedTo }) => movedTo === undefined)
    .flatMap(({ formerStories = [] }) => formerStories)
    .filter((id) => !own.has(id))
  const split = splitOf(parts, firstPublication)
  const follows = followedBy(parts, own)
  return {
    ...(former.length > 0 && { formerIds: [...new Set(former)].sort() }),
    ...(split !== undefined && { split }),
    ...(follows !== undefined && { follows }),
  }
}

function splitOf(parts: readonly StoryRecord[], { lead }: FirstPublication): number | undefined {
  const gone = parts[0]?.left.find(({ id, movedTo }) => id === lead && movedTo !== undefined)
  if (gone) return gone.seq
  const first = parts.flatMap(({ members, left }) => [...members, ...left]).reduce(earlier)
  return splitRules.has(first.placement.rule) ? first.joined : undefined
}

/** Those of the story itself first. */
function followedBy(parts: readonly StoryRecord[], own: ReadonlySet<string>): string | undefined {
  for (const { id, members } of parts) {
    const founders = members.filter(({ placement: { follows, story } }) => {
      return follows !== undefined && story === id && !own.has(follows)
    })
    if (founders.length > 0) return founders.reduce(earlier).placement.follows
  }
  return undefined
}

function earlier(one: Member, other: Member): Member {
  return other.joined < one.joined || (other.joined === one.joined && other.id < one.id) ? other : one
}
