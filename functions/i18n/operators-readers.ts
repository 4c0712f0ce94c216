import type { Language } from '../domain/model/article.ts'
import { type ReadersWords, readers as readersEn } from './en/operators-readers.ts'
import { readers as readersEs } from './es/operators-readers.ts'

/** The words of the operators' pages about subscribers and mailings. */
export const words: Record<Language, ReadersWords> = { en: readersEn, es: readersEs }
/** These words in one language. */
export type Words = ReadersWords
