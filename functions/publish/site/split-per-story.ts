import type { Story } from '../../domain/model/story.ts'

/**
 * What is made of one story, kept for as long as the story itself: it is made again only for another `key`, which names
 * all else that it is made of.
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
