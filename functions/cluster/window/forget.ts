import type { OpenStory } from './open-story.ts'
import { dismiss, isBeyond, rebuild, storyOf, type WindowState } from './window-state.ts'

/**
 * Drops what is older than the horizon. What is left must not depend on what was dropped, since a desk that restarts
 * never reads that.
 */
export function forget(room: WindowState, horizon: WindowState['horizon']): void {
  const moved = horizon.day !== room.horizon.day || horizon.entry !== room.horizon.entry
  room.horizon = horizon
  const left = new Set<OpenStory>()
  const ids = moved ? beyond(room) : [...room.passing]
  for (const id of ids) {
    const story = storyOf(room, id)
    if (story) left.add(story)
    dismiss(room, id)
  }
  for (const story of left) rebuild(room, story)
  if (moved) room.stories.forget(horizon.entry)
}

function beyond(room: WindowState): string[] {
  return [...room.residents.values()]
    .filter((resident) => isBeyond(resident, room))
    .map(({ kept }) => kept.id)
}
