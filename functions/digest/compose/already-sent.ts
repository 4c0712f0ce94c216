import type { Edition, EditionStory } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Material } from './material.ts'

/** The number of the log entry with which a story became news: the one that founded it, or split it from another story. */
export function newsOf({ founded, split = 0 }: Story): number {
  return Math.max(founded, split)
}

/** Whether a story became news in what an edition covers, or editors brought it back since the edition before. */
export function isNewIn(
  { from, to, returned }: Pick<Material, 'from' | 'to' | 'returned'>,
  story: Story,
): boolean {
  const at = newsOf(story)
  return (at > from && at <= to) || (returned?.has(story.id) ?? false)
}

/**
 * The ids of the stories whose headline readers already got in one of these editions, under another story that they were part
 * of then. Other stories that were split or brought back are news, although their articles may be old.
 */
export function alreadySent(stories: readonly Story[], editions: readonly Edition[]): Set<string> {
  const sent = editions.flatMap(({ sections }) =>
    sections.flatMap(({ stories }) => stories.flatMap(headlinesOf)),
  )
  const wasSent = ({ headline, lead }: Story) => {
    const addresses = new Set([lead.url, ...(lead.formerUrls ?? [])])
    const titles = new Set([headline, lead.title])
    return sent.some(
      ({ url, source, title }) =>
        (url !== undefined && addresses.has(url)) || (source === lead.source && titles.has(title)),
    )
  }
  return new Set(stories.filter(wasSent).map(({ id }) => id))
}

interface Sent {
  title: string
  url?: string | undefined
  source?: string | undefined
}

/** Everything of a story that an email shows with a headline. */
function headlinesOf({ headline, url, source, other, official }: EditionStory): Sent[] {
  return [
    { title: headline, url, source },
    ...(other ? [{ ...other, title: other.headline }] : []),
    ...(official ? [official] : []),
  ]
}
