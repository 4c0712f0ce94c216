import type { Context } from 'hono'
import type { RateLimits } from '../auth/rate-limit.ts'
import type { Publication } from '../domain/model/publication.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Logger } from '../ports/logger.ts'
import type { Queue } from '../ports/queue.ts'
import type { Deliveries } from '../store/editions/deliveries.ts'
import type { Mailings } from '../store/editions/mailings.ts'
import type { RequestMessage, Requests } from '../store/subscribers/requests.ts'
import type { Subscribers } from '../store/subscribers/subscribers.ts'

export interface RoutesDeps {
  subscribers: Subscribers
  deliveries: Pick<Deliveries, 'of'>
  mailings: Pick<Mailings, 'editions'>
  requests: Requests
  limits: RateLimits
  /** Whoever handles it must not be waited for: how long it takes tells what is known of an address. */
  queue: Queue<RequestMessage>
  keys: Keys
  clock: Clock
  logger: Logger
  publication: Publication
  taxonomy: Taxonomy
  siteUrl: string
  /** How many days backups keep deleted data; missing if we make no backups. */
  backupDays?: number | undefined
  /** Leaves no byte of what was deleted; answers `false` where that is not done yet (`Installation`). */
  scrub?: (() => Promise<boolean>) | undefined
  /** Where a request comes from, as its home knows it. */
  clientIp: (context: Context) => string
}
