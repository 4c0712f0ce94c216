import { hash } from 'node:crypto'
import type { Story } from '../model/story.ts'

const stamps = new WeakMap<Story, string>()

/** A short hash of what a file is made of. */
export function stampOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'base64url').slice(0, 16)
}

/** A story's own stamp, worked out once for each object: a story that changes is another object. */
export function storyStamp(story: Story): string {
  const known = stamps.get(story)
  if (known) return known
  const stamp = stampOf(JSON.stringify(story))
  stamps.set(story, stamp)
  return stamp
}
