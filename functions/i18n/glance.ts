import type { Language } from '../domain/model/article.ts'
import { glance as en, type Glance, type GlanceWords } from './en/glance.ts'
import { glance as es } from './es/glance.ts'

/** The words of "At a glance" in each language. */
export const glanceWords: Record<Language, GlanceWords> = { en, es }

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
