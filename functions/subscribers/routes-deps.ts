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
import type { MatterNames } from '../store/subscribers/matter-names.ts'
import type { RequestMessage, Requests } from '../store/subscribers/requests.ts'
import type { Subscribers } from '../store/subscribers/subscribers.ts'

/** Dependencies of the subscriber pages. */
export interface RoutesDeps {
  subscribers: Subscribers
  deliveries: Pick<Deliveries, 'of' | 'enter'>
  mailings: Pick<Mailings, 'editions'>
  requests: Requests
  matterNames: Pick<MatterNames, 'get'>
  limits: RateLimits
  /** The pages never wait for it: the time that a request takes would reveal whether an address is known. */
  queue: Queue<RequestMessage>
  keys: Keys
  clock: Clock
  logger: Logger
  publication: Publication
  taxonomy: Taxonomy
  siteUrl: string
  /** How many days backups keep deleted data; `undefined` if there are no backups. */
  backupDays?: number | undefined
  /** Erases every byte of deleted data; returns `false` if some remain (`Installation`). */
  scrub?: (() => Promise<boolean>) | undefined
  /** Returns the IP address that a request came from, as the platform knows it. */
  clientIp: (context: Context) => string
}
