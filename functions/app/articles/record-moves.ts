import type { Clusterer, EditResult } from '../../cluster/clusterer.ts'
import type { DecidedArticle } from '../../domain/model/article.ts'
import type { Articles } from '../../store/stories/articles.ts'
import type { Stories } from '../../store/stories/stories.ts'
import type { Left, StoryLog } from '../../store/stories/story-log.ts'
import type { Draft } from './draft.ts'
import { latestVersion } from './latest-version.ts'

/** How many of the stories that an article left are remembered. */
const MAX_FORMER = 10

/** Adds the articles that moved to the draft. The caller adds `besides`, the article that was edited, after them. */
export async function recordMoves(
  moves: EditResult['moves'],
  deps: { clusterer: Clusterer; draft: Draft; articles: Articles; log: StoryLog; seq: number },
  besides?: string,
): Promise<void> {
  const { clusterer, draft, articles, log, seq } = deps
  for (const [id, placement] of moves) {
    if (id === besides) continue
    const name = { id, source: clusterer.sourceOf(id) ?? '' }
    const article = draft.latest(id) ?? (await latestVersion(name, articles, log))
    if (article) draft.put({ ...article, placement, joined: seq }, { moved: true })
  }
}

/**
 * Finds the stories that the articles of a log entry leave: those in which they are stored, if they are placed elsewhere now.
 * This way an article is in one story, whatever was decided in between. Returns the articles with the stories that they left.
 */
export async function findLeft(
  decided: readonly DecidedArticle[],
  { articles, stories }: { articles: Articles; stories: Stories },
): Promise<{ articles: DecidedArticle[]; left: Left[] }> {
  const known = await articles.known(decided)
  const left: Left[] = []
  const all: DecidedArticle[] = []
  for (const [n, article] of decided.entries()) {
    const { id, placement, formerStories = [] } = article
    const before = known[n]?.story
    const story = before === undefined || before === placement?.story ? undefined : await stories.get(before)
    const member = story?.members.find((one) => one.id === id)
    if (!story || !member) {
      all.push(article)
      continue
    }
    left.push({ article: id, story: story.id, joined: member.joined })
    const former = [story.id, ...formerStories].filter((one, at, list) => list.indexOf(one) === at)
    const kept = former.filter((one) => one !== placement?.story).slice(0, MAX_FORMER)
    all.push(placement ? { ...article, formerStories: kept } : article)
  }
  return { articles: all, left }
}
