import type { Act } from '../../domain/model/decision.ts'
import { DAY_MS } from '../../domain/time.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { LogEntry } from '../../store/stories/story-log.ts'
import type { ContentContext } from '../context.ts'

/**
 * Days that the story log keeps articles that are in no story: most of what is read is left out, and after that time nobody
 * asks why. The record that an article is known is kept without limit, so that the article never counts as new again.
 */
const LEFT_OUT_DAYS = 90
/** How many entries are read per day, so that a log of years does not hold up anything. */
const MOST_ENTRIES = 5000
/** The version of this item is the number of the last entry that was shortened. */
const SHORTENED_UP_TO = { pk: 'POINTER', sk: 'shortened' }

/** Deletes from the story log what was left out long ago, unless an editor decided something about it. */
export async function forgetLeftOut({
  content,
  clock,
  logger,
}: Pick<ContentContext, 'content' | 'clock' | 'logger'>): Promise<void> {
  const { storyLog, decisions } = openContentStores({ content })
  const before = new Date(clock().getTime() - LEFT_OUT_DAYS * DAY_MS).toISOString()
  const [pointer] = await content.get([SHORTENED_UP_TO])
  const after = pointer?.version ?? 0
  let to = after
  for await (const { seq, at } of storyLog.after(after, after + MOST_ENTRIES)) {
    if (at >= before) break
    to = seq
  }
  if (to === after) return
  const named = new Set((await decisions.all()).flatMap(({ act }) => articlesIn(act)))
  let articles = 0
  const shorten = (entry: LogEntry): LogEntry | undefined => {
    const left = new Set((entry.left ?? []).map(({ article }) => article))
    const kept = entry.articles.filter(({ id, placement }) => placement || left.has(id) || named.has(id))
    if (kept.length === entry.articles.length) return undefined
    articles += entry.articles.length - kept.length
    return { ...entry, articles: kept }
  }
  await storyLog.rewrite(shorten, { after, to })
  await content.write([{ ...SHORTENED_UP_TO, value: '', version: to, when: { below: to } }])
  logger.info('old articles that were left out deleted', { articles })
}

function articlesIn(act: Act): string[] {
  if (act.is === 'pin') return [act.a.id, act.b.id]
  if (!('article' in act)) return []
  return [typeof act.article === 'string' ? act.article : act.article.id]
}
