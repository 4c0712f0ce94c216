import type { Language } from '../../domain/model/article.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'

export type { Words } from './en.ts'
export const words: Record<Language, Words> = { en, es }
