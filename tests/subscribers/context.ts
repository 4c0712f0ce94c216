import type { Hono } from 'hono'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { RateLimits } from '../../functions/auth/rate-limit.ts'
import { Publication } from '../../functions/domain/model/publication.ts'
import { Place, Topic } from '../../functions/domain/model/taxonomy.ts'
import type { Keys } from '../../functions/ports/keys.ts'
import type { LogFields } from '../../functions/ports/logger.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Mailings } from '../../functions/store/editions/mailings.ts'
import { MatterNames, type NamedMatter } from '../../functions/store/subscribers/matter-names.ts'
import { type RequestMessage, Requests } from '../../functions/store/subscribers/requests.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { handleRequest, type RequestDeps } from '../../functions/subscribers/handle-request.ts'
import { subscriberRoutes } from '../../functions/subscribers/routes.ts'
import { Sink } from '../digest/context.ts'
import { now, places } from '../digest/fixtures.ts'
import { keepLine } from '../support/log-lines.ts'

export const keys: Keys = {
  signing: [{ id: 'k1', secret: new Uint8Array(32).fill(1) }],
  address: new Uint8Array(32).fill(7),
}

const publication = Publication.parse({
  title: 'Immigration Policy Digest',
  tagline: 'Every story once',
  operator: 'Example Legal Aid',
  mail: { from: 'Digest <news@digest.example>', postalAddress: '120 Main Street, Los Angeles, CA 90012' },
  schedule: {
    timeZone: 'America/Los_Angeles',
    weekly: { day: 'friday', time: '07:00' },
    daily: { time: '07:00' },
  },
  settleMinutes: 20,
  deadAfterDays: 3,
  sections: ['top'],
  editors: [],
})

export const taxonomy = {
  topics: [
    { id: 'courts', name: { en: 'Courts', es: 'Tribunales' } },
    { id: 'congress', name: { en: 'Congress', es: 'Congreso' } },
  ].map((topic) => Topic.parse({ ...topic, definition: '' })),
  places: places.map((place) => Place.parse(place)),
}

/** The subscriber pages on a real table, with their worker and a mail server that keeps every email. */
export class SubscriberContext {
  time = now.getTime()
  ip = '203.0.113.7'
  readonly clock = () => new Date(this.time)
  readonly table = new SqliteTable(':memory:', this.clock)
  readonly subscribers = new Subscribers(this.table)
  readonly deliveries = new Deliveries(this.table)
  readonly mailings = new Mailings(this.table)
  readonly #ids = Array.from({ length: 2000 }, (_, n) => `r${String(n).padStart(5, '0')}`).values()
  readonly requests = new Requests(this.table, this.clock, () => this.#ids.next().value ?? 'none')
  readonly matterNames = new MatterNames(this.table, this.clock)
  /** The matters that there are, by each id that they ever had. */
  readonly matters = new Map<string, NamedMatter>()
  readonly limits = new RateLimits(this.table, keys, this.clock)
  readonly sink = new Sink()
  readonly queued: RequestMessage[] = []
  readonly welcomed: string[] = []
  readonly logged: { event: string; facts?: LogFields | undefined }[] = []
  readonly app: Hono

  constructor({ backupDays }: { backupDays?: number } = {}) {
    this.app = subscriberRoutes({
      subscribers: this.subscribers,
      deliveries: this.deliveries,
      mailings: this.mailings,
      requests: this.requests,
      matterNames: this.matterNames,
      limits: this.limits,
      queue: {
        send: async (messages) => {
          this.queued.push(...messages)
        },
      },
      keys,
      clock: this.clock,
      logger: this.logger,
      publication,
      taxonomy,
      siteUrl: 'https://digest.example',
      backupDays,
      clientIp: () => this.ip,
    })
  }

  get logger() {
    const log = (event: string, facts?: LogFields) => {
      this.logged.push({ event, facts })
      keepLine({ event, ...facts })
    }
    return { info: log, warn: log, error: log }
  }

  get workerDeps(): RequestDeps {
    return {
      subscribers: this.subscribers,
      requests: this.requests,
      matterNames: this.matterNames,
      matters: async (ids) => new Map([...this.matters].filter(([id]) => ids.includes(id))),
      limits: this.limits,
      mailer: this.sink,
      keys,
      clock: this.clock,
      logger: this.logger,
      sender: {
        title: publication.title,
        from: publication.mail.from,
        postalAddress: publication.mail.postalAddress,
      },
      personId: () => undefined,
      siteUrl: 'https://digest.example',
      welcome: async (id) => {
        this.welcomed.push(id)
      },
    }
  }

  /** Lets the worker handle all waiting requests. */
  async work(): Promise<void> {
    for (const message of this.queued.splice(0)) await handleRequest(message, this.workerDeps)
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.request(path, { headers })
  }

  async post(path: string, form: Record<string, string> | [string, string][] = {}): Promise<Response> {
    return this.app.request(path, { method: 'POST', body: new URLSearchParams(form) })
  }

  async subscriber(email: string) {
    const [stored] = await this.subscribers.get([subscriberId(email, keys.address)])
    return stored?.subscriber
  }

  /** The path of the one link in the last email. */
  get mailedPath(): string {
    const raw = Buffer.from(this.sink.taken.at(-1)?.raw ?? [])
      .toString('latin1')
      .replaceAll('=\r\n', '')
    return /https:\/\/digest\.example(\/[a-z]+\/[\w.]+)/.exec(raw)?.[1] ?? ''
  }

  /** Signs up, perhaps from the page of a matter, and confirms. */
  async join(email: string, matter?: string): Promise<void> {
    await this.post('/subscribe', { email, ...(matter && { matter }) })
    await this.work()
    await this.post(this.mailedPath)
    await this.work()
  }
}
