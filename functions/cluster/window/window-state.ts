import type { Placement } from '../../domain/model/article.ts'
import type { Copies } from '../copies.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import type { OpenStory } from './open-story.ts'
import type { OpenStories } from './stories.ts'
import type { WindowEntry } from './window-entry.ts'

/** All that the window holds, for those who decide in it. */
export interface WindowState {
  residents: Map<string, WindowEntry>
  copies: Copies
  stories: OpenStories
  pins: Pins
  settings: Settings
  /** How many articles came, were edited or moved. */
  arrivals: number
  /** Anything before this is forgotten: a time in days since 1970, and the number of a log entry. */
  horizon: { day: number; entry: number }
  /** Articles from before the horizon that are here only until the next `forget`. */
  passing: Set<string>
}

/** The story that an article is in after every merge. */
export function storyOf({ residents, stories }: WindowState, article: string): OpenStory | undefined {
  const resident = residents.get(article)
  return resident && stories.get(resident.placement.story)
}

/** Puts an article into its story: a new one, one whose text changed, or one that moved to another story. */
export function settle(room: WindowState, kept: ArticleFeatures, placement: Placement, joined: number): void {
  const before = storyOf(room, kept.id)
  const resident = admit(room, kept, placement, joined)
  const after = room.stories.get(placement.story)
  if (before) rebuild(room, before)
  if (!before || before !== after) room.stories.put(resident)
}

/** Stores an article in place of its earlier version. The caller must update its stories after that. */
export function admit(
  room: WindowState,
  kept: ArticleFeatures,
  placement: Placement,
  joined: number,
): WindowEntry {
  dismiss(room, kept.id)
  const resident = { kept, placement, joined, order: ++room.arrivals }
  room.residents.set(kept.id, resident)
  room.copies.add(kept)
  if (isBeyond(resident, room)) room.passing.add(kept.id)
  return resident
}

export function isBeyond({ kept, joined }: WindowEntry, { horizon }: WindowState): boolean {
  return joined < horizon.entry || (kept.day !== undefined && kept.day < horizon.day)
}

/** Lets an article go; its story must be made anew after that. */
export function dismiss({ residents, copies, passing }: WindowState, article: string): void {
  const known = residents.get(article)
  if (!known) return
  residents.delete(article)
  passing.delete(article)
  copies.remove(known.kept)
}

/** Makes a story anew from those of its articles that are still in it. */
export function rebuild(room: WindowState, story: OpenStory): void {
  const left: WindowEntry[] = []
  for (const id of story.members.keys()) {
    const resident = room.residents.get(id)
    if (resident && room.stories.get(resident.placement.story)?.id === story.id) left.push(resident)
  }
  left.sort((a, b) => a.order - b.order)
  room.stories.rebuild(story, left)
}
