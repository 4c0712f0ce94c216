import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Logger } from '../../ports/logger.ts'

/**
 * Reads the configuration again when its files change while the digest runs. If the new one is not valid, that is logged
 * once, and the last valid one stays in use.
 */
export class WatchedConfiguration {
  readonly #paths: readonly string[]
  readonly #read: () => Configuration
  #seen: string

  /** `paths` are the folders and files that `read` reads. */
  constructor(paths: readonly string[], read: () => Configuration) {
    this.#paths = paths
    this.#read = read
    this.#seen = fingerprint(paths)
  }

  /** The new configuration, if its files have changed since the last call and are valid. */
  changed(logger: Logger): Configuration | undefined {
    const seen = fingerprint(this.#paths)
    if (seen === this.#seen) return undefined
    this.#seen = seen
    try {
      const configuration = this.#read()
      logger.info('configuration applied', { sources: configuration.sources.length })
      return configuration
    } catch (error) {
      logger.error('configuration not applied, the last valid one stays in use', {
        problem: (error as Error).message,
      })
      return undefined
    }
  }
}

/** The names, sizes and modification times of all files. Every edit changes one of them. */
function fingerprint(paths: readonly string[]): string {
  return JSON.stringify(
    paths.flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      const files = stat?.isDirectory() ? readdirSync(path).sort() : []
      return [path, ...files.map((file) => join(path, file))].map((one) => {
        const { mtimeMs, size } = statSync(one, { throwIfNoEntry: false }) ?? {}
        return [one, mtimeMs, size]
      })
    }),
  )
}
