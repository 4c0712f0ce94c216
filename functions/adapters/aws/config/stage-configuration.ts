import { parseStored, storedAt } from '../../../configuration/stored.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Logger } from '../../../ports/logger.ts'
import type { Got } from '../signed-get.ts'

/** How long a function works with what it read before it looks again. */
const KEPT_MS = 180_000

export interface StageConfigurationOptions {
  /** What the deployment packed: used where nothing good is stored. */
  packed: () => Configuration
  get: (path: string, etag?: string) => Promise<Got>
  clock: Clock
  logger: Logger
}

/**
 * The configuration of a stage as its bucket has it now, so that a source can be changed without a deployment. One that
 * can't be used is reported once and the last good one stays: the one in memory, the one stored before, or the packed.
 * It rejects where the bucket does not answer a function that has none yet, since the packed one may be an old one, from
 * before an editor or a publisher was taken out.
 */
export class StageConfiguration {
  readonly #options: StageConfigurationOptions
  #last: Configuration | undefined
  #etag: string | undefined
  #asked = Number.NEGATIVE_INFINITY

  constructor(options: StageConfigurationOptions) {
    this.#options = options
  }

  /** The same object until another configuration is taken. */
  async latest(): Promise<Configuration> {
    const now = this.#options.clock().getTime()
    if (!this.#last || now - this.#asked >= KEPT_MS) {
      this.#asked = now
      this.#last = await this.#read()
    }
    return this.#last
  }

  async #read(): Promise<Configuration> {
    const got = await this.#get(storedAt.current, this.#etag)
    if (got.is !== 'new') return this.#last ?? this.#options.packed()
    const read = this.#parse(got.text)
    if (read instanceof Error) {
      this.#options.logger.error('configuration not applied, the last valid one stays in use', {
        problem: read.message,
        advice: 'Run `npm run configure` with a valid configuration.',
      })
    }
    const good = read instanceof Error ? (this.#last ?? (await this.#previous())) : read
    // Only now, since a function that has none yet asks for all of it again.
    this.#etag = got.etag
    return good
  }

  async #previous(): Promise<Configuration> {
    const got = await this.#get(storedAt.previous)
    const read = got.is === 'new' && this.#parse(got.text)
    return read && !(read instanceof Error) ? read : this.#options.packed()
  }

  async #get(path: string, etag?: string): Promise<Got> {
    try {
      return await this.#options.get(path, etag)
    } catch (error) {
      if (!this.#last) throw error
      this.#options.logger.warn('configuration not read', { problem: (error as Error).message })
      return { is: 'same' }
    }
  }

  #parse(text: string): Configuration | Error {
    try {
      return this.#asDeployed(parseStored(text))
    } catch (error) {
      return error as Error
    }
  }

  /** What the stack is built from holds until the next deployment, whatever the bucket says. */
  #asDeployed(stored: Configuration): Configuration {
    const { url, mail } = this.#options.packed().publication
    const publication = {
      ...stored.publication,
      url,
      mail: { ...stored.publication.mail, from: mail.from },
    }
    return { ...stored, publication }
  }
}
