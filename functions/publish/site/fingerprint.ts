import { hash } from 'node:crypto'
import type { Story } from '../../domain/model/story.ts'

const stamps = new WeakMap<Story, string>()

/** A short name for what a file is made of: the parts themselves if they are short, else a hash of them. */
export function fingerprint(...parts: readonly string[]): string {
  const whole = parts.join('.')
  return whole.length <= 48 && !whole.includes(' ') ? whole : hash('sha256', whole, 'base64url').slice(0, 16)
}

/** The fingerprint of a story, computed once for each object: a story that changes is a new object. */
export function storyFingerprint(story: Story): string {
  const known = stamps.get(story)
  if (known) return known
  const stamp = fingerprint(JSON.stringify(story))
  stamps.set(story, stamp)
  return stamp
}
