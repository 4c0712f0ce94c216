import { hash } from 'node:crypto'

/** The id of the article of an entry. It is the same whenever the entry is read again. */
export function articleId(source: string, identity: string): string {
  return hash('sha256', `${source}\n${identity}`).slice(0, 32)
}
