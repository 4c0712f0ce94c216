import type { Language } from '../domain/model/article.ts'
import { type Common, common as commonEn } from './en/common.ts'
import { type EmailWords, email as emailEn } from './en/email.ts'
import { common as commonEs } from './es/common.ts'
import { email as emailEs } from './es/email.ts'

/** The words of the emails of an edition in one language. */
export type Words = Common & EmailWords

/** The words of the emails of an edition. */
export const words: Record<Language, Words> = {
  en: { ...commonEn, ...emailEn },
  es: { ...commonEs, ...emailEs },
}
