import type { Configuration } from '../domain/model/configuration.ts'
import type { Source } from '../domain/model/source.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from '../ports/fetcher.ts'
import type { Files } from '../ports/files.ts'
import type { Installation } from '../ports/installation.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { Table } from '../ports/table.ts'
import type { ReadAsset } from '../publish/site/site.ts'
import type { Editions } from '../store/editions/editions.ts'
import type { PublisherCache } from './publish/publisher-cache.ts'

/** What every stage needs of the home it runs in. */
export interface AppContext {
  configuration: Configuration
  clock: Clock
  logger: Logger
  /** How many days backups keep deleted data; missing if we make no backups. */
  backupDays?: number
}

/** Where the steps that read sources and publish run: nothing of it knows a subscriber. */
export interface ContentContext extends AppContext {
  content: Table
  /** Names this process among those that ask for a lease. */
  owner: string
}

export interface PollingContext extends ContentContext {
  fetcher: Fetcher
  /** Between 0 and 1. */
  random: () => number
}

export interface PublishingContext extends ContentContext {
  /** Where readers find the site, without a slash at its end. */
  siteUrl: string
  site: Files
  /** What is kept and not published. */
  kept: Files
  /** Names the code that renders, so that files of another release are made anew. */
  release: string
  asset: ReadAsset
  /** What stays in memory from one publication to the next. */
  remembered: {
    stories: PublisherCache
    editions: Editions
    /** The desk's entry up to which every story has rested and is released. */
    restedUpTo?: number
  }
}

/** Where readers subscribe and leave. */
export interface SubscriberContext extends AppContext {
  siteUrl: string
  subscribers: Table
  keys: Keys
  newId: () => string
  scrub?: Installation['scrub']
}

/** Where editors decide: nothing of it knows a subscriber. */
export interface EditingContext extends ContentContext {
  siteUrl: string
  kept: Files
  keys: Keys
}

/** Where editions are frozen, with whom they go to. */
export interface ComposingContext extends ContentContext {
  subscribers: Table
  kept: Files
}

export interface MailingContext extends ComposingContext, SubscriberContext {
  mailer: Mailer
  sleep: (ms: number) => Promise<void>
  /** Whether a list that is new or has grown starts with few mails a day and more each day, as mailbox providers like it. */
  ramp: boolean
}

export function sourcesById({ configuration }: AppContext): Map<string, Source> {
  return new Map(configuration.sources.map((source) => [source.id, source]))
}
