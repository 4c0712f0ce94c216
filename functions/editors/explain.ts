import type { Placement, Reason } from '../domain/model/article.ts'
import { own } from '../domain/own.ts'
import type { DeskContext } from './desk-context.ts'

/** Returns a sentence that says why an article is in its story. `partner` is the title of the article it was matched with. */
export function explainPlacement(
  { rule, changed }: Placement,
  partner: string | undefined,
  { messages }: DeskContext,
): string {
  const words = messages.reasons
  const sentence = own(words.placed, rule)
  if (!sentence) return words.founded
  return sentence(partner === undefined ? words.elsewhere : messages.quoted(partner), changed)
}

/** Returns what a reason is about, and what the rule found in the article. */
export function explainReason(
  { rule, detail }: Reason,
  { messages, locale }: DeskContext,
): [subject: string, found?: string] {
  const words = messages.reasons
  const [kind, id = ''] = rule.split(' ')
  if (rule === 'no term' || rule === 'trusted source') return [`${words.rules[rule]}.`]
  if (kind === 'topic') return [words.topic(locale.topic(id) ?? id), detail]
  if (kind === 'place') return [words.place(locale.place(id) ?? id), detail]
  if (kind === 'kind') return [words.kind(own(locale.words.kinds, id) ?? id), detail]
  if (kind === 'form') return [words.kind(own(locale.words.forms, id) ?? id), detail]
  return [own(words.rules, rule) ?? rule, (rule === 'editor' && own(words.decided, detail)) || detail]
}
