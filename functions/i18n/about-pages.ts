import type { Language } from '../domain/model/article.ts'
import { type AboutPagesWords, aboutPages as aboutPagesEn } from './en/about-pages.ts'
import { aboutPages as aboutPagesEs } from './es/about-pages.ts'

/**
 * The words of the pages about sources, publishers, subscribing and the digest itself. They are many, so only code that
 * renders these pages loads them.
 */
export const words: Record<Language, AboutPagesWords> = { en: aboutPagesEn, es: aboutPagesEs }
