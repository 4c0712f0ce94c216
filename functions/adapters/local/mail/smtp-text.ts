import { Readable } from 'node:stream'
import type { MayGo } from '../../../ports/mailer.ts'
import type { Progress } from './smtp-outcome.ts'

/** Little more than this is ever buffered, so when the last chunk is read, most of the text has been sent. */
const CHUNK_BYTES = 16_384

/**
 * The text of a message. nodemailer's connection starts to read it when the server has answered 354, and adds the dot
 * that ends the message only after this stream has ended. So what was read shows how far the message got.
 */
export class SmtpText extends Readable {
  #progress: Progress = 'not begun'
  withheld = false
  readonly #raw: Uint8Array
  readonly #mayGo: MayGo
  readonly #onProgress: (progress: Progress) => void
  #written = 0

  constructor(raw: Uint8Array, mayGo: MayGo, onProgress: (progress: Progress) => void) {
    // Nothing is buffered ahead of what was sent.
    super({ highWaterMark: 0 })
    this.#raw = raw
    this.#mayGo = mayGo
    this.#onProgress = onProgress
  }

  get progress(): Progress {
    return this.#progress
  }

  override _read(): void {
    void this.#next()
  }

  async #next(): Promise<void> {
    if (this.#progress === 'not begun') {
      const may = await this.#mayGo()
      if (this.destroyed) return
      if (!may) return this.#withhold()
      this.#advance('begun')
    }
    this.#write()
  }

  #write(): void {
    const chunk = this.#raw.subarray(this.#written, this.#written + CHUNK_BYTES)
    this.#written += chunk.length
    if (chunk.length === 0) this.#advance('may be whole')
    this.push(chunk.length === 0 ? null : chunk)
  }

  #advance(progress: Progress): void {
    this.#progress = progress
    this.#onProgress(progress)
  }

  #withhold(): void {
    this.withheld = true
    this.destroy(new Error('The text was withheld.'))
  }
}
