import type { Edition, EditionStory } from '../model/edition.ts'
import type { Story } from '../model/story.ts'

/** Something that was said, and by whom. */
export interface AttributedText {
  /** Absent in editions that were frozen before it was kept. */
  source?: string | undefined
  outlet?: string
  claimed?: string | undefined
  url?: string | undefined
  title?: string
  summary?: string
}

/** Whether what was said in a story is to go. */
export type IsGone = (said: AttributedText, story: string) => boolean

/**
 * The edition without what is to go. A story that was told by it is told as its next outlet does, where `stories` has
 * it as it is now; one that has no other goes, and is counted.
 */
export function removeFromEdition(
  edition: Edition,
  isGone: IsGone,
  stories: ReadonlyMap<string, Story>,
): Edition {
  const left = new Set<string>()
  const sections = edition.sections.map(({ id, stories: told, more }) => ({
    id,
    more,
    stories: told.flatMap((story) => {
      const kept = retold(story, isGone, stories.get(story.id))
      if (!kept) left.add(story.id)
      return kept ?? []
    }),
  }))
  const withdrawn = (edition.withdrawn ?? 0) + left.size
  return { ...edition, sections, ...(withdrawn > 0 && { withdrawn }) }
}

function retold(
  { official, other, ...story }: EditionStory,
  isGone: IsGone,
  now: Story | undefined,
): EditionStory | undefined {
  const { id, summarySource, headline: title } = story
  const shown = {
    ...story,
    ...(summarySource !== undefined && isGone({ source: summarySource }, id) && { summary: '' }),
    ...(official && !isGone(official, id) && { official }),
    ...(other && !isGone({ ...other, title: other.headline }, id) && { other }),
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
