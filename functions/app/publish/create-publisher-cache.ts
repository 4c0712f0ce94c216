import { Editions } from '../../store/editions/editions.ts'
import type { PublishingHome } from '../context.ts'
import { RememberedStories } from './publisher-cache.ts'

/** A publisher's memory, empty at first. */
export function remember({
  content,
  kept,
  clock,
}: Pick<PublishingHome, 'content' | 'kept' | 'clock'>): PublishingHome['remembered'] {
  return { stories: new RememberedStories(content, clock), editions: new Editions(content, kept) }
}
