import { createHash } from 'node:crypto'
import type { Clock } from '../../../ports/clock.ts'
import type { Files } from '../../../ports/files.ts'
import type { Mail, Mailer, MayGo, Outcome } from '../../../ports/mailer.ts'
import { outboxName } from './outbox-name.ts'

/**
 * Writes emails to a folder instead of sending them, one `.eml` file each. The name begins with the time, so that a list
 * is in order, and ends with the keyed id of the reader, so that a deletion need not open the files.
 */
export class Outbox implements Mailer {
  readonly #files: Files
  readonly #clock: Clock
  readonly #idOf: (address: string) => string

  constructor(files: Files, clock: Clock, idOf: (address: string) => string) {
    this.#files = files
    this.#clock = clock
    this.#idOf = idOf
  }

  async quota() {
    return { perSecond: Infinity, remaining: Infinity }
  }

  async send(mail: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    const hash = createHash('sha256').update(mail.to).update(mail.raw).digest('hex').slice(0, 12)
    const time = this.#clock()
      .toISOString()
      .replace(/[-:.Z]/g, '')
    const messageId = `${time}-${hash}`
    if (!(await mayGo())) return { kind: 'withheld' }
    try {
      const name = outboxName(messageId, this.#idOf(mail.to))
      await this.#files.write(name, mail.raw, { contentType: 'message/rfc822' })
      return { kind: 'accepted', messageId }
    } catch (error) {
      return {
        kind: 'refused',
        reason: `The outbox could not be written: ${(error as Error).message}`,
        next: 'stop',
      }
    }
  }
}
