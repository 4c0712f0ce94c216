import { fonts } from '../pages/fonts.ts'
import { style, stylePath } from '../pages/style/style.ts'
import { type Context, contextsOf } from './context.ts'
import { storyFeeds } from './feeds/channels.ts'
import { editionPage, editionsPage } from './pages/editions.tsx'
import { homePage } from './pages/home.tsx'
import { listPage } from './pages/lists.tsx'
import { storyPage } from './pages/story.tsx'
import type { Site, SiteFile } from './site.ts'
import { stampOf } from './stamp.ts'

const forever = 'public, max-age=31536000, immutable'

/**
 * Every published file, those that lead to others last. A pure function: the same site gives the same bytes.
 * Nothing is rendered before a file's body is asked for, so that any number of stories fits into memory.
 */
export function* render(site: Site): Iterable<SiteFile> {
  const contexts = contextsOf(site)
  yield* assets(site)
  for (const context of [contexts.en, contexts.es]) {
    for (const story of context.shelf.all) yield storyPage(story, context)
    for (const edition of site.editions) yield editionPage(edition, context)
  }
  yield* leading(contexts.en)
  yield* leading(contexts.es)
  yield* storyFeeds(contexts.en)
  yield homePage(contexts.es)
  yield homePage(contexts.en)
}

function* leading(context: Context): Iterable<SiteFile> {
  const { topics, places } = context.site.configuration
  for (const { slug } of topics) yield listPage(context, 'topics', slug)
  for (const { id } of places) yield listPage(context, 'places', id)
  yield editionsPage(context)
}

function* assets({ asset }: Site): Iterable<SiteFile> {
  const shared = { cacheControl: forever, leads: false }
  const sheet = { path: stylePath.slice(1), contentType: 'text/css; charset=utf-8', stamp: stampOf(style) }
  yield { ...shared, ...sheet, body: () => style }
  for (const { path } of fonts) {
    yield { ...shared, path, contentType: 'font/woff2', stamp: stampOf(path), body: () => asset(path) }
  }
}
