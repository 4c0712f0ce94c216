import type { Act, ArticleName, Decision, DeskAct } from '../model/decision.ts'
import { linkArticleName } from './link-article.ts'

/** Something for the desk to carry out, in the place of the log where it was decided. */
export interface DeskOrder {
  decision: number
  at: string
  act: DeskAct
}

/**
 * The log as the desk carries it out, line by line: what undoes a line is its opposite. Nothing brings back an article
 * whose words were redacted.
 */
export function deskOrders(log: readonly Decision[]): DeskOrder[] {
  const acts = new Map<number, DeskAct | undefined>()
  const redacted = new Set<string>()
  return log.flatMap(({ number, at, act }) => {
    const meant = act.is === 'undo' ? opposite(acts.get(act.decision)) : isDeskAct(act) ? act : undefined
    const order = meant && articleOf(meant).some((id) => redacted.has(id)) ? undefined : meant
    if (order?.is === 'redact') redacted.add(order.article.id)
    acts.set(number, order)
    return order ? [{ decision: number, at, act: order }] : []
  })
}

/** What editors forced into the digest or out of it, by article id. */
export function forcedBy(orders: readonly DeskOrder[]): Map<string, 'in' | 'out' | 'redacted'> {
  const forced = new Map<string, 'in' | 'out' | 'redacted'>()
  for (const { act } of orders) {
    if (act.is === 'admit') forced.set(act.article.id, 'in')
    else if (act.is === 'exclude') forced.set(act.article.id, 'out')
    else if (act.is === 'redact') forced.set(act.article.id, 'redacted')
  }
  return forced
}

/** Whom it lets in or takes out. */
function articleOf(act: DeskAct): string[] {
  if (act.is === 'pin') return []
  return [act.is === 'link' ? linkArticleName(act.link).id : act.article.id]
}

const deskActs = new Set(['pin', 'admit', 'exclude', 'link', 'redact'])

export function isDeskAct(act: Act): act is DeskAct {
  return deskActs.has(act.is)
}

function opposite(act: DeskAct | undefined): DeskAct | undefined {
  const exclude = (article: ArticleName): DeskAct => ({ is: 'exclude', article })
  switch (act?.is) {
    case 'pin':
      return { ...act, put: act.put === 'apart' ? 'together' : 'apart' }
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
