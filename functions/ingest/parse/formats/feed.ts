import type { Format } from '../format.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Root } from '../xml/rewritten-feed.ts'

/** The elements that RSS 0.9x, 1.0, 1.1 and 2.0 and Atom 0.3 and 1.0 begin with. An Atom entry may stand alone. */
const roots: ReadonlyMap<string, Root> = new Map([
  ['rss', { family: 'rss', prefix: 'rss' }],
  ['rdf', { family: 'rss', prefix: 'rss' }],
  ['channel', { family: 'rss', prefix: 'rss' }],
  ['feed', { family: 'atom', prefix: 'atom' }],
  ['entry', { family: 'atom', prefix: 'atom' }],
])

/** RSS and Atom, in all versions. */
export const feed: Format = {
  recognizes: ({ root }) => root !== undefined && roots.has(root.name),
  read: (document, context) => readXml(document, roots, context),
}
