import type { Language } from '../domain/model/article.ts'
import { en, type Words } from './en/email.ts'
import { es } from './es/email.ts'

export type { Words } from './en/email.ts'
export const words: Record<Language, Words> = { en, es }
