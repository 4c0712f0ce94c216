import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HEALTH_PATH } from '../../../adapters/local/server/health.ts'
import { servedAt } from '../../../adapters/local/server/served-at.ts'
import { type Check, ok, toDo, warning } from '../check.ts'
import type { Fetch } from '../check-previous.ts'

const TIMEOUT_MS = 5000

/** Checks that the digest runs on a data folder and does its work each minute. */
export async function checkRunning(folder: string, isRunning: boolean, request: Fetch): Promise<Check[]> {
  if (!existsSync(join(folder, 'content.sqlite'))) return []
  if (!isRunning)
    return [
      warning(
        'The digest does not run on this folder now, so nothing is read, published or sent. Run `npm start` with your options, unless a timer does.',
      ),
    ]
  const url = servedAt(folder)
  try {
    const { status } = await request(`${url}${HEALTH_PATH}`, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (status === 200) return [ok(`The digest runs, at ${url}.`)]
    if (status === 503)
      return [
        toDo(
          `The digest runs at ${url}, but its last cycle ended more than 15 minutes ago, so nothing is read, published or sent. Read its log, and start it again.`,
        ),
      ]
  } catch {
    // A single cycle serves nothing.
  }
  return [ok('A process uses this folder now.')]
}
