import type { Member } from '../../domain/story/story-record.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** The article of another story that an article is most like, and the story that it is in now. */
export interface NearMissPartner {
  title: string
  story: string
}

/** How many are looked up: each takes a read or more, and a story that was merged often has many first articles. */
const MAX_READ = 8

/** Finds for the articles of a story those of other stories that they nearly joined, by the id of the former. */
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
