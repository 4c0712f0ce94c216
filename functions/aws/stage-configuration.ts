import { parseStored, storedAt } from '../configuration/stored.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import type { Got } from './signed-get.ts'

/** How long a function works with what it read before it looks again. */
const KEPT_MS = 180_000

export interface StageConfigurationOptions {
  /** What the deployment packed: used where nothing better can be read. */
  packed: () => Configuration
  get: (path: string, etag?: string) => Promise<Got>
  clock: Clock
  journal: Journal
}

/**
 * The configuration of a stage as its bucket has it now, so that a source can be changed without a deployment. One that
 * can't be used is reported once and the last good one stays: the one in memory, the one stored before, or the packed.
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
    this.#etag = got.etag
    try {
      return this.#asDeployed(parseStored(got.text))
    } catch (error) {
      this.#options.journal.error('configuration not taken', {
        problem: (error as Error).message,
        advice: 'The last good configuration stays in use: run `npm run configure` with one that is valid.',
      })
      return this.#last ?? (await this.#previous())
    }
  }

  async #previous(): Promise<Configuration> {
    const got = await this.#get(storedAt.previous)
    try {
      if (got.is === 'new') return this.#asDeployed(parseStored(got.text))
    } catch {
      // What was packed is always good.
    }
    return this.#options.packed()
  }

  async #get(path: string, etag?: string): Promise<Got> {
    try {
      return await this.#options.get(path, etag)
    } catch (error) {
      this.#options.journal.warn('configuration not read', { problem: (error as Error).message })
      return { is: 'none' }
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
