import { Editions } from '../../store/editions/editions.ts'
import type { PublishingContext } from '../context.ts'
import { PublisherCache } from './publisher-cache.ts'

/** A publisher's memory, empty at first. */
export function createPublisherCache({
  content,
  kept,
  clock,
}: Pick<PublishingContext, 'content' | 'kept' | 'clock'>): PublishingContext['remembered'] {
  return { stories: new PublisherCache(content, clock), editions: new Editions(content, kept) }
}
