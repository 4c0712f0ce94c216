import type { LeftOut } from '../domain/left-out.ts'
import { contextsOf, filled } from './context.ts'
import { partsOf } from './site/parts.ts'
import type { IsPublished, Site, SitePart } from './site/site.ts'
import { publishableEditions, publishableStories } from './stories/publishable.ts'

/** All that is published, and what had to be left out of it. */
export interface Rendering {
  parts: Iterable<SitePart>
  leftOut: LeftOut[]
}

/** The parts of a site of which nothing is published yet. */
export function render(site: Site): Iterable<SitePart> {
  return renderSound(site).parts
}

/**
 * Everything that is published, in parts, those that lead to others last. A pure function: the same site gives the
 * same bytes. If a story or an edition can't be rendered, only that one is left out: each is rendered on trial before it
 * is published, unless its part is already published unchanged, since it passed the trial then. No file is rendered
 * before its body is asked for, so that any number of stories fits into memory.
 */
export function renderSound(site: Site, isPublished: IsPublished = () => false): Rendering {
  const empty = contextsOf(site)
  const stories = publishableStories(site.stories, empty, isPublished)
  const editions = publishableEditions(site.editions, empty, isPublished)
  return {
    parts: partsOf(filled(empty, stories.sound, editions.sound), stories.parts),
    leftOut: [...stories.leftOut, ...editions.leftOut, ...(site.lost ?? [])],
  }
}
