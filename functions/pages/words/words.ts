import type { Language } from '../../domain/model/article.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'

export type { Words } from './en.ts'

/** Everything that a person reads, in their language. */
export const words: Record<Language, Words> = { en, es }
