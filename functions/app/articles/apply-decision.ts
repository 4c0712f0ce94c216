import type { Clusterer } from '../../cluster/clusterer.ts'
import type { ArticleOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticle, linkArticleName } from '../../domain/decisions/link-article.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { Article, Classification, DecidedArticle, Placement } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { type Articles, contentHash } from '../../store/stories/articles.ts'
import type { Stories } from '../../store/stories/stories.ts'
import type { LogEntry, StoryLog } from '../../store/stories/story-log.ts'
import { byEditor } from './by-editor.ts'
import { toWindowArticle } from './to-window-article.ts'

export interface DecisionApplier {
  window: Clusterer
  /** Where what changes is entered. */
  entry: LogEntry & { left: NonNullable<LogEntry['left']> }
  log: StoryLog
  articles: Articles
  stories: Stories
  judge: (article: Article) => Classification
}

/** Does in memory what an editor decided, and enters what moved, as the machine's own doing is entered. */
export async function applyDecision({ act, at }: ArticleOrder, room: DecisionApplier): Promise<void> {
  switch (act.is) {
    case 'pin':
      return pin(act, at, room)
    case 'admit':
      return admit(act.article, room)
    case 'exclude':
    case 'redact':
      return takeOut(act.article, act.is, room)
    case 'link': {
      const article = linkArticle(act.link, at)
      if (act.with) await pin({ a: linkArticleName(act.link), b: act.with, put: 'together' }, at, room)
      const judged = { ...room.judge(article), ...byEditor(true), kind: act.link.kind }
      const before = await asDecided(article, room.articles, room.log)
      const { placement, joined } = before ?? {}
      return place({ ...article, ...judged, content: contentHash(article), placement, joined }, room)
    }
  }
}

async function pin(
  { a, b, put }: { a: ArticleName; b: ArticleName; put: 'together' | 'apart' },
  at: string,
  room: DecisionApplier,
): Promise<void> {
  for (const article of [a, b]) await bringIn(article, room)
  const { window, entry } = room
  const { placements, merges } = window.pin({ a: a.id, b: b.id, put, at }, entry.seq)
  entry.merges.push(...merges)
  // The one that was named goes last: should it stay behind in a part that is not written, all is done again.
  for (const [id, placement] of placements) await move(id, placement, a, room)
}

/** `neighbour` is in the same story as the one that moves, which tells where to look for it. */
async function move(
  id: string,
  placement: Placement,
  neighbour: ArticleName,
  { articles, stories, log, entry }: DecisionApplier,
): Promise<void> {
  const known = await articles.get(neighbour)
  const family = known?.story === undefined ? [] : await stories.family(known.story)
  const home = family.find(({ members }) => members.some((member) => member.id === id))
  const member = home?.members.find((one) => one.id === id)
  if (!home || !member) return
  const article = await asDecided(member, articles, log)
  if (!article) return
  entry.left.push({ article: id, story: home.id, joined: member.joined })
  entry.articles.push({ ...article, placement, joined: entry.seq })
}

async function admit(name: ArticleName, room: DecisionApplier): Promise<void> {
  const article = await asDecided(name, room.articles, room.log)
  if (article && !article.placement) await place({ ...article, ...byEditor(true) }, room)
}

async function place(article: DecidedArticle, { window, entry }: DecisionApplier): Promise<void> {
  const { joined = entry.seq, placement: standing } = article
  if (standing) {
    window.restore([{ article: toWindowArticle(article), placement: standing, joined }], [])
    entry.articles.push({ ...article, joined })
    return
  }
  const { placement, merges } = window.assign(toWindowArticle(article), entry.seq, joined)
  entry.merges.push(...merges)
  entry.articles.push({ ...article, placement, joined })
}

async function takeOut(
  name: ArticleName,
  how: 'exclude' | 'redact',
  { window, entry, articles, log }: DecisionApplier,
): Promise<void> {
  const article = await asDecided(name, articles, log)
  if (!article) return
  window.remove(name.id)
  const { placement, joined = entry.seq, ...rest } = article
  if (placement) entry.left.push({ article: name.id, story: placement.story, joined })
  // Let in again it is no newer than it was.
  const left = { ...rest, joined, ...byEditor(false), text: '' }
  entry.articles.push(how === 'redact' ? redacted(left) : left)
}

/** Memory holds the last weeks alone; what an editor names may be older. */
async function bringIn(name: ArticleName, { window, articles, stories }: DecisionApplier): Promise<void> {
  if (window.storyOf(name.id) !== undefined) return
  const known = await articles.get(name)
  if (known?.story === undefined) return
  const family = await stories.family(known.story)
  const [living] = family
  const members = family.flatMap((record) => record.members)
  window.restore(
    members
      .filter(({ id }) => window.storyOf(id) === undefined)
      .map(({ placement, joined, ...member }) => ({
        article: toWindowArticle({ ...member, text: '' }),
        placement,
        joined,
      })),
    family.slice(1).map(({ id }) => ({ from: id, into: living!.id })),
  )
}

/** An article as the log last has it. */
export async function asDecided(
  name: ArticleName,
  articles: Articles,
  log: StoryLog,
): Promise<DecidedArticle | undefined> {
  const known = await articles.get(name)
  const entry = known && (await log.get(known.seq))
  return entry?.articles.find(({ id }) => id === name.id)
}
