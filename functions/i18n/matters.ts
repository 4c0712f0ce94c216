import type { Language } from '../domain/model/article.ts'
import type { Matter, MatterKind, MatterStatus } from '../domain/model/matter.ts'
import { own } from '../domain/own.ts'
import { matters as en, type MatterWords, type StatusWords } from './en/matters.ts'
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
