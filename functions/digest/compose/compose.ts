import { moved, nothingDecidedOnEdition } from '../../domain/decisions/for-editions.ts'
import type { Edition, EditionSection } from '../../domain/model/edition.ts'
import type { Section } from '../../domain/model/publication.ts'
import type { Story } from '../../domain/model/story.ts'
import { closingSoon } from '../../domain/story/deadlines.ts'
import { linkStories } from '../../domain/story/links/linked-stories.ts'
import { firstWithRoom } from '../../domain/story/outlet-limits.ts'
import { DAY_MS, dayOf } from '../../domain/time.ts'
import { isNewIn } from './already-sent.ts'
import { editionStory } from './edition-story.ts'
import { MAX_KEPT_PER_SECTION, SILENT_WEEKS } from './limits.ts'
import type { Material } from './material.ts'
import { composeAlert } from './matters/alert.ts'
import { snapshotMatters } from './matters/snapshot.ts'
import { collapseArrestReleases } from './order/collapse-arrest-releases.ts'
import { rank } from './order/rank.ts'
import { topStories } from './order/top.ts'
import { fittingSections } from './sections/fitting-sections.ts'
import { geographyOf } from './sections/geography.ts'

/**
 * Composes an edition of everything since the last one of its kind. `undefined` if there is nothing new, except after four weeks
 * without news: then one edition without sections says so.
 */
export function compose(material: Material): Edition | undefined {
  const { id, frequency, now, from, to, reading, decided, putRight = [], decisions } = material
  if (frequency === 'alert') return composeAlert(material)
  const stories = material.stories.filter((story) => !story.withdrawn && !decided?.dropped.has(story.id))
  const fresh = stories.filter((story) => isNewIn(material, story) && !material.alreadySent?.has(story.id))
  if (fresh.length === 0 && !hasBeenSilent(material)) return undefined
  return {
    id,
    frequency,
    frozenAt: now.toISOString(),
    from,
    to,
    sections: fresh.length === 0 ? [] : arrange(fresh, { ...material, stories }),
    sources: reading,
    length: material.length,
    ...(material.matters && snapshotMatters(material.matters, fresh, material)),
    ...(decided?.introduction?.text && { introduction: decided.introduction }),
    ...(putRight.length > 0 && { putRight: [...putRight] }),
    ...(decisions !== undefined && { decisions }),
  }
}

function arrange(fresh: readonly Story[], material: Material): EditionSection[] {
  const { now, timeZone, sections, decided: { moves } = nothingDecidedOnEdition } = material
  const kinds = new Map(material.sources.map(({ id, kind }) => [id, kind]))
  const geography = geographyOf(material.places)
  const ofTopics = new Map(material.topics.map(({ id, section }) => [id, section]))
  const ofArrests = new Set(material.topics.filter(({ arrests }) => arrests).map(({ id }) => id))
  const placed = new Set(moves.map(({ story }) => story))
  const ranked = moved(rank(fresh, kinds, { now, geography }), moves)
  const { stories, alike } = collapseArrestReleases(ranked, ofArrests)
  const top = sections.includes('top') ? topStories(stories, placed) : []
  const isNew = new Set(fresh.map(({ id }) => id))
  const filled = new Map<Section, Story[]>([
    ['top', top],
    // A story appears once: what is new says itself when comments close.
    ['deadlines', closingSoon(material.stories, dayOf(now, timeZone)).filter(({ id }) => !isNew.has(id))],
  ])
  for (const story of stories) {
    if (top.includes(story)) continue
    const fitting = fittingSections(story, kinds, geography, ofTopics)
    const section = fitting.find((one) => sections.includes(one))
    const target = section ?? sections.find((id) => id !== 'top' && id !== 'deadlines')
    if (!target) continue
    const already = filled.get(target)
    if (already) already.push(story)
    else filled.set(target, [story])
  }
  const linked = linkStories(material.stories)
  const ranks = new Map(stories.map(({ id }, at) => [id, at + 1]))
  const broughtBy = ({ id, lead }: Story) => (placed.has(id) ? undefined : lead)
  return sections.flatMap((id) => {
    const stories = filled.get(id) ?? []
    if (stories.length === 0) return []
    const some =
      id === 'deadlines'
        ? stories.slice(0, MAX_KEPT_PER_SECTION)
        : firstWithRoom(stories, MAX_KEPT_PER_SECTION, broughtBy)
    const kept = some.map((story) =>
      editionStory(story, {
        rank: ranks.get(story.id),
        alike: alike.get(story.id),
        isPlaced: placed.has(story.id),
        earlier: linked(story).earlier,
      }),
    )
    return [{ id, stories: kept, more: stories.length - kept.length }]
  })
}

function hasBeenSilent({ frequency, last, now }: Material): boolean {
  if (frequency !== 'weekly' || !last || last.sections?.length === 0) return false
  // Half a day of grace, since a summer-time change makes a week an hour shorter.
  return now.getTime() - new Date(last.frozenAt).getTime() > SILENT_WEEKS * 7 * DAY_MS - DAY_MS / 2
}
