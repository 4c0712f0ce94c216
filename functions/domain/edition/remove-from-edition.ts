import type { Edition, EditionStory } from '../model/edition.ts'
import type { Story } from '../model/story.ts'
import { withoutOutlets, withoutStories } from './edition-matters.ts'

/** A text, and where it is from. */
export interface AttributedText {
  /** Absent in editions of early versions. */
  source?: string | undefined
  outlet?: string
  claimed?: string | undefined
  url?: string | undefined
  title?: string
  summary?: string
}

/** Whether a text in a story must be removed. */
export type IsGone = (text: AttributedText, story: string) => boolean

/**
 * Removes texts from an edition. A story whose headline must be removed gets the text of its next outlet, if `stories`
 * has one. Otherwise it is removed and counted in `withdrawn`.
 */
export function removeFromEdition(
  edition: Edition,
  isGone: IsGone,
  stories: Pick<ReadonlyMap<string, Story>, 'get'>,
): Edition {
  const left = new Set<string>()
  const sections = edition.sections.map(({ id, stories: frozen, more }) => ({
    id,
    more,
    stories: frozen.flatMap((story) => {
      const kept = withoutGone(story, isGone, stories.get(story.id))
      if (!kept) left.add(story.id)
      return kept ?? []
    }),
  }))
  const withdrawn = (edition.withdrawn ?? 0) + left.size
  const matters = withoutOutlets(
    withoutStories(edition, (story) => left.has(story)),
    isGone,
  )
  return { ...edition, sections, ...matters, ...(withdrawn > 0 && { withdrawn }) }
}

function withoutGone(
  { official, other, earlier, ...story }: EditionStory,
  isGone: IsGone,
  now: Story | undefined,
): EditionStory | undefined {
  const { id, summarySource, headline: title } = story
  const shown = {
    ...story,
    ...(summarySource !== undefined && isGone({ source: summarySource }, id) && { summary: '' }),
    ...(official && !isGone(official, id) && { official }),
    ...(other && !isGone({ ...other, title: other.headline }, id) && { other }),
    ...(earlier && !isGone({ ...earlier, title: earlier.headline }, earlier.id) && { earlier }),
  }
  if (!isGone({ ...story, title }, id)) return shown
  if (!now || now.withdrawn || isGone(now.lead, id)) return undefined
  const { url: _withdrawn, summarySource: _source, claimed: _claimed, ...rest } = shown
  const { outlet, language, source, url } = now.lead
  return {
    ...rest,
    headline: now.headline,
    summary: now.summary,
    ...(now.summarySource !== undefined && { summarySource: now.summarySource }),
    outlet,
    language,
    source,
    ...(url && { url }),
  }
}
