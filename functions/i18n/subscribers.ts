import type { Language } from '../domain/model/article.ts'
import { type SubscribersWords, subscribers as subscribersEn } from './en/subscribers.ts'
import { subscribers as subscribersEs } from './es/subscribers.ts'

/** The words of the subscribers' pages and emails in one language. */
export type Words = SubscribersWords

/** The words of the subscribers' pages, and of the emails that answer them. */
export const words: Record<Language, Words> = {
  en: subscribersEn,
  es: subscribersEs,
}
