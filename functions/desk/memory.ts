import type { DeskOrder } from '../decisions/for-desk.ts'
import { linkArticleName } from '../decisions/link-article.ts'
import type { Placement } from '../model/article.ts'
import type { LogEntry } from '../store/desk-log.ts'
import { seen } from './seen.ts'
import type { Pin } from './window/pins.ts'
import { productionWindow } from './window/production.ts'
import type { Window } from './window/window.ts'

/** The window after these entries of the log, the earliest first, and what editors had ordered by then. */
export function memoryOf(entries: readonly LogEntry[], orders: readonly DeskOrder[]): Window {
  const window = productionWindow(pinsOf(orders))
  const placements = latestPlacements(entries)
  for (const entry of entries) restore(window, entry, placements)
  return window
}

/** Brings what an entry of the log decided into memory; an article that is there already was edited. */
export function restore(window: Window, { articles, merges }: LogEntry, placements?: Placements): void {
  const placed = articles.flatMap((article) => {
    const placement = placements ? placements.get(article.id) : article.placement
    return placement ? [{ article: seen(article), placement }] : []
  })
  for (const { article } of placed) if (window.storyOf(article.id)) window.edit(article)
  const fresh = placed.filter(({ article }) => !window.storyOf(article.id))
  window.restore(fresh, merges)
}

type Placements = ReadonlyMap<string, Placement | undefined>

/** Where each article stands by the last word about it: editors move some. */
function latestPlacements(entries: readonly LogEntry[]): Placements {
  return new Map(entries.flatMap(({ articles }) => articles.map(({ id, placement }) => [id, placement])))
}

function pinsOf(orders: readonly DeskOrder[]): Pin[] {
  return orders.flatMap(({ act, at }) => {
    if (act.is === 'pin') return [{ a: act.a.id, b: act.b.id, put: act.put, at }]
    if (act.is !== 'link' || !act.with) return []
    return [{ a: linkArticleName(act.link).id, b: act.with.id, put: 'together' as const, at }]
  })
}
