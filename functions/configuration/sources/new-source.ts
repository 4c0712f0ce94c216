import type { Language } from '../../domain/model/article.ts'
import { Source } from '../../domain/model/source.ts'
import { withoutInvisible } from '../../domain/text/invisible.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'
import { sourceId, sourceName } from './source-id.ts'

/** Characters of a name. */
const MOST_NAME = 100

/** What is known about a feed from reading it. */
interface FeedFacts {
  feed: string
  title?: string | undefined
  homepage?: string | undefined
  language: Language
}

/**
 * Makes a source of a feed, with the usual settings. Its id is the one that the same address gets in `sources.yaml` without
 * an id, so its history stays if it is added there later. The title is text from outside.
 * @throws {Error} if the address can't belong to a source.
 */
export function newSource({ feed, title = '', homepage = '', language }: FeedFacts): Source {
  const name = withoutInvisible(title)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MOST_NAME)
  const page = parseWebAddress(homepage)
  return Source.parse({
    id: sourceId(feed),
    name: name || sourceName(feed),
    feed,
    ...(page && { homepage: page.href }),
    language,
  })
}
