import type { Language } from '../domain/model/article.ts'
import { type SignInWords, signIn as signInEn } from './en/sign-in.ts'
import { signIn as signInEs } from './es/sign-in.ts'

/** The words of the pages on which editors and operators request their link, in one language. */
export type Words = SignInWords

/** The words of the pages on which editors and operators request their link. */
export const words: Record<Language, Words> = {
  en: signInEn,
  es: signInEs,
}
