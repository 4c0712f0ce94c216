import type { StoryClaims } from './claims.ts'
import type { Group } from './group.ts'
import { isPossible } from './likeness.ts'
import { byFounding } from './link-stories.ts'
import type { Rules } from './matters-by-key.ts'
import { sharedWords } from './words.ts'

/** Words that a story must share with the matter of the story that it continues. */
const SHARED_WORDS = 3

/** The stories that name no matter, but continue one of a matter's and are like it, in the order of time. */
export function sequelsOf(
  groups: readonly Group[],
  all: Iterable<StoryClaims>,
  { isUnlinked }: Rules,
): Map<Group, StoryClaims[]> {
  const sequels = new Map<Group, StoryClaims[]>()
  const others = [...all].filter(({ claims, story }) => claims.length === 0 && story.follows !== undefined)
  if (others.length === 0) return sequels
  const wanted = new Set(others.map(({ story }) => story.follows!))
  const byStory = new Map<string, Group[]>()
  for (const group of groups) {
    for (const id of group.stories.keys()) if (wanted.has(id)) put(byStory, id, group)
  }
  for (const from of others.sort(byFounding)) {
    const { story } = from
    for (const group of byStory.get(story.follows!) ?? []) {
      if (group.stories.has(story.id) || !isPossible(group, from)) continue
      if (group.record && isUnlinked(story, group.record.id)) continue
      if (sharedWords(group.words, from.words) < SHARED_WORDS) continue
      put(sequels, group, from)
      put(byStory, story.id, group)
    }
  }
  return sequels
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
