import type { Placement, Reason } from '../domain/model/article.ts'
import { own } from '../domain/own.ts'
import type { Desk } from './desk-page.ts'

/** Why an article is in its story, as a sentence; `partner` is the title of the one that drew it in. */
export function whyHere({ rule }: Placement, partner: string | undefined, { say }: Desk): string {
  const words = say.reasons
  const sentence = own(words.placed, rule)
  if (!sentence) return words.founded
  return sentence(partner === undefined ? words.elsewhere : say.quoted(partner))
}

/** A reason as what it speaks of, and what the rule saw. */
export function inWords({ rule, detail }: Reason, { say, locale }: Desk): [what: string, seen?: string] {
  const words = say.reasons
  const [kind, id = ''] = rule.split(' ')
  if (rule === 'no term' || rule === 'trusted source') return [`${words.rules[rule]}.`]
  if (kind === 'topic') return [words.topic(locale.topic(id) ?? id), detail]
  if (kind === 'place') return [words.place(locale.place(id) ?? id), detail]
  if (kind === 'kind') return [words.kind(kindOf(id, locale.words.kinds)), detail]
  return [own(words.rules, rule) ?? rule, (rule === 'editor' && own(words.decided, detail)) || detail]
}

function kindOf(id: string, kinds: Record<string, string>): string {
  return own(kinds, id) ?? id
}
