import type { Clusterer } from '../../cluster/clusterer.ts'
import type { ArticleOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticle, linkArticleName } from '../../domain/decisions/link-article.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { Article, Classification, DecidedArticle, Placement } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { type Articles, contentHash } from '../../store/stories/articles.ts'
import type { Stories } from '../../store/stories/stories.ts'
import type { LogEntry, StoryLog } from '../../store/stories/story-log.ts'
import { toWindowArticle } from './rebuild-window.ts'

/** What applying a decision reads and changes. */
export interface ApplyDecisionDeps {
  clusterer: Clusterer
  /** The log entry that the changes are added to. */
  entry: LogEntry & { left: NonNullable<LogEntry['left']> }
  log: StoryLog
  articles: Articles
  stories: Stories
  classify: (article: Article) => Classification
}

/** Applies an editor's decision to the window, and adds the articles that changed to the log entry. */
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
      return assignArticle(
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
  const { clusterer, entry } = deps
  const { placements, merges } = clusterer.pin({ a: a.id, b: b.id, put, at }, entry.seq)
  entry.merges.push(...merges)
  // The pinned article goes last. If a later part of the entry is not written, all moves are made again.
  for (const [id, placement] of placements) await recordMove(id, placement, a, deps)
}

/** Records that an article moves to another story. `neighbor` is in the same story, which shows where to find the article. */
async function recordMove(
  id: string,
  placement: Placement,
  neighbor: ArticleName,
  { articles, stories, log, entry }: ApplyDecisionDeps,
): Promise<void> {
  const known = await articles.get(neighbor)
  const family = known?.story === undefined ? [] : await stories.family(known.story)
  const story = family.find(({ members }) => members.some((member) => member.id === id))
  const member = story?.members.find((one) => one.id === id)
  if (!story || !member) return
  const article = await latestVersion(member, articles, log)
  if (!article) return
  entry.left.push({ article: id, story: story.id, joined: member.joined })
  entry.articles.push({ ...article, placement, joined: entry.seq })
}

async function includeArticle(name: ArticleName, deps: ApplyDecisionDeps): Promise<void> {
  const article = await latestVersion(name, deps.articles, deps.log)
  if (article && !article.placement) await assignArticle({ ...article, ...byEditor(true) }, deps)
}

async function assignArticle(
  article: DecidedArticle,
  { clusterer, entry }: ApplyDecisionDeps,
): Promise<void> {
  const { joined = entry.seq, placement: current } = article
  if (current) {
    clusterer.restore([{ article: toWindowArticle(article), placement: current, joined }], [])
    entry.articles.push({ ...article, joined })
    return
  }
  const { placement, merges } = clusterer.assign(toWindowArticle(article), entry.seq, joined)
  entry.merges.push(...merges)
  entry.articles.push({ ...article, placement, joined })
}

async function removeArticle(
  name: ArticleName,
  act: 'exclude' | 'redact',
  { clusterer, entry, articles, log }: ApplyDecisionDeps,
): Promise<void> {
  const article = await latestVersion(name, articles, log)
  if (!article) return
  clusterer.remove(name.id)
  const { placement, joined = entry.seq, ...content } = article
  if (placement) entry.left.push({ article: name.id, story: placement.story, joined })
  // It keeps its place in time, in case an editor includes it again.
  const removed = { ...content, joined, ...byEditor(false), text: '' }
  entry.articles.push(act === 'redact' ? redacted(removed) : removed)
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
  const [survivor] = family
  const members = family.flatMap((record) => record.members)
  clusterer.restore(
    members
      .filter(({ id }) => clusterer.storyOf(id) === undefined)
      .map(({ placement, joined, ...member }) => ({
        article: toWindowArticle({ ...member, text: '' }),
        placement,
        joined,
      })),
    family.slice(1).map(({ id }) => ({ from: id, into: survivor!.id })),
  )
}

/** The latest version of an article in the log. */
export async function latestVersion(
  name: ArticleName,
  articles: Articles,
  log: StoryLog,
): Promise<DecidedArticle | undefined> {
  const known = await articles.get(name)
  const entry = known && (await log.get(known.seq))
  return entry?.articles.find(({ id }) => id === name.id)
}

/** The verdict that replaces the classifier's if an editor included or excluded an article. */
export function byEditor(relevant: boolean): Pick<Classification, 'relevant' | 'reasons'> {
  const detail = relevant ? 'An editor put it in.' : 'An editor took it out.'
  return { relevant, reasons: [{ rule: 'editor', detail }] }
}
