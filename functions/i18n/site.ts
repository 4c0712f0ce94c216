import type { Language } from '../domain/model/article.ts'
import { type Common, common as commonEn } from './en/common.ts'
import { type SiteWords, site as siteEn } from './en/site.ts'
import { common as commonEs } from './es/common.ts'
import { site as siteEs } from './es/site.ts'

/** The words of the public pages and feeds in one language. */
export type Words = Common & SiteWords

/** The words of public pages and feeds, and of the frame around all pages. */
export const words: Record<Language, Words> = {
  en: { ...commonEn, ...siteEn },
  es: { ...commonEs, ...siteEs },
}
