import type { Clock } from '../../ports/clock.ts'
import type { Files } from '../../ports/files.ts'
import type { Table } from '../../ports/table.ts'
import { Memory } from '../../publish/site/memory.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Matters } from '../../store/stories/matters.ts'
import { ShownEditions } from './shown-editions.ts'
import { StoryCache } from './story-cache.ts'

/** What publishing keeps in memory from one run to the next. */
export interface PublisherCache {
  stories: StoryCache
  editions: Editions
  shownEditions: ShownEditions
  matters: Matters
  /** What was made of them. */
  made: Memory
  /** Number of the log entry up to which all stories are settled and published. */
  settledUpTo?: number
}

/** An empty cache for a publisher. */
export function createPublisherCache({
  content,
  kept,
  clock,
}: {
  content: Table
  kept: Files
  clock: Clock
}): PublisherCache {
  return {
    stories: new StoryCache(content, clock),
    editions: new Editions(content, kept),
    shownEditions: new ShownEditions(),
    matters: new Matters(content),
    made: new Memory(),
  }
}
