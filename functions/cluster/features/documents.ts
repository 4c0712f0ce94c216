import { documentNumber } from '../../domain/identifiers/document-number.ts'
import type { WindowArticle } from '../window/window-article.ts'

const none: ReadonlySet<string> = new Set()
const NUMBER = 'document '

/** The register's number and the matters of an article if it is an official document, else none. */
export function documentsOf(article: WindowArticle): ReadonlySet<string> {
  const number = numberKey(article)
  const matters = article.kind === 'official' ? (article.matters ?? []) : []
  return number === undefined && matters.length === 0
    ? none
    : new Set([...(number ? [number] : []), ...matters])
}

/** The key of an article that is a document: its number in the register. */
export function numberKey({ document, url }: WindowArticle): string | undefined {
  const number = documentNumber(document, url ?? undefined)
  return number && NUMBER + number
}

/**
 * Whether two sets of official documents are about different ones. Such stories are never merged, however similar they are.
 * Documents with different numbers differ even if they share a docket: a correction is a document of its own.
 */
export function documentsDiffer(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false
  if (one.isDisjointFrom(other)) return true
  return hasNumber(one) && hasNumber(other) && ![...one].some((key) => isNumber(key) && other.has(key))
}

function hasNumber(keys: ReadonlySet<string>): boolean {
  return keys.values().some(isNumber)
}

const isNumber = (key: string) => key.startsWith(NUMBER)
