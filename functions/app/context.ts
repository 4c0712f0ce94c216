import type { Pace } from '../digest/deliver/daily-quota.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Source } from '../domain/model/source.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Files } from '../ports/files.ts'
import type { Installation } from '../ports/installation.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { ReportProgress } from '../ports/progress.ts'
import type { Table } from '../ports/table.ts'
import type { ReadAsset } from '../publish/site/site.ts'
import type { PublisherCache } from './publish/publisher-cache.ts'

/** What every use case needs. */
export interface AppContext {
  configuration: Configuration
  clock: Clock
  logger: Logger
  /** Where a person sees the progress of long work, such as on a terminal. */
  progress?: ReportProgress
  /** Days that backups keep deleted data; missing if the platform makes no backups. */
  backupDays?: number
}

/** For reading sources and publishing. It has no access to subscribers. */
export interface ContentContext extends AppContext {
  content: Table
  /** Identifies this process when it takes a lease. */
  owner: string
}

/** For reading sources. */
export interface PollingContext extends ContentContext {
  fetcher: Fetcher
  /** A random number between 0 and 1. */
  random: () => number
  /** A hash of the code that reads: what other code read is read again. */
  codeHash: string
}

/** For publishing the site and the feeds. */
export interface PublishingContext extends ContentContext {
  /** Address of the site, without a slash at the end. */
  siteUrl: string
  /** The published files. */
  site: Files
  /** Files that are kept and not published, such as editions. */
  kept: Files
  /** A hash of the code that renders: files made by other code are rendered again. */
  codeHash: string
  asset: ReadAsset
  /** Stays in memory from one publication to the next. */
  cache: PublisherCache
}

/** For the pages of subscribers. */
export interface SubscriberContext extends AppContext {
  siteUrl: string
  subscribers: Table
  keys: Keys
  newId: () => string
  scrub?: Installation['scrub']
}

/** For the editors' pages. It has no access to subscribers. */
export interface EditingContext extends ContentContext, Pick<ComposingContext, 'kept' | 'cache'> {
  siteUrl: string
  keys: Keys
}

/** For the operators' pages about sources. It has no access to subscribers. */
export type OperatingContext = Omit<EditingContext, 'kept' | 'cache'> & { newId: () => string }

/** For composing editions and freezing whom they go to. */
export interface ComposingContext extends ContentContext {
  subscribers: Table
  kept: Files
  /** The stories that this process has read already. */
  cache: Pick<PublisherCache, 'stories'>
}

/** For sending emails. */
export interface MailingContext extends ComposingContext, SubscriberContext {
  mailer: Mailer
  sleep: (ms: number) => Promise<void>
  /** How fast editions may be sent, by the present configuration. */
  pace: () => Pace
}

/** The configured sources by id. */
export function sourcesById({ configuration }: AppContext): Map<string, Source> {
  return new Map(configuration.sources.map((source) => [source.id, source]))
}
