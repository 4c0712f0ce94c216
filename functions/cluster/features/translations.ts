import { parseWebAddress } from '../../domain/urls/web-address.ts'
import type { WindowArticle } from '../window/window-article.ts'
import type { Canonical } from './addresses.ts'

/** The addresses by which translations of an article are known, in canonical form. */
export interface Translations {
  language: string
  /** Its own addresses. */
  own: readonly string[]
  /** Those of the same piece in another language. */
  stated: readonly string[]
}

/** The parts of a path that stand for a language. */
const languagePart = /\/(?:es|espanol|spanish)(?=\/)/
/** With fewer words, the last part of an address may name a section or a series. */
const LEAST_SLUG_WORDS = 4

/**
 * The addresses of an article and of its translations: those that its source states, and for a Spanish page below `/es/` the
 * page at the same address without `/es/`, as content systems place the two.
 */
export function translationsOf(
  { url, formerUrls, translations, language }: WindowArticle,
  canonical: Canonical,
): Translations {
  const own = [url, ...(formerUrls ?? [])].flatMap((address) => canonical(address) ?? [])
  const stated = (translations ?? []).flatMap((address) => canonical(address) ?? [])
  const beside = language === 'es' ? own.flatMap(englishPagesOf) : []
  return { language: language ?? '', own, stated: [...new Set([...stated, ...beside])] }
}

function englishPagesOf(address: string): string[] {
  const path = parseWebAddress(address)?.pathname
  if (!path || !languagePart.test(path)) return []
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.split(/[-_]/).filter((word) => /[a-z]{2}/i.test(word)).length < LEAST_SLUG_WORDS) return []
  return ['', '/en'].map((part) => address.replace(languagePart, part))
}
