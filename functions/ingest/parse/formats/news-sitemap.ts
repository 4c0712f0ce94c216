import type { Format } from '../format.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Root } from '../xml/rewritten-feed.ts'

const roots: ReadonlyMap<string, Root> = new Map([['urlset', { family: 'rss', prefix: 'sitemap' }]])

/** Sitemaps with the titles and dates of articles, as Google News reads them (developers.google.com/search/docs). */
export const newsSitemap: Format = {
  recognizes: ({ root }) => root !== undefined && roots.has(root.name),
  read: (document, context) => readXml(document, roots, context),
}
