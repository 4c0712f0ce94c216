import type { LeftOut } from '../domain/left-out.ts'
import { createContexts, withContent } from './context.ts'
import { partsOf } from './site/parts.ts'
import type { IsPublished, Site, SitePart } from './site/site.ts'
import { publishableEditions, publishableStories } from './stories/publishable.ts'

/** The parts of the site, and what had to be left out of it. */
export interface Rendering {
  parts: Iterable<SitePart>
  leftOut: LeftOut[]
}

/** Renders a site of which nothing is published yet. */
export function render(site: Site): Iterable<SitePart> {
  return renderSite(site).parts
}

/**
 * Renders the site in parts; those that link to others are last. A pure function: the same site gives the same bytes. If
 * a story or an edition cannot be rendered, only that one is left out: each is rendered on trial first, unless its part is
 * already published unchanged, since it passed the trial then. A file is rendered when its body is read, so that any
 * number of stories fits into memory.
 */
export function renderSite(site: Site, isPublished: IsPublished = () => false): Rendering {
  const empty = createContexts(site)
  const stories = publishableStories(site.stories, empty, isPublished)
  const editions = publishableEditions(site.editions, empty, isPublished)
  return {
    parts: partsOf(withContent(stories.linked, stories.sound, editions.sound), stories.parts),
    leftOut: [...stories.leftOut, ...editions.leftOut, ...(site.lost ?? [])],
  }
}
