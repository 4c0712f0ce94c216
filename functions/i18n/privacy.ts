import type { Language } from '../domain/model/article.ts'
import { privacy as en, type PrivacyWords } from './en/privacy.ts'
import { privacy as es } from './es/privacy.ts'

/** The words of the page on privacy. */
export const privacyWords: Record<Language, PrivacyWords> = { en, es }
