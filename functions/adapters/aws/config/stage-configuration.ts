import { parseStored, storedAt } from '../../../configuration/stored.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Logger } from '../../../ports/logger.ts'
import type { GetResult } from '../s3/signed-get.ts'

/** Milliseconds after which a function reads the configuration again. */
const REREAD_MS = 180_000

/** What reading the configuration of a stage needs. */
export interface StageConfigurationDeps {
  /** The configuration in the bundle, used if no valid one is stored. */
  bundled: () => Configuration
  /** Reads an object of the bucket unless it has this ETag. */
  get: (path: string, etag?: string) => Promise<GetResult>
  clock: Clock
  logger: Logger
}

/**
 * Reads the configuration of a stage from its bucket, so that a source can be changed without a deployment. An invalid
 * one is logged once, and the last valid one stays in use: the one in memory, the previous stored one, or the bundled
 * one. If the bucket does not answer and none was read yet, it rejects: the bundled one may be from before an editor or
 * a publisher was removed.
 */
export class StageConfiguration {
  readonly #deps: StageConfigurationDeps
  #last: Configuration | undefined
  #etag: string | undefined
  #readAt = Number.NEGATIVE_INFINITY

  constructor(deps: StageConfigurationDeps) {
    this.#deps = deps
  }

  /**
   * The current configuration: the same object until it changes.
   * @throws {Error} if the bucket does not answer and no configuration was read before.
   */
  async latest(): Promise<Configuration> {
    const now = this.#deps.clock().getTime()
    if (!this.#last || now - this.#readAt >= REREAD_MS) {
      this.#readAt = now
      this.#last = await this.#read()
    }
    return this.#last
  }

  async #read(): Promise<Configuration> {
    const got = await this.#get(storedAt.current, this.#etag)
    if (got.kind !== 'read') return this.#last ?? this.#deps.bundled()
    const read = this.#parse(got.text)
    if (read instanceof Error) {
      this.#deps.logger.error('configuration not applied, the last valid one stays in use', {
        problem: read.message,
        advice: 'Run `npm run configure` with a valid configuration.',
      })
    }
    const valid = read instanceof Error ? (this.#last ?? (await this.#previous())) : read
    // Set last: if reading the previous one rejects, the next call reads all of it again.
    this.#etag = got.etag
    return valid
  }

  async #previous(): Promise<Configuration> {
    const got = await this.#get(storedAt.previous)
    const read = got.kind === 'read' && this.#parse(got.text)
    return read && !(read instanceof Error) ? read : this.#deps.bundled()
  }

  async #get(path: string, etag?: string): Promise<GetResult> {
    try {
      return await this.#deps.get(path, etag)
    } catch (error) {
      if (!this.#last) throw error
      this.#deps.logger.warn('configuration not read', { problem: (error as Error).message })
      return { kind: 'unchanged' }
    }
  }

  #parse(text: string): Configuration | Error {
    try {
      return this.#asDeployed(parseStored(text))
    } catch (error) {
      return error as Error
    }
  }

  /** Keeps the settings that the stack was built with: a change of them in the bucket waits for the next deployment. */
  #asDeployed(stored: Configuration): Configuration {
    const { url, mail } = this.#deps.bundled().publication
    const publication = {
      ...stored.publication,
      url,
      mail: { ...stored.publication.mail, from: mail.from },
    }
    return { ...stored, publication }
  }
}
