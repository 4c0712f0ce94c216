import type { Member } from '../../domain/story/story-record.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** The article of another story that an article resembles most, and the story where it is now. */
export interface NearMissPartner {
  title: string
  story: string
}

/** How many are looked up: each takes one or more reads, and a story of many merged ones has many first articles. */
const MAX_READ = 8

/** Finds, for the articles of a story by their ids, the articles whose stories they nearly joined. */
export async function nearMissPartners(
  articles: readonly Member[],
  stories: Pick<Stories, 'family'>,
): Promise<Map<string, NearMissPartner>> {
  const ids = new Set(articles.map(({ id }) => id))
  const founders = articles.filter(
    ({ placement: { rule, almost } }) => rule === 'new story' && almost && !ids.has(almost.partner),
  )
  const found = new Map<string, NearMissPartner>()
  for (const { id, placement } of founders.slice(0, MAX_READ)) {
    const { story, partner } = placement.almost!
    const [survivor, ...absorbed] = await stories.family(story)
    const other = [survivor, ...absorbed]
      .flatMap((record) => record?.members ?? [])
      .find((member) => member.id === partner)
    if (survivor && other?.title) found.set(id, { title: other.title, story: survivor.id })
  }
  return found
}
