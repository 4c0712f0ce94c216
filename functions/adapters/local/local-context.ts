import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MailingContext, PollingContext, PublishingContext } from '../../app/context.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import { createPublisherCache, type PublisherCache } from '../../app/publish/publisher-cache.ts'
import { backupDays } from '../../archive/backup-times.ts'
import { DecidedConfiguration } from '../../configuration/sources/decided.ts'
import { paceOf } from '../../digest/deliver/daily-quota.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { createFetcher } from '../../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../ingest/limits.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Files } from '../../ports/files.ts'
import type { Logger } from '../../ports/logger.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import { readAsset } from '../../publish/site/assets.ts'
import { runningCodeHash } from './files/code-hash.ts'
import { openFolder } from './files/data-folder.ts'
import { mailServerUrl } from './mail/mail-server-url.ts'
import { Outbox } from './mail/outbox.ts'
import { outboxReader } from './mail/outbox-name.ts'
import { Smtp } from './mail/smtp.ts'

/** What an installation on one machine is opened with. */
export interface LocalOptions {
  folder: string
  configuration: Configuration
  /** The address of the site if the publication has no `url`. */
  address: string
  /** Such as `smtps://user:password@mail.example.org`. Without it, emails are written to the outbox. */
  smtp?: string
  /** Whether sources at loopback and private addresses may be read. */
  allowPrivate: boolean
  clock: Clock
  logger: Logger
  progress?: ReportProgress
}

/** The context of an installation on one machine. */
export interface LocalContext extends PublishingContext, MailingContext, PollingContext {
  folder: string
  cache: PublisherCache
  outbox: Files
  /** Whether emails go to a mail server, and not to the outbox. */
  smtp: boolean
  /**
   * Replaces the configuration, or keeps the present one, and applies the operators' decisions made so far. Returns whether
   * that changed anything. The user agent that publishers see stays until the next start.
   */
  useConfiguration(configuration?: Configuration): Promise<boolean>
  purge(): void
  vacuum(): void
  scrub(): Promise<boolean>
  close(): Promise<void>
}

/** Emails per second, unless the configuration names a number. A mail server does not announce its limit. */
const SMTP_PER_SECOND = 10

/**
 * Opens a data folder with everything that the digest needs to run on it.
 * @throws {Error} if the folder or the address of the mail server can't be used.
 */
export function openLocalContext(options: LocalOptions): LocalContext {
  const { folder, configuration, address, smtp, allowPrivate, clock, logger, progress } = options
  const siteUrl = ({ publication }: Configuration) => (publication.url ?? address).replace(/\/+$/, '')
  const serverUrl = smtp === undefined ? undefined : mailServerUrl(smtp)
  const installation = openFolder(folder, clock)
  const mailServer = serverUrl === undefined ? undefined : new Smtp(serverUrl)
  const decided = new DecidedConfiguration(installation.content)
  let configured = configuration
  const fetcher = createFetcher({
    ...fetchLimits,
    ...userAgentOf(configuration),
    allowPrivate,
  })
  return {
    ...installation,
    folder,
    cache: createPublisherCache({ ...installation, clock }),
    configuration,
    ...keptInBackups(configuration),
    clock,
    logger,
    ...(progress && { progress }),
    siteUrl: siteUrl(configuration),
    owner: `${process.pid}`,
    codeHash: runningCodeHash(),
    asset: readAsset,
    newId: randomUUID,
    random: Math.random,
    sleep: (ms) => sleep(ms),
    mailer: mailServer ?? new Outbox(installation.outbox, clock, outboxReader(installation.keys)),
    smtp: mailServer !== undefined,
    pace() {
      if (mailServer === undefined) return {}
      const { perSecond = SMTP_PER_SECOND, firstDay } = paceOf(this.configuration.publication)
      return { perSecond, firstDay }
    },
    fetcher,
    async useConfiguration(next) {
      configured = next ?? configured
      const before = this.configuration
      this.configuration = await decided.over(configured)
      this.siteUrl = siteUrl(configured)
      delete this.backupDays
      Object.assign(this, keptInBackups(configured))
      return this.configuration !== before
    },
    async close() {
      mailServer?.close()
      await fetcher.close()
      installation.close()
    },
  }
}

/** Pages say how long backups keep what was deleted. */
function keptInBackups({ publication: { backup } }: Configuration): Pick<LocalContext, 'backupDays'> {
  return backup ? { backupDays: backupDays(backup) } : {}
}
