import type { Language } from '../domain/model/article.ts'
import { type OperatorsWords, operators as operatorsEn } from './en/operators.ts'
import { operators as operatorsEs } from './es/operators.ts'

/** The words of the operators' pages in one language. */
export type Words = OperatorsWords

/** The words of the operators' pages. */
export const words: Record<Language, Words> = {
  en: operatorsEn,
  es: operatorsEs,
}
