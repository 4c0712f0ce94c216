import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MailingContext, PollingContext, PublishingContext } from '../../app/context.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import { createPublisherCache } from '../../app/publish/create-publisher-cache.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { createFetcher } from '../../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../ingest/limits.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Files } from '../../ports/files.ts'
import type { Logger } from '../../ports/logger.ts'
import { readAsset } from '../../publish/site/assets.ts'
import { codeHash } from './files/code-hash.ts'
import { openFolder } from './files/data-folder.ts'
import { mailServerUrl } from './mail/mail-server-url.ts'
import { Outbox } from './mail/outbox.ts'
import { outboxReader } from './mail/outbox-name.ts'
import { Smtp } from './mail/smtp.ts'

export interface LocalOptions {
  folder: string
  configuration: Configuration
  /** Where readers find the site when the publication names no address. */
  address: string
  /** Such as `smtps://user:password@mail.example.org`; without one mail goes to the outbox. */
  smtp?: string
  allowPrivate: boolean
  clock: Clock
  logger: Logger
}

/** All that runs on one machine: the steps find here whatever they need from outside. */
export interface LocalContext extends PublishingContext, MailingContext, PollingContext {
  folder: string
  outbox: Files
  smtp: boolean
  /** Goes on with another configuration; only the name that publishers see stays until the next start. */
  take(configuration: Configuration): void
  purge(): void
  vacuum(): void
  scrub(): Promise<boolean>
  close(): Promise<void>
}

/** Mails a second where the operator's SMTP server says nothing of its limits. */
const SMTP_PER_SECOND = 10

export function openLocalContext(options: LocalOptions): LocalContext {
  const { folder, configuration, address, smtp, allowPrivate, clock, logger } = options
  const siteUrl = ({ publication }: Configuration) => (publication.url ?? address).replace(/\/+$/, '')
  const server = smtp === undefined ? undefined : mailServerUrl(smtp)
  const installation = openFolder(folder, clock)
  const carrier = server === undefined ? undefined : new Smtp(server, SMTP_PER_SECOND)
  const fetcher = createFetcher({
    ...fetchLimits,
    ...userAgentOf(configuration),
    allowPrivate,
  })
  return {
    ...installation,
    folder,
    remembered: createPublisherCache({ ...installation, clock }),
    configuration,
    clock,
    logger,
    siteUrl: siteUrl(configuration),
    owner: `${process.pid}`,
    release: codeHash(),
    asset: readAsset,
    newId: randomUUID,
    random: Math.random,
    sleep: (ms) => sleep(ms),
    mailer: carrier ?? new Outbox(installation.outbox, clock, outboxReader(installation.keys)),
    smtp: carrier !== undefined,
    ramp: carrier !== undefined,
    fetcher,
    take(next) {
      this.configuration = next
      this.siteUrl = siteUrl(next)
    },
    async close() {
      carrier?.close()
      await fetcher.close()
      installation.close()
    },
  }
}
