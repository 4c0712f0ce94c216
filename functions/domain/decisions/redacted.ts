import type { DecidedArticle, Placement } from '../model/article.ts'
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
  | 'named'
  | 'url'
  | 'formerUrls'
  | 'translations'
  | 'author'
  | 'guid'
  | 'document'
  | 'stated'
> & { text?: string; placement?: Placement }

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
    named: _named,
    placement,
    ...rest
  } = article
  const nothing = { title: '', summary: '', categories: [], reasons: [], matters: [] }
  return {
    ...rest,
    ...nothing,
    ...('text' in rest && { text: '' }),
    ...(placement && { placement: withoutWords(placement) }),
  } as unknown as T
}

/** A placement without its reasons, which contain words and names of the article. */
function withoutWords({ why: _why, almost, ...placement }: Placement): Placement {
  if (!almost) return placement
  const { why: _whyNot, ...nearMiss } = almost
  return { ...placement, almost: nearMiss }
}

/** Removes from an article everything that its publisher wrote, and says why. */
export function redacted<T extends PublisherTexts>(article: T): T {
  return { ...wordless(article), reasons: [{ rule: 'editor', detail: 'Its words were taken down.' }] }
}

/** Whether an article contains anything that its publisher wrote. */
export function holdsWords(article: PublisherTexts): boolean {
  const { title, summary, text, url, author, guid, document, stated, placement } = article
  const { formerUrls = [], translations = [], categories, matters, named = [] } = article
  const lines = [title, summary, text, url, ...formerUrls, ...translations, author, guid]
  return (
    lines.some(Boolean) ||
    document !== undefined ||
    stated !== undefined ||
    placement?.why !== undefined ||
    placement?.almost?.why !== undefined ||
    categories.length + matters.length + named.length > 0
  )
}
