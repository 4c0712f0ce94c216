import type { ArticleOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticle, linkArticleName } from '../../domain/decisions/link-article.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { Article, Classification, DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { contentHash } from '../../store/stories/articles.ts'
import { assignArticle, type DecideDeps, enterEdit } from './decide-article.ts'
import { latestVersion } from './latest-version.ts'
import { toWindowArticle } from './rebuild-window.ts'
import { recordMoves } from './record-moves.ts'
import { seenSince } from './seen-since.ts'

/** What applying a decision reads and changes. */
export interface ApplyDecisionDeps extends DecideDeps {
  classify: (article: Article) => Classification
}

/** Applies an editor's decision to the window, and adds the articles that changed to the draft. */
export async function applyDecision({ act, at }: ArticleOrder, deps: ApplyDecisionDeps): Promise<void> {
  switch (act.is) {
    case 'pin':
      return applyPin(act, at, deps)
    case 'admit':
      return includeArticle(act.article, deps)
    case 'exclude':
    case 'redact':
      return removeArticle(act.article, act.is, deps)
    case 'link': {
      const article = linkArticle(act.link, at)
      if (act.with) await applyPin({ a: linkArticleName(act.link), b: act.with, put: 'together' }, at, deps)
      const { form, ...found } = deps.classify(article)
      const { kind } = act.link
      // What an editor calls news or an act is a report, whatever its headline looks like.
      const classified = { ...found, ...byEditor(true), kind, ...(form && kind === found.kind && { form }) }
      const before = await latestVersion(article, deps.articles, deps.log)
      const { placement, joined } = before ?? {}
      return placeArticle(
        { ...article, ...classified, content: contentHash(article), placement, joined },
        deps,
      )
    }
  }
}

async function applyPin(
  { a, b, put }: { a: ArticleName; b: ArticleName; put: 'together' | 'apart' },
  at: string,
  deps: ApplyDecisionDeps,
): Promise<void> {
  for (const article of [a, b]) await loadIntoWindow(article, deps)
  const { clusterer, draft, entry } = deps
  const seen = await seenSince(clusterer.pinnedStories([a.id, b.id]), deps.stories)
  const { placements, merges, unmerged } = clusterer.pin({ a: a.id, b: b.id, put, at }, entry.seq, seen)
  draft.merge(merges)
  draft.unmerge(unmerged)
  // The pinned article goes last. If a later part of the entry is not written, all moves are made again.
  await recordMoves(placements, { ...deps, seq: entry.seq })
}

async function includeArticle(name: ArticleName, deps: ApplyDecisionDeps): Promise<void> {
  const article = await latestVersion(name, deps.articles, deps.log)
  if (article && !article.placement) await placeArticle({ ...article, ...byEditor(true) }, deps)
}

async function placeArticle(article: DecidedArticle, deps: ApplyDecisionDeps): Promise<void> {
  const { placement, joined = deps.entry.seq } = article
  return placement ? enterEdit({ ...article, placement, joined }, deps) : assignArticle(article, deps)
}

async function removeArticle(
  name: ArticleName,
  act: 'exclude' | 'redact',
  { clusterer, draft, entry, articles, log }: ApplyDecisionDeps,
): Promise<void> {
  const article = await latestVersion(name, articles, log)
  if (!article) return
  clusterer.remove(name.id)
  const { placement: _, joined = entry.seq, ...content } = article
  // It keeps its place in time, in case an editor includes it again.
  const removed = { ...content, joined, ...byEditor(false), text: '' }
  draft.put(act === 'redact' ? redacted(removed) : removed)
}

/** Adds an article's story to the window if it is not there, because an editor may name an article from before the window. */
async function loadIntoWindow(
  name: ArticleName,
  { clusterer, articles, stories }: ApplyDecisionDeps,
): Promise<void> {
  if (clusterer.storyOf(name.id) !== undefined) return
  const known = await articles.get(name)
  if (known?.story === undefined) return
  const family = await stories.family(known.story)
  const members = family.flatMap((record) => record.members)
  clusterer.restore(
    members
      .filter(({ id }) => clusterer.storyOf(id) === undefined)
      .map(({ placement, joined, ...member }) => ({
        article: toWindowArticle({ ...member, text: '' }),
        placement,
        joined,
      })),
    family
      .slice(1)
      .map(({ id, mergedInto, mergedAt }) => ({ from: id, into: mergedInto!, seq: mergedAt ?? 0 })),
  )
}

/** The verdict that replaces the classifier's if an editor included or excluded an article. */
export function byEditor(relevant: boolean): Pick<Classification, 'relevant' | 'reasons'> {
  const detail = relevant ? 'An editor put it in.' : 'An editor took it out.'
  return { relevant, reasons: [{ rule: 'editor', detail }] }
}
