import { GetSendQuotaCommand, type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Clock } from '../../../ports/clock.ts'
import type { Mail, Mailer, MayGo, Outcome } from '../../../ports/mailer.ts'
import { outcomeOf } from './ses-outcome.ts'

/** Milliseconds for which the quota is reused: GetSendQuota may be called once a second in the whole account. */
const QUOTA_REUSED_MS = 10_000

/** How to send with SES. */
export interface SesOptions {
  /** Events of this set, such as bounces, contain the tags of the email, which identify the delivery. */
  configurationSet: string
  clock: Clock
}

/** The mailer port on SES. The client must not retry (`maxAttempts: 1`): SES has no idempotency key. */
export class SesMailer implements Mailer {
  readonly #client: SESClient
  readonly #options: SesOptions
  #quota: { readAt: number; perSecond: number; remaining: number } | undefined

  constructor(client: SESClient, options: SesOptions) {
    this.#client = client
    this.#options = options
  }

  async quota(): Promise<{ perSecond: number; remaining: number }> {
    const now = this.#options.clock().getTime()
    if (!this.#quota || now - this.#quota.readAt >= QUOTA_REUSED_MS) {
      const {
        Max24HourSend = 0,
        MaxSendRate = 0,
        SentLast24Hours = 0,
      } = await this.#client.send(new GetSendQuotaCommand({}))
      const remaining = Max24HourSend === -1 ? Infinity : Math.max(0, Max24HourSend - SentLast24Hours)
      this.#quota = { readAt: now, perSecond: MaxSendRate, remaining }
    }
    const { perSecond, remaining } = this.#quota
    return { perSecond, remaining }
  }

  async send({ from, to, raw, tags }: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: raw },
      ConfigurationSetName: this.#options.configurationSet,
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    })
    // The client has more sockets than emails in progress, so no email waits inside it after this check.
    if (!(await mayGo())) return { kind: 'withheld' }
    try {
      const { MessageId = '' } = await this.#client.send(command)
      if (this.#quota) this.#quota.remaining = Math.max(0, this.#quota.remaining - 1)
      return { kind: 'accepted', messageId: MessageId }
    } catch (error) {
      return outcomeOf(error, from)
    }
  }
}
