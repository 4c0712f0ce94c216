import type { Act, Decision } from '../domain/model/decision.ts'
import type { Words } from '../i18n/editors.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Editor, OPERATOR } from './editor.ts'

/** Who did what, as a sentence. */
export function answerOf({ by, act }: Decision, editors: readonly Editor[], say: Words): string {
  const editor = editors.find(({ id }) => id === by)
  const name = editor?.name ?? (by === OPERATOR ? say.log.operator : say.log.former)
  return say.by(name, whatOf(act, say))
}

function whatOf(act: Act, { acts }: Words): string {
  return act.is === 'pin' ? acts.pin(act.put) : acts[act.is]('apart')
}

/** The words that a decision brought, or what it chose; empty where it has no more to it than its kind. */
export function wordsOf(act: Act, { topic, place }: Locale): string {
  switch (act.is) {
    case 'hide':
      return act.note ?? ''
    case 'rewrite':
      return [act.headline, act.summary].filter(Boolean).join(' \u00b7 ')
    case 'retag':
      return [...act.topics.map(topic), ...act.places.map(place)].filter(Boolean).join(', ')
    case 'correct':
    case 'correct-edition':
      return act.text
    case 'link':
      return act.link.title
    case 'introduce':
      return act.introduction.text
    default:
      return ''
  }
}
