import { type ConfigurationInUse, wholePaths } from '../../../adapters/local/files/in-use.ts'
import { hashOf } from '../../../configuration/hash.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** A configuration and where it was read from. */
export interface ReadFrom {
  configuration: Configuration
  config?: string | undefined
  sources?: string | undefined
}

/** Compares the configuration that was checked with the one that `npm start` uses, or used last. */
export function checkInUse(
  note: ConfigurationInUse | undefined,
  read: ReadFrom,
  isRunning: boolean,
): Check[] {
  if (note === undefined) return []
  const mine = wholePaths(read)
  const level = isRunning ? toDo : warning
  const uses = isRunning ? 'The running digest uses' : '`npm start` last used'
  if (mine.config !== note.config)
    return [
      level(
        `${uses} ${placeOf(note.config)}, but this check read ${placeOf(mine.config)}. Name the same folder with --config, or start again with this one.`,
      ),
    ]
  if (mine.sources !== note.sources)
    return [
      level(
        `${uses} ${listOf(note.sources)}, but this check read ${listOf(mine.sources)}. Name the same file with --sources, or start again with this one.`,
      ),
    ]
  if (hashOf(read.configuration) === note.hash)
    return [ok(`This configuration is the one in use since ${minute(note.since)} UTC.`)]
  return isRunning
    ? [
        toDo(
          `The running digest still uses the configuration of ${minute(note.since)} UTC, so later changes have no effect. It looks once a minute: if this line stays, start it again.`,
        ),
      ]
    : [warning('The configuration has changed since the last start. The next one uses it.')]
}

const placeOf = (config: string | undefined) => config ?? 'the configuration of the project alone'
const listOf = (sources: string | undefined) => sources ?? 'the sources of the configuration'
const minute = (at: string) => at.slice(0, 16).replace('T', ' ')
