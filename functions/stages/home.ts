import type { Judge } from '../desk/judge/judge.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Source } from '../model/source.ts'
import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Journal } from '../ports/journal.ts'
import type { Keys } from '../ports/keys.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { Table } from '../ports/table.ts'
import type { ReadAsset } from '../publish/site.ts'

/** What every stage needs of the home it runs in. */
export interface Home {
  configuration: Configuration
  /** Where readers find the site, without a slash at its end. */
  siteUrl: string
  content: Table
  clock: Clock
  journal: Journal
  /** Names this process among those that ask for a lease. */
  owner: string
}

export interface PublishingHome extends Home {
  site: Files
  /** What is kept and not published. */
  kept: Files
  /** Names the code that renders, so that files of another release are made anew. */
  release: string
  asset: ReadAsset
}

export interface MailingHome extends Home {
  subscribers: Table
  kept: Files
  mailer: Mailer
  keys: Keys
  sleep: (ms: number) => Promise<void>
  /** Whether a new list starts with few mails a day and more each week, as mailbox providers like it. */
  ramp: boolean
}

export interface DecidingHome extends Home {
  judge: Judge
}

export function sourcesById({ configuration }: Home): Map<string, Source> {
  return new Map(configuration.sources.map((source) => [source.id, source]))
}
