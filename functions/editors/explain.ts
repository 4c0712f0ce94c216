import type { Reason } from '../domain/model/article.ts'
import { own } from '../domain/own.ts'
import { NO_OTHER_PLACE } from '../domain/places.ts'
import type { DeskContext } from './desk-context.ts'

/** The words of the desk in one language. */
export type DeskWords = Pick<DeskContext, 'messages'> & {
  locale: Pick<DeskContext['locale'], 'words' | 'topic' | 'place'>
}

/** The rule for the usual kind found nothing special, so it is not shown. */
export function isInformative({ rule }: Reason): boolean {
  return rule !== 'kind news'
}

/** Returns what a reason is about, and what the rule found in the article. */
export function explainReason(
  { rule, detail }: Reason,
  { messages, locale }: DeskWords,
): [subject: string, found?: string] {
  const words = messages.reasons
  const [kind, id = ''] = rule.split(' ')
  if (rule === 'no term' || rule === 'trusted source') return [`${words.rules[rule]}.`]
  if (kind === 'topic') return [words.topic(locale.topic(id) ?? id), detail]
  if (kind === 'place') {
    const name = locale.place(id) ?? id
    return detail === NO_OTHER_PLACE ? [words.noOtherPlace(name)] : [words.place(name), detail]
  }
  if (kind === 'kind') return [words.kind(own(locale.words.kinds, id) ?? id), shownBy(detail, words)]
  if (kind === 'form') return [words.kind(own(locale.words.forms, id) ?? id), shownBy(detail, words)]
  return [own(words.rules, rule) ?? rule, (rule === 'editor' && own(words.decided, detail)) || detail]
}

/** What shows the kind or form of an article: `category Opinion` is its category "Opinion". */
function shownBy(detail: string, { shownBy: words }: DeskContext['messages']['reasons']): string {
  const [what = '', name] = detail.split(/ (.*)/s)
  const named = name === undefined ? undefined : own(words.named, what)
  return named?.(name!) ?? own(words.fixed, detail) ?? detail
}
