import { hash } from 'node:crypto'

/** The id of the article that an entry becomes: the same whenever the entry is read again. */
export function articleId(source: string, identity: string): string {
  return hash('sha256', `${source}\n${identity}`).slice(0, 32)
}
