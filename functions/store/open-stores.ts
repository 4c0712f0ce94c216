import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Table } from '../ports/table.ts'
import { DayCounts } from './editions/day-counts.ts'
import { Deliveries } from './editions/deliveries.ts'
import { Drafts } from './editions/drafts.ts'
import { Editions } from './editions/editions.ts'
import { Mailings } from './editions/mailings.ts'
import { ReportedGaps } from './reported-gaps.ts'
import { SourceStates } from './source-states.ts'
import { Articles } from './stories/articles.ts'
import { Decisions } from './stories/decisions.ts'
import { Matters } from './stories/matters.ts'
import { Stories } from './stories/stories.ts'
import { StoryLog } from './stories/story-log.ts'
import { MatterNames } from './subscribers/matter-names.ts'
import { Requests } from './subscribers/requests.ts'
import { Subscribers } from './subscribers/subscribers.ts'

/** The tables and files that the stores use. A function that may not read a table leaves it out. */
interface StoreDeps {
  content: Table
  subscribers: Table
  /** Files that are kept and not published. */
  kept: Files
  clock: Clock
  newId: () => string
}

type ContentStores<Given> = ReturnType<typeof contentStores> &
  (Given extends Pick<StoreDeps, 'kept'> ? { editions: Editions } : unknown)
type SubscriberStores = ReturnType<typeof subscriberStores>
type OpenStores<Given> = (Given extends Pick<StoreDeps, 'content'> ? ContentStores<Given> : unknown) &
  (Given extends Pick<StoreDeps, 'subscribers'> ? SubscriberStores : unknown) &
  (Given extends Pick<StoreDeps, 'subscribers' | 'clock' | 'newId'>
    ? { requests: Requests; matterNames: MatterNames }
    : unknown)

/**
 * Opens the stores of the tables and files that are given, such as an `AppContext`: of the content table alone, those of
 * articles and stories, with `kept` the editions too, and so on. Opening reads nothing. Only `editions` caches what
 * it read, so a caller that reads editions repeatedly keeps that store.
 */
export function openStores<Given extends Partial<StoreDeps>>(given: Given): OpenStores<Given> {
  const { content, subscribers, kept, clock, newId } = given
  return {
    ...(content && openContentStores({ content, kept })),
    ...(subscribers && subscriberStores(subscribers)),
    ...(subscribers &&
      clock &&
      newId && {
        requests: new Requests(subscribers, clock, newId),
        matterNames: new MatterNames(subscribers, clock),
      }),
  } as OpenStores<Given>
}

/** The same for the content table alone. Functions that have no subscribers do not bundle those stores. */
export function openContentStores<Given extends Pick<StoreDeps, 'content'> & { kept?: Files | undefined }>({
  content,
  kept,
}: Given): ContentStores<Given> {
  return {
    ...contentStores(content),
    ...(kept && { editions: new Editions(content, kept) }),
  } as ContentStores<Given>
}

function contentStores(content: Table) {
  return {
    articles: new Articles(content),
    decisions: new Decisions(content),
    matters: new Matters(content),
    storyLog: new StoryLog(content),
    stories: new Stories(content),
    sourceStates: new SourceStates(content),
    reportedGaps: new ReportedGaps(content),
  }
}

function subscriberStores(table: Table) {
  return {
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    dayCounts: new DayCounts(table),
    drafts: new Drafts(table),
  }
}
