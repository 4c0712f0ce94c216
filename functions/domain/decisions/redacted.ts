import type { DecidedArticle } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'

/** The articles whose text editors removed, by id. This can't be undone. */
export function redactedIn(log: readonly Decision[]): Map<string, { id: string; source: string }> {
  return new Map(log.flatMap(({ act }) => (act.is === 'redact' ? [[act.article.id, act.article]] : [])))
}

/** The fields that hold a publisher's words. */
type PublisherTexts = Pick<
  DecidedArticle,
  | 'title'
  | 'summary'
  | 'categories'
  | 'reasons'
  | 'matters'
  | 'url'
  | 'formerUrls'
  | 'translations'
  | 'author'
  | 'guid'
  | 'document'
  | 'stated'
> & { text?: string }

/** An article without anything that its publisher wrote. */
export function wordless<T extends PublisherTexts>(article: T): T {
  const {
    url: _url,
    formerUrls: _former,
    translations: _translations,
    author: _author,
    guid: _guid,
    document: _document,
    stated: _stated,
    ...rest
  } = article
  const nothing = { title: '', summary: '', categories: [], reasons: [], matters: [] }
  return { ...rest, ...nothing, ...('text' in rest && { text: '' }) } as unknown as T
}

/** Removes from an article everything that its publisher wrote, and says why. */
export function redacted<T extends PublisherTexts>(article: T): T {
  return { ...wordless(article), reasons: [{ rule: 'editor', detail: 'Its words were taken down.' }] }
}

/** Whether an article contains anything that its publisher wrote. */
export function holdsWords(article: PublisherTexts): boolean {
  const { title, summary, text, url, author, guid, document, stated } = article
  const { formerUrls = [], translations = [], categories, matters } = article
  const lines = [title, summary, text, url, ...formerUrls, ...translations, author, guid]
  return (
    lines.some(Boolean) ||
    document !== undefined ||
    stated !== undefined ||
    categories.length + matters.length > 0
  )
}
