import type { Language } from '../domain/model/article.ts'
import { type EditorsWords, editors as editorsEn } from './en/editors.ts'
import { editors as editorsEs } from './es/editors.ts'

/** The words of the editors' pages in one language. */
export type Words = EditorsWords

/** The words of the editors' pages. */
export const words: Record<Language, Words> = {
  en: editorsEn,
  es: editorsEs,
}
