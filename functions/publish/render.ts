import type { LeftOut } from '../domain/left-out.ts'
import { createContexts, withContent, withMatters } from './context.ts'
import { matterParts } from './matters/matter-parts.ts'
import { publishableMatters } from './matters/publishable-matters.ts'
import { partsOf } from './site/parts.ts'
import type { IsPublished, Site, SitePart } from './site/site.ts'
import { listedStories, publishableEditions, publishableStories } from './stories/publishable.ts'

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
 * a story, a matter or an edition cannot be rendered, only that one is left out: each is rendered on trial first, unless its part is
 * already published unchanged, since it passed the trial then. A file is rendered when its body is read, so that any
 * number of stories fits into memory.
 */
export function renderSite(site: Site, isPublished: IsPublished = () => false): Rendering {
  const empty = createContexts(site)
  const { listed, leftOut } = listedStories(site.stories, empty)
  const matters = publishableMatters(site.matters ?? [], listed, empty, isPublished)
  const stories = publishableStories(listed, matters.contexts, isPublished)
  const editions = publishableEditions(site.editions, empty, isPublished)
  // A story that cannot be rendered is in no matter either.
  const isWhole = stories.sound.length === listed.length
  const linked = isWhole ? stories.linked : withMatters(stories.linked, matters.sound, stories.sound)
  const contexts = withContent(linked, stories.sound, editions.sound)
  return {
    parts: partsOf(contexts, stories.parts, isWhole ? matters.parts : matterParts(contexts)),
    leftOut: [...leftOut, ...stories.leftOut, ...matters.leftOut, ...editions.leftOut, ...(site.lost ?? [])],
  }
}
