import { type KnownMatters, matterName } from '../domain/decisions/known-matters.ts'
import type { Language } from '../domain/model/article.ts'
import type { Act, Decision } from '../domain/model/decision.ts'
import type { Words } from '../i18n/editors.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Editor, OPERATOR } from './editor.ts'
import { statusLabel } from './matters/status-label.ts'

/** Returns a sentence that says who decided what. */
export function describeDecision({ by, act }: Decision, editors: readonly Editor[], messages: Words): string {
  const editor = editors.find(({ id }) => id === by)
  const name = editor?.name ?? (by === OPERATOR ? messages.log.operator : messages.log.former)
  return messages.by(name, describeAct(act, messages))
}

function describeAct(act: Act, { acts }: Words): string {
  return act.is === 'pin' ? acts.pin(act.put) : acts[act.is]('apart')
}

/** Returns the text or the choices in a decision; empty if it has none. */
export function decisionText(act: Act, { topic, place, lang }: Locale, matters: KnownMatters): string {
  switch (act.is) {
    case 'hide':
      return act.note ?? ''
    case 'rewrite':
      return [act.headline, act.summary].filter(Boolean).join(' \u00b7 ')
    case 'retag':
      return [...act.topics.map(topic), ...act.places.map(place)].filter(Boolean).join(' \u00b7 ')
    case 'correct':
    case 'correct-edition':
      return act.text
    case 'link':
      return act.link.title
    case 'link-matter':
    case 'unlink-matter':
      return matterName(act.matter, matters, lang)
    case 'merge-matters':
      return matterName(act.into, matters, lang)
    case 'rename-matter':
      return Object.values(act.name).join(' \u00b7 ')
    case 'set-matter-status':
      return `${statusLabel(matters.records.get(act.matter)?.kind, act.status, lang)} \u00b7 ${act.day}`
    case 'introduce':
      return act.introduction.text
    default:
      return ''
  }
}

/** Returns what a decision is about, and the path of the page on the desk that shows it. */
export function decisionSubject(
  act: Act,
  matters: KnownMatters,
  language: Language,
): { text: string; path?: string } {
  if ('story' in act && !('edition' in act)) return { text: act.story, path: `/stories/${act.story}` }
  if ('edition' in act) return { text: act.edition, path: `/editions/${act.edition}` }
  if (act.is === 'link') return { text: act.link.title }
  if (act.is === 'undo') return { text: String(act.decision), path: `/log#decision-${act.decision}` }
  if (act.is === 'pin') return { text: `${act.a.source}, ${act.b.source}` }
  if (act.is === 'extra') return { text: '' }
  if ('matter' in act)
    return { text: matterName(act.matter, matters, language), path: `/matters/${act.matter}` }
  return { text: act.article.source }
}
