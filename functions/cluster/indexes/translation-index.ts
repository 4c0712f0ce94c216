import type { Translations } from '../features/translations.ts'
import { createMultimap } from './multimap.ts'

/** How many articles at one address are looked at: only the latest. */
const MAX_AT_ADDRESS = 8

/** The most days between an article and its translation. */
const MAX_DAYS = 10

/** An article that may have translations. */
interface Translatable {
  id: string
  /** Days since 1970. */
  day: number | undefined
  translations: Translations
}

/** Finds the translations of articles by the addresses that their sources state. */
export interface TranslationIndex<Article extends Translatable> {
  /** Articles in another language that state this article's address, or whose address it states; the latest comes last. */
  find(article: Article): Article[]
  add(article: Article): void
  remove(article: Article): void
}

/** Creates an empty index of articles by their own addresses and by those of their translations. */
export function createTranslationIndex<Article extends Translatable>(): TranslationIndex<Article> {
  const atAddress = createMultimap<string, Article>()
  const stating = createMultimap<string, Article>()
  return {
    find({ id, day, translations: { own, stated, language } }) {
      const found = new Set([
        ...stated.flatMap((address) => atAddress.get(address).slice(-MAX_AT_ADDRESS)),
        ...own.flatMap((address) => stating.get(address).slice(-MAX_AT_ADDRESS)),
      ])
      return [...found].filter(
        (other) =>
          other.id !== id &&
          other.translations.language !== language &&
          (day === undefined || other.day === undefined || Math.abs(day - other.day) <= MAX_DAYS),
      )
    },
    add(article) {
      for (const address of article.translations.own) atAddress.add(address, article)
      for (const address of article.translations.stated) stating.add(address, article)
    },
    remove(article) {
      for (const address of article.translations.own) atAddress.remove(address, article)
      for (const address of article.translations.stated) stating.remove(address, article)
    },
  }
}
