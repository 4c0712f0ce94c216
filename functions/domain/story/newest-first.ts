import type { Story } from '../model/story.ts'

/**
 * The newer story first. Of two that appeared at the same time its lead decides and not its id, which two installations
 * that read the same sources give differently, as it holds the moment in which the story was first seen.
 */
export function newestFirst(a: Story, b: Story): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  if (a.lead.id !== b.lead.id) return a.lead.id < b.lead.id ? -1 : 1
  return a.id < b.id ? -1 : 1
}
