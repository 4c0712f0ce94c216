import type { Placement } from '../domain/model/article.ts'
import { documentsDiffer } from './features/documents.ts'
import type { ArticleFeatures } from './features/features.ts'
import { hasEarlierIssue } from './features/recurring.ts'
import { storyId } from './features/story-id.ts'
import { dot } from './text/vector.ts'
import { MAX_MEMBERS_COMPARED, type OpenStory } from './window/open-story.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/** The story that an article is assigned to, and the stories that it may connect. */
export interface Assignment {
  placement: Placement
  /** Other stories that the article is similar to, which may turn out to be the same story. */
  mergeCandidates: OpenStory[]
}

/** Assigns an article by an editor's pin, else as a copy or a translation, else to the nearest story, else to a new story. */
export function assign(state: WindowState, article: ArticleFeatures): Assignment {
  const decided =
    assignByPin(state, article) ?? assignAsCopy(state, article) ?? assignAsTranslation(state, article)
  if (decided) return { placement: decided, mergeCandidates: [] }
  const { joinable, closed, nearMiss } = state.stories.nearest(article)
  const [nearest, ...mergeCandidates] = joinable.filter(({ story }) => !hasEarlierIssue(article, story))
  if (!nearest) {
    const placement = startStory(article)
    if (closed && closed.score >= state.settings.followThreshold) placement.follows = closed.story.id
    const partner = nearMiss && nearestMember(article, nearMiss.story)
    if (nearMiss && partner) placement.almost = { story: nearMiss.story.id, score: nearMiss.score, partner }
    return { placement, mergeCandidates: [] }
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
    mergeCandidates: mergeCandidates.map((candidate) => candidate.story),
  }
}

function assignByPin(state: WindowState, article: ArticleFeatures): Placement | undefined {
  for (const partner of state.pins.together(article.id)) {
    const story = storyOf(state, partner)
    if (story) return { story: story.id, copyOf: article.id, rule: 'pinned together', score: 1, partner }
  }
  return undefined
}

function assignAsCopy(state: WindowState, article: ArticleFeatures): Placement | undefined {
  const copy = state.copyIndex.find(article, (id) => mayJoin(state, article, id))
  if (!copy) return undefined
  const { copyOf } = state.articles.get(copy.of)!.placement
  return { story: storyOf(state, copy.of)!.id, copyOf, rule: copy.rule, score: copy.score, partner: copy.of }
}

/** A translation is no copy: readers of either language want their own. */
function assignAsTranslation(state: WindowState, article: ArticleFeatures): Placement | undefined {
  const other = state.translations.find(article).findLast(({ id }) => mayJoin(state, article, id))
  if (!other) return undefined
  const story = storyOf(state, other.id)!.id
  return { story, copyOf: article.id, rule: 'translation', score: 1, partner: other.id }
}

/** Whether an article may join the story of another one, or editors or official documents keep them apart. */
function mayJoin(state: WindowState, article: ArticleFeatures, id: string): boolean {
  const story = storyOf(state, id)
  if (!story || id === article.id || state.pins.divide([article.id], story.members)) return false
  return !documentsDiffer(article.documents, story.documents)
}

function startStory(article: ArticleFeatures): Placement {
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
  for (const { features } of members.values().take(MAX_MEMBERS_COMPARED)) {
    const score = dot(article.vector, features.vector)
    if (score > nearest) [best, nearest] = [features.id, score]
  }
  return best
}
