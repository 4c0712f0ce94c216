import type { Placement } from '../../model/article.ts'
import type { Calendar } from './calendar.ts'
import type { Copies } from './copies.ts'
import type { Kept } from './kept.ts'
import type { OpenStory } from './open-story.ts'
import type { Pins } from './pins.ts'
import type { Settings } from './settings.ts'
import type { Stories } from './stories.ts'

/** All that the window holds, for those who decide in it. */
export interface Room {
  residents: Map<string, Resident>
  copies: Copies
  calendar: Calendar
  stories: Stories
  pins: Pins
  settings: Settings
}

export interface Resident {
  kept: Kept
  placement: Placement
}

/** The rules that give an article a story of its own. */
const founding = new Set(['new story', 'pinned apart'])

export function founds({ rule }: Placement): boolean {
  return founding.has(rule)
}

/** The story that an article is in after every merge. */
export function storyOf({ residents, stories }: Room, article: string): OpenStory | undefined {
  const resident = residents.get(article)
  return resident && stories.get(resident.placement.story)
}

export function settle(room: Room, article: Kept, placement: Placement): OpenStory {
  admit(room, article, placement)
  return room.stories.put(placement.story, article, founds(placement))
}

/** Keeps what is known of an article, in place of what was known before. */
export function admit(room: Room, article: Kept, placement: Placement): void {
  dismiss(room, article.id)
  room.residents.set(article.id, { kept: article, placement })
  room.copies.add(article)
  room.calendar.add(article)
}

/** Lets an article go; its story must be made anew after that. */
export function dismiss({ residents, copies, calendar }: Room, article: string): void {
  const known = residents.get(article)
  if (!known) return
  residents.delete(article)
  copies.remove(known.kept)
  calendar.remove(known.kept)
}

/** Makes a story anew from those of its articles that are still in it. */
export function rebuild(room: Room, story: OpenStory): void {
  const left = [...story.members].filter((id) => storyOf(room, id)?.id === story.id)
  const residents = left.map((id) => room.residents.get(id)!)
  const founder = residents.find(({ placement }) => founds(placement) && placement.story === story.id)
  room.stories.rebuild(
    story,
    residents.map(({ kept }) => kept),
    founder?.kept,
  )
}
