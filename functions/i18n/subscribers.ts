import type { Language } from '../domain/model/article.ts'
import { en, type Words } from './en/subscribers.ts'
import { es } from './es/subscribers.ts'

export type { Words } from './en/subscribers.ts'
export const words: Record<Language, Words> = { en, es }
