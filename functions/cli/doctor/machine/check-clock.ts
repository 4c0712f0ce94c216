import type { SourceState } from '../../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../../domain/time.ts'
import { count } from '../../../i18n/plural.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Fewer servers may be wrong themselves. */
const ENOUGH_SERVERS = 3

/** Compares the clock of this machine with those of the servers that were read within a day, and requests nothing. */
export function checkClock(states: Iterable<SourceState>, now: Date): Check[] {
  const isRecent = ({ lastSuccess }: SourceState) =>
    lastSuccess !== undefined && Math.abs(now.getTime() - Date.parse(lastSuccess)) < DAY_MS
  const ahead = [...states]
    .filter(isRecent)
    .map(({ serverAheadSeconds = 0 }) => serverAheadSeconds)
    .sort((a, b) => a - b)
  const median = ahead[Math.floor(ahead.length / 2)]
  if (median === undefined) return []
  const servers = count(ahead.length, 'source', 'sources')
  const minutes = Math.round(Math.abs(median * 1000) / MINUTE_MS)
  if (minutes === 0) return [ok(`The clock of this machine agrees with the servers of ${servers}.`)]
  const level = ahead.length < ENOUGH_SERVERS ? warning : toDo
  return [
    level(
      `The clock of this machine is ${count(minutes, 'minute', 'minutes')} ${median > 0 ? 'slow' : 'fast'}, by the servers of ${servers}. ` +
        'So stories and emails have a wrong time, and editions go out at the wrong time. Set it from the network, on Linux with `sudo timedatectl set-ntp true`.',
    ),
  ]
}
