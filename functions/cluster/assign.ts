import type { Placement } from '../domain/model/article.ts'
import { documentsDiffer, documentsOf } from './features/documents.ts'
import type { ArticleFeatures } from './features/features.ts'
import { hasEarlierIssue } from './features/recurring.ts'
import { storyId } from './features/story-id.ts'
import { dot } from './text/vector.ts'
import type { OpenStory } from './window/open-story.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

export interface Assignment {
  placement: Placement
  /** Other stories that the article is near to. */
  rivals: OpenStory[]
}

/** Enough of a large story's articles to name one that is like the newcomer. */
const mostAsked = 64

/** Where an article belongs: what an editor pinned, else whose copy it is, else the nearest story, else a new one. */
export function assign(room: WindowState, article: ArticleFeatures): Assignment {
  const certain = asPinned(room, article) ?? asCopy(room, article)
  if (certain) return { placement: certain, rivals: [] }
  const { open, closed, almost } = room.stories.nearest(article)
  const [nearest, ...rivals] = open.filter(({ story }) => !hasEarlierIssue(article, story))
  if (!nearest) {
    const founded = asFounder(article)
    if (closed && closed.score >= room.settings.follow) founded.follows = closed.story.id
    const partner = almost && nearestMember(article, almost.story)
    if (almost && partner) founded.almost = { story: almost.story.id, score: almost.score, partner }
    return { placement: founded, rivals: [] }
  }
  const { story, score } = nearest
  const partner = nearestMember(article, story)
  return {
    placement: {
      story: story.id,
      copyOf: article.id,
      rule: 'same event',
      score,
      ...(partner && { partner }),
    },
    rivals: rivals.map((rival) => rival.story),
  }
}

function asPinned(room: WindowState, article: ArticleFeatures): Placement | undefined {
  for (const partner of room.pins.together(article.id)) {
    const story = storyOf(room, partner)
    if (story) return { story: story.id, copyOf: article.id, rule: 'pinned together', score: 1, partner }
  }
  return undefined
}

function asCopy(room: WindowState, article: ArticleFeatures): Placement | undefined {
  const documents = documentsOf(article)
  const allowed = (id: string) => {
    const story = storyOf(room, id)
    if (!story || id === article.id || room.pins.divide([article.id], story.members)) return false
    return !documentsDiffer(documents, documentsOf(room.residents.get(id)!.kept))
  }
  const copy = room.copies.find(article, allowed)
  if (!copy) return undefined
  const { copyOf } = room.residents.get(copy.of)!.placement
  return { story: storyOf(room, copy.of)!.id, copyOf, rule: copy.rule, score: copy.score, partner: copy.of }
}

function asFounder(article: ArticleFeatures): Placement {
  return {
    story: storyId(article.id, article.firstSeen),
    copyOf: article.id,
    rule: 'new story',
    score: 1,
  }
}

function nearestMember(article: ArticleFeatures, { members }: OpenStory): string | undefined {
  let best: string | undefined
  let nearest = -1
  for (const { kept } of members.values().take(mostAsked)) {
    const score = dot(article.vector, kept.vector)
    if (score > nearest) [best, nearest] = [kept.id, score]
  }
  return best
}
