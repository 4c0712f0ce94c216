import type { Act, ArticleAct, ArticleName, Decision } from '../model/decision.ts'
import { activeDecisions } from './active-decisions.ts'
import { linkArticleName } from './link-article.ts'

/** A decision about an article that the pipeline applies, with its number in the log. */
export interface ArticleOrder {
  decision: number
  at: string
  act: ArticleAct | PinOrder
}

/** What pins two articles, or with no `put` frees them. */
export interface PinOrder {
  is: 'pin'
  a: ArticleName
  b: ArticleName
  put?: 'together' | 'apart' | undefined
  /** After an undo: the decision that pins the two so. */
  by?: number | undefined
  /** The decision whose effects on stories this one takes back. */
  undoes?: number
}

/**
 * The decisions about articles in the order in which the pipeline applies them. An undo becomes the opposite of what it
 * undoes; that of a pin leaves two articles pinned as the other decisions say. Nothing brings back an article whose text
 * was removed.
 */
export function articleOrders(log: readonly Decision[]): ArticleOrder[] {
  const acts = new Map<number, ArticleOrder['act'] | undefined>()
  const redacted = new Set<string>()
  return log.flatMap(({ number, at, act }, n) => {
    const before = act.is === 'undo' ? acts.get(act.decision) : undefined
    const meant =
      act.is === 'undo'
        ? before?.is === 'pin'
          ? { ...before, ...putOf(before, log.slice(0, n + 1)), undoes: act.decision }
          : opposite(before)
        : isArticleAct(act)
          ? act
          : undefined
    const order = meant && articleOf(meant).some((id) => redacted.has(id)) ? undefined : meant
    if (order?.is === 'redact') redacted.add(order.article.id)
    acts.set(number, order)
    return order ? [{ decision: number, at, act: order }] : []
  })
}

/** What editors included, excluded or removed the text of, by the id of the article. */
export function forcedBy(orders: readonly ArticleOrder[]): Map<string, 'in' | 'out' | 'redacted'> {
  const forced = new Map<string, 'in' | 'out' | 'redacted'>()
  for (const { act } of orders) {
    if (act.is === 'admit') forced.set(act.article.id, 'in')
    else if (act.is === 'exclude') forced.set(act.article.id, 'out')
    else if (act.is === 'redact') forced.set(act.article.id, 'redacted')
  }
  return forced
}

/** How the decisions that apply pin the two articles of a pin. */
function putOf({ a, b }: PinOrder, log: readonly Decision[]): Pick<PinOrder, 'put' | 'by'> {
  const pair = new Set([a.id, b.id])
  let put: PinOrder['put']
  let by: number | undefined
  for (const { act, number } of activeDecisions(log)) {
    if (act.is === 'pin' && pair.has(act.a.id) && pair.has(act.b.id)) [put, by] = [act.put, number]
    else if (act.is === 'link' && act.with && pair.has(act.with.id) && pair.has(linkArticleName(act.link).id))
      [put, by] = ['together', number]
  }
  return { put, by }
}

/** The ids of the articles that it includes or excludes. */
function articleOf(act: ArticleOrder['act']): string[] {
  if (act.is === 'pin') return []
  return [act.is === 'link' ? linkArticleName(act.link).id : act.article.id]
}

const articleActs = new Set(['pin', 'admit', 'exclude', 'link', 'redact'])

/** Whether the pipeline applies this act, and not only the publisher or the digest. */
export function isArticleAct(act: Act): act is ArticleAct {
  return articleActs.has(act.is)
}

function opposite(act: Exclude<ArticleAct, { is: 'pin' }> | undefined): ArticleAct | undefined {
  const exclude = (article: ArticleName): ArticleAct => ({ is: 'exclude', article })
  switch (act?.is) {
    case 'admit':
      return exclude(act.article)
    case 'exclude':
      return { is: 'admit', article: act.article }
    case 'link':
      return exclude(linkArticleName(act.link))
    default:
      return undefined
  }
}
