import type { PinEffects } from '../../cluster/pins/undo-pin.ts'
import type { ArticleOrder, PinOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticle, linkArticleName } from '../../domain/decisions/link-article.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { Article, Classification, DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { contentHash } from '../../store/stories/articles.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'
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
export async function applyDecision(
  { act, at, decision }: ArticleOrder,
  deps: ApplyDecisionDeps,
): Promise<void> {
  switch (act.is) {
    case 'pin':
      return applyPin(act, { at, decision }, deps)
    case 'admit':
      return includeArticle(act.article, deps)
    case 'exclude':
    case 'redact':
      return removeArticle(act.article, act.is, deps)
    case 'link': {
      const article = linkArticle(act.link, at)
      if (act.with)
        await applyPin({ a: linkArticleName(act.link), b: act.with, put: 'together' }, { at, decision }, deps)
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
  { a, b, put, by, undoes }: Omit<PinOrder, 'is'>,
  when: Pick<ArticleOrder, 'at' | 'decision'>,
  deps: ApplyDecisionDeps,
): Promise<void> {
  for (const article of [a, b]) await loadIntoWindow(article, deps)
  const { clusterer, draft, entry, log, stories } = deps
  const pin = { a: a.id, b: b.id, put, ...when, decision: by ?? when.decision }
  const effects = undoes === undefined ? undefined : await effectsOf(undoes, log)
  const touched = [...(effects?.unmerged ?? []), ...(effects?.splits ?? [])]
  const ids = [
    ...clusterer.pinnedStories([a.id, b.id]),
    ...touched.flatMap(({ story, from }) => [story, from]),
  ]
  const seen = await seenSince(ids, stories)
  const { placements, merges, unmerged } =
    undoes === undefined
      ? clusterer.pin(pin, entry.seq, seen)
      : clusterer.undoPin(pin, effects, entry.seq, seen)
  draft.merge(merges)
  draft.unmerge(unmerged)
  // The pinned article goes last. If a later part of the entry is not written, all moves are made again.
  await recordMoves(placements, { ...deps, seq: entry.seq })
}

/** What a pin did to stories when it was applied. */
async function effectsOf(decision: number, log: StoryLog): Promise<PinEffects | undefined> {
  const entry = await log.ofDecision(decision)
  if (!entry) return undefined
  const { seq, articles, merges, unmerged = [], left = [] } = entry
  const splits = articles.flatMap(({ id, placement }) => {
    const from = left.find(({ article }) => article === id)?.story
    return placement?.rule === 'pinned apart' && from ? [{ story: placement.story, from }] : []
  })
  return { decision, seq, merges, unmerged, splits }
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
