import type { Language } from '../domain/model/article.ts'
import { type AboutPagesWords, aboutPages as aboutPagesEn } from './en/about-pages.ts'
import { type Common, common as commonEn } from './en/common.ts'
import { type SiteWords, site as siteEn } from './en/site.ts'
import { aboutPages as aboutPagesEs } from './es/about-pages.ts'
import { common as commonEs } from './es/common.ts'
import { site as siteEs } from './es/site.ts'

export type Words = Common & SiteWords & AboutPagesWords

/** The words of public pages and feeds. */
export const words: Record<Language, Words> = {
  en: { ...commonEn, ...siteEn, ...aboutPagesEn },
  es: { ...commonEs, ...siteEs, ...aboutPagesEs },
}
