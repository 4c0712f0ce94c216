import type { Story } from '../../domain/model/story.ts'

/**
 * Makes a cache of what is rendered from each story. A value lives as long as its story object, and is made again for
 * another `key`, which names everything else that it depends on.
 */
export function splitPerStory<T>() {
  const kept = new WeakMap<Story, { key: string; value: T }>()
  return (story: Story, key: string, make: () => T): T => {
    const known = kept.get(story)
    if (known?.key === key) return known.value
    const value = make()
    kept.set(story, { key, value })
    return value
  }
}
