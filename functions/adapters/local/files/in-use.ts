import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { hashOf } from '../../../configuration/hash.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'

const InUse = z.object({
  /** The operator's folder and the file of sources, as whole paths. */
  config: z.optional(z.string()),
  sources: z.optional(z.string()),
  /** A hash of the configuration that was made of them. */
  hash: z.string(),
  /** Since when it is in use; ISO 8601. */
  since: z.iso.datetime(),
})

/** The configuration that `npm start` uses, or used last, with a data folder. */
export type ConfigurationInUse = z.infer<typeof InUse>

/** Where a configuration comes from, as on the command line. */
interface Origin {
  config?: string | undefined
  sources?: string | undefined
}

const fileIn = (folder: string) => join(folder, 'in-use.json')

/** Stores which configuration is in use from now on, so that commands can compare theirs with it. */
export function noteInUse(folder: string, origin: Origin, configuration: Configuration, now: Date): void {
  const { config, sources } = wholePaths(origin)
  const note: ConfigurationInUse = {
    ...(config !== undefined && { config }),
    ...(sources !== undefined && { sources }),
    hash: hashOf(configuration),
    since: now.toISOString(),
  }
  writeFileSync(fileIn(folder), `${JSON.stringify(note)}\n`)
}

/** The configuration in use; `undefined` if none was noted, or the note can't be read. */
export function inUse(folder: string): ConfigurationInUse | undefined {
  if (!existsSync(fileIn(folder))) return undefined
  try {
    return InUse.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** The paths of a command line, which do not depend on the working directory. */
export function wholePaths({ config, sources }: Origin): Origin {
  const whole = (path: string | undefined) => (path === undefined ? undefined : resolve(path))
  return { config: whole(config), sources: whole(sources) }
}
