import type { Reason } from '../../domain/model/article.ts'
import type { Evidence } from './evidence.ts'
import { homeActsOnPeople, isEverydayWordAlone } from './features.ts'

/** Why an article without any term is not relevant. */
export const noTerm: Reason = {
  rule: 'no term',
  detail: 'none of the configured terms counts here',
}

/** The reason that names the terms that mean something else in an article. */
export function otherMeaningOf({ otherMeanings }: Evidence): Reason[] {
  const detail = otherMeanings.slice(0, 6).join(', ')
  return detail === '' ? [] : [{ rule: 'other meaning', detail }]
}

/** The reasons for an editor: the terms that counted, by what they show and where. */
export function reasonsOf(e: Evidence): Reason[] {
  const reasons: Reason[] = []
  const add = (rule: string, ...lists: (readonly string[])[]) => {
    const terms = [...new Set(lists.flat())].slice(0, 6)
    if (terms.length > 0) reasons.push({ rule, detail: terms.join(', ') })
  }
  add('subject in title', e.terms('unmistakable', 'title'), e.terms('subject', 'title'))
  if (homeActsOnPeople(e) && e.count('title', 'unmistakable', 'subject') === 0)
    add(
      'action on people',
      e.terms('home', 'title').slice(0, 2),
      e.terms('origin', 'title').slice(0, 2),
      [...e.terms('status', 'title'), ...e.terms('action', 'title')].slice(0, 2),
    )
  add('subject in first sentences', e.terms('unmistakable', 'lede'), e.terms('subject', 'lede'))
  add('subject later', e.terms('unmistakable', 'later'), e.terms('subject', 'later'))
  add(
    'support',
    ...(['title', 'lede'] as const).flatMap((zone) => [
      e.terms('enforcement', zone),
      e.terms('support', zone),
    ]),
    e.terms('hint', 'title'),
    e.terms('borderland', 'title'),
  )
  add(
    'biography',
    ...(['title', 'lede'] as const).flatMap((zone) => [
      e.terms('biography', zone),
      e.terms('unrelated', zone),
    ]),
  )
  const elsewhere = (zone: 'title' | 'lede') => {
    const acting = [...e.terms('nation', zone), ...e.terms('demonym', zone), ...e.terms('foreign', zone)]
    return acting.length > 0 ? [...acting, ...e.terms('origin', zone)] : []
  }
  if (e.count('title', 'home') === 0) add('foreign title', elsewhere('title'))
  if (e.count('title', 'home', 'unmistakable') + e.count('lede', 'home', 'unmistakable') === 0)
    add('foreign text', elsewhere('lede'))
  if (isEverydayWordAlone(e)) add('everyday word', e.terms('everyday', 'title'))
  reasons.push(...otherMeaningOf(e))
  add('format without news', e.terms('format', 'title'))
  return reasons
}
