import { hashOf } from '../../../configuration/hash.ts'
import { minuteOf } from '../../../domain/time.ts'
import { type ConfigurationOfFolder, otherInUse } from '../../shared/configuration-in-use.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Compares the configuration that was checked with the one that `npm start` uses, or used last. */
export function checkInUse(read: ConfigurationOfFolder): Check[] {
  const { note, isRunning } = read
  if (note === undefined) return []
  const other = otherInUse(read, 'this check read')
  if (other !== undefined) return [(isRunning ? toDo : warning)(other)]
  if (hashOf(read.configuration) === note.hash)
    return [ok(`This configuration has been in use since ${minuteOf(note.since)} UTC.`)]
  return isRunning
    ? [
        toDo(
          `The running digest still uses the configuration of ${minuteOf(note.since)} UTC, so later changes have no effect. It checks for changes once a minute. If this line does not go away, start the digest again.`,
        ),
      ]
    : [warning('The configuration has changed since the last start. The next one uses it.')]
}
