import type { Language } from '../domain/model/article.ts'
import type { Matter, MatterKind, MatterStatus } from '../domain/model/matter.ts'
import { own } from '../domain/own.ts'
import { type Glance, type GlanceWords, glance as glanceEn } from './en/glance.ts'
import { matters as en, type MatterWords, type StatusWords } from './en/matters.ts'
import { glance as glanceEs } from './es/glance.ts'
import { matters as es } from './es/matters.ts'

/** The words of matters in each language. */
export const matterWords: Record<Language, MatterWords> = { en, es }

/**
 * A status in words, such as "Enjoined".
 * @throws if a matter of this kind cannot have it.
 */
export function statusWords(kind: MatterKind, status: MatterStatus, language: Language): StatusWords {
  const found = own<StatusWords>(matterWords[language].statuses[kind], status)
  if (!found) throw new RangeError(`A ${kind} cannot be ${status}. Use a status of its kind.`)
  return found
}

/** The day on which comments close, if they are still open `today`. */
export function openUntil({ dates }: Pick<Matter, 'dates'>, today: string): string | undefined {
  return dates.find(({ kind, day }) => kind === 'comments' && day >= today)?.day
}

/** The words of "At a glance" in each language. */
export const glanceWords: Record<Language, GlanceWords> = { en: glanceEn, es: glanceEs }

/** A sentence names at most so many days. */
const MAX_DAYS = 4

/** Puts the numbers of an edition into at most three sentences, with nothing about what did not happen. */
export function glanceSentences(glance: Glance, language: Language): string[] {
  const words = glanceWords[language]
  const { comments } = glance
  const close =
    comments.length > MAX_DAYS
      ? words.commentsBetween(comments[0]!, comments.at(-1)!)
      : comments.length > 0
        ? words.comments(comments)
        : ''
  return [words.courts(glance), words.government(glance), [close]].flatMap((clauses) => {
    const text = clauses.filter(Boolean).join('; ')
    return text ? [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`] : []
  })
}
