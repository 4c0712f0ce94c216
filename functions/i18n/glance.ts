import type { Language } from '../domain/model/article.ts'
import { glance as en, type GlanceWords } from './en/glance.ts'
import { glance as es } from './es/glance.ts'

/** The words of "At a glance" in each language. */
export const glanceWords: Record<Language, GlanceWords> = { en, es }

/** How many policies of each kind; `policy` for those of which nothing but the case is known. */
export type Policies = Record<'rule' | 'bill' | 'order' | 'designation' | 'policy', number>

/** What happened in the time of an edition, in numbers. Days are `YYYY-MM-DD`, the earliest first, each once. */
export interface Glance {
  /** What courts put on hold, and what they struck down. */
  blocked: Policies
  struckDown: Policies
  /** Cases that the Supreme Court agreed to hear. */
  granted: number
  /** Rules that became final: those with a day to come on which they take effect, and the others. */
  final: { dated: number; undated: number }
  /** The days on which those take effect. */
  effective: string[]
  tookEffect: number
  proposed: number
  /** States in which a bill became law, and federal bills that did. */
  states: number
  federalLaws: number
  /** The comment periods that close in the next weeks: the last days, and how many there are. */
  comments: { days: string[]; periods: number }
}

/** A sentence names at most so many days. */
const MAX_DAYS = 4

/** Puts the numbers of an edition into at most three sentences, with nothing about what did not happen. */
export function glanceSentences(glance: Glance, language: Language): string[] {
  const words = glanceWords[language]
  const { days, periods } = glance.comments
  const comments =
    days.length > MAX_DAYS ? words.manyComments(periods, days.at(-1)!) : words.comments(days, periods)
  return [words.courts(glance), words.government(glance), periods > 0 ? [comments] : []].flatMap(
    (clauses) => {
      const text = clauses.filter(Boolean).join('; ')
      return text ? [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`] : []
    },
  )
}
