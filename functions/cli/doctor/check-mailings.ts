import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { type Check, toDo, warning } from './check.ts'

/** A mailing that takes longer has a problem. */
const LONG_MAILING_MS = 24 * 3_600_000

/** Reports mailings that are paused or take too long. */
export async function checkMailings(subscribers: Table, clock: Clock): Promise<Check[]> {
  const now = clock().getTime()
  return (await new Mailings(subscribers).recent()).flatMap(
    ({ edition, state, reason, startedAt }): Check[] => {
      if (state === 'paused') {
        const why = reason ? `: ${reason}` : ''
        return [
          toDo(
            `The mailing of ${edition} is paused${why}. Resume it with \`npm run subscribers -- resume ${edition}\`, or cancel it.`,
          ),
        ]
      }
      const isOpen = state === 'freezing' || state === 'sending'
      if (!isOpen || now - Date.parse(startedAt) < LONG_MAILING_MS) return []
      return [
        warning(
          `The mailing of ${edition} began on ${startedAt.slice(0, 10)} and is not complete yet. See \`npm run subscribers -- report ${edition}\`.`,
        ),
      ]
    },
  )
}
