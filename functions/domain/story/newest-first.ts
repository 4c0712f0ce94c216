import type { Story } from '../model/story.ts'

/**
 * Compares two stories: the newer is first. Two that appeared at the same time are ordered by their leads. An id would
 * not do: it has the day on which the story was first seen, which may differ between installations with the same sources.
 */
export function newestFirst(a: Story, b: Story): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  if (a.lead.id !== b.lead.id) return a.lead.id < b.lead.id ? -1 : 1
  return a.id < b.id ? -1 : 1
}
