import type { Placement } from '../domain/model/article.ts'
import { storyId } from './features/story-id.ts'
import type { Pin } from './pins.ts'
import { founds, type WindowEntry } from './window/window-entry.ts'
import { admit, rebuild, storyOf, type WindowState } from './window/window-state.ts'

/**
 * Takes one of two articles that an editor pinned apart out of the story that both are in, and says who stands
 * elsewhere now. The founder stays; of two others the earlier does. Where they came together when two stories became
 * one, all that came with the one that leaves goes too; else its copies do. They move in the order of the returned map,
 * the named article last. `entry` is the number of the log entry that decides it.
 */
export function splitStory(room: WindowState, { a, b, at }: Pin, entry: number): Map<string, Placement> {
  const story = storyOf(room, a)
  const moved = new Map<string, Placement>()
  if (!story || story !== storyOf(room, b)) return moved
  const [stays, leaves] = [a, b]
    .map((id) => room.residents.get(id)!)
    .sort(
      (one, other) => Number(founds(other, story.id)) - Number(founds(one, story.id)) || byTime(one, other),
    ) as [WindowEntry, WindowEntry]
  const { id, firstSeen } = leaves.kept
  // Its own name may already be a tombstone that leads back.
  const fresh = storyId(`${id} apart`, at ?? firstSeen)
  for (const [member, { placement }] of story.members) {
    if (member === id || member === stays.kept.id) continue
    if (placement.copyOf === id || cameWith(placement)) moved.set(member, { ...placement, story: fresh })
  }
  moved.set(id, { story: fresh, copyOf: id, rule: 'pinned apart', score: 1, partner: stays.kept.id })
  const movers = [...moved].map(([member, placement]) =>
    admit(room, room.residents.get(member)!.kept, placement, entry),
  )
  rebuild(room, story)
  for (const mover of movers) room.stories.put(mover)
  return moved

  function cameWith({ story: before }: Placement): boolean {
    return before === leaves.placement.story && before !== stays.placement.story
  }
}

function byTime(one: WindowEntry, other: WindowEntry): number {
  return (one.kept.day ?? 0) - (other.kept.day ?? 0) || (one.kept.id < other.kept.id ? -1 : 1)
}
