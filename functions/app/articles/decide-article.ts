import type { Clusterer } from '../../cluster/clusterer.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { DecidedArticle } from '../../domain/model/article.ts'
import { editedVersion } from '../../domain/story/versions/edited-version.ts'
import type { Articles, KnownArticle } from '../../store/stories/articles.ts'
import type { Stories } from '../../store/stories/stories.ts'
import type { LogEntry, StoryLog } from '../../store/stories/story-log.ts'
import type { Draft } from './draft.ts'
import { latestVersion } from './latest-version.ts'
import { toWindowArticle } from './rebuild-window.ts'
import { recordMoves } from './record-moves.ts'
import { seenSince } from './seen-since.ts'

/** What deciding an article reads and changes. */
export interface DecideDeps {
  clusterer: Clusterer
  /** Collects the changes. */
  draft: Draft
  /** The log entry that they will be in. */
  entry: Pick<LogEntry, 'seq' | 'at'>
  log: StoryLog
  articles: Articles
  stories: Stories
}

/** Assigns a classified article that is new to a story, or enters its new text if it was edited. */
export async function decideArticle(
  article: DecidedArticle,
  known: KnownArticle | undefined,
  deps: DecideDeps,
): Promise<void> {
  const current = await currentVersion(article.id, known, deps)
  if (current) return enterEdit(editedVersion(article, current), deps)
  if (!article.relevant) return deps.draft.put({ ...article, text: '' })
  return assignArticle(article, deps)
}

/** Assigns an article that is in no story. One that was in a story before keeps its place in time. */
export async function assignArticle(
  { joined, ...article }: DecidedArticle,
  { clusterer, draft, entry: { seq }, stories }: DecideDeps,
): Promise<void> {
  const seen = await seenSince(clusterer.pinnedStories([article.id]), stories)
  const { placement, merges } = clusterer.assign(toWindowArticle(article), seq, joined, seen)
  draft.merge(merges)
  draft.put({ ...article, placement, joined: joined ?? seq })
}

/** Enters the new text of an article, which may show that articles are in the wrong story. */
export async function enterEdit(
  article: DecidedArticle & Required<Pick<DecidedArticle, 'placement' | 'joined'>>,
  { clusterer, draft, entry: { seq, at }, ...stores }: DecideDeps,
): Promise<void> {
  const { id, placement: before, joined } = article
  const restored = { article: toWindowArticle(article), placement: before, joined }
  const { placement, moves } = clusterer.edit(restored, { seq, at })
  await recordMoves(moves, { clusterer, draft, seq, ...stores }, id)
  const moved = moves.has(id)
  draft.put(moved ? { ...article, placement, joined: seq } : article, { moved })
}

/** Enters an article that an editor excluded. It keeps its place in time, in case an editor includes it again. */
export async function excludeArticle(
  article: DecidedArticle,
  forcedAs: 'out' | 'redacted',
  { draft, articles, log }: DecideDeps,
): Promise<void> {
  const { joined, formerStories } = (await latestVersion(article, articles, log)) ?? {}
  const excluded = {
    ...article,
    text: '',
    ...(joined !== undefined && { joined }),
    ...(formerStories && { formerStories }),
  }
  draft.put(forcedAs === 'redacted' ? redacted(excluded) : excluded)
}

async function currentVersion(
  id: string,
  known: KnownArticle | undefined,
  { draft, stories }: DecideDeps,
): Promise<Parameters<typeof editedVersion>[1] | undefined> {
  const pending = draft.latest(id)
  if (pending?.placement) return { ...pending, placement: pending.placement, joined: pending.joined ?? 0 }
  if (known?.story === undefined) return undefined
  return (await stories.get(known.story))?.members.find((member) => member.id === id)
}
