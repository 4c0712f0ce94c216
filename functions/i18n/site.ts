import type { Language } from '../domain/model/article.ts'
import { en, type Words } from './en/site.ts'
import { es } from './es/site.ts'

export type { Words } from './en/site.ts'

/** Everything that a person reads, in their language. */
export const words: Record<Language, Words> = { en, es }
