import type { Person } from '../auth/people.ts'
import { type KnownMatters, matterName } from '../domain/decisions/known-matters.ts'
import type { Act, ArticleName, Decision } from '../domain/model/decision.ts'
import type { Words } from '../i18n/editors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { DeskContext } from './desk-context.ts'
import { statusLabel } from './matters/status-label.ts'
import type { SubjectNames } from './views/subject-names.ts'

/** The author of decisions made by a command that names no editor. */
export const OPERATOR = 'operator'

/** Returns a sentence that says who decided what. */
export function describeDecision({ by, act }: Decision, editors: readonly Person[], messages: Words): string {
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

/** One of the things that a decision is about. */
interface Subject {
  /** A headline, a title or a name; the id if nothing has a name anymore. */
  text: string
  /** The id, where the text is not the id itself. */
  id?: string
  /** The path of the page on the desk that shows it. */
  path?: string
}

/** Returns what a decision is about, the most important first. */
export function decisionSubjects(
  act: Act,
  names: SubjectNames,
  known: Pick<DeskContext, 'matters' | 'language' | 'messages'>,
): Subject[] {
  const subjects: Subject[] = []
  const matter = (id: string) => ({
    text: matterName(id, known.matters, known.language),
    path: `/matters/${id}`,
  })
  const article = ({ id, source }: ArticleName) => ({
    text: names.articles.get(id) ?? source,
    id: `${source}/${id}`,
  })
  if ('edition' in act) subjects.push({ text: act.edition, path: `/editions/${act.edition}` })
  if ('story' in act) {
    const headline = names.stories.get(act.story)
    subjects.push({
      text: headline ?? act.story,
      ...(headline && { id: act.story }),
      path: `/stories/${act.story}`,
    })
  }
  if ('matter' in act) subjects.push(matter(act.matter))
  if (act.is === 'merge-matters') subjects.push(matter(act.into))
  if (act.is === 'link') subjects.push({ text: act.link.title })
  if (act.is === 'pin') subjects.push(article(act.a), article(act.b))
  if (act.is === 'lead') subjects.push({ text: names.articles.get(act.article) ?? act.article })
  else if ('article' in act) subjects.push(article(act.article))
  if (act.is === 'undo') {
    const undone = names.undone.get(act.decision)
    const what = undone
      ? `${act.decision} (${describeAct(undone.act, known.messages)})`
      : String(act.decision)
    const its = undone && undone.act.is !== 'undo' ? decisionSubjects(undone.act, names, known) : []
    subjects.push({ text: what, path: `/log#decision-${act.decision}` }, ...its)
  }
  return subjects
}
