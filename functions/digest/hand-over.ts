import pLimit from 'p-limit'
import type { Clock } from '../ports/clock.ts'
import type { Mail, Mailer, Outcome } from '../ports/mailer.ts'
import type { Claimed } from './claim.ts'
import type { Pace } from './pace.ts'
import type { Handed } from './settle.ts'

/** How many replies are waited for at a time. */
const AT_ONCE = 10

/** A claim that grew older than this is given back unsent: its subscriber may have left meanwhile. */
export const HAND_OVER_MS = 30_000

export interface HandOverDeps {
  mailer: Mailer
  clock: Clock
  pace: Pace
  write: (claimed: Claimed) => Promise<Mail>
}

export type Stop = { because: 'daily' | 'refused' | 'unreached'; reason: string }

/** Hands each over in turn; once the carrier says stop, the rest of them is not tried. */
export async function handOver(
  claims: readonly Claimed[],
  { mailer, clock, pace, write }: HandOverDeps,
): Promise<{ handed: Handed[]; stop?: Stop }> {
  let stop: Stop | undefined
  const isLate = ({ row }: Claimed) =>
    clock().getTime() - new Date(row.delivery.claimedAt ?? 0).getTime() > HAND_OVER_MS
  const handed = await pLimit(AT_ONCE).map(claims, async (claimed): Promise<Handed> => {
    if (stop) return { claimed, outcome: undefined }
    const mail = await write(claimed).catch((error: Error) => error)
    // A mail that can't be written is its own recipient's failure and nobody else's.
    if (mail instanceof Error) {
      return { claimed, outcome: { is: 'refused', next: 'never', reason: mail.message } }
    }
    await pace.turn()
    if (stop || isLate(claimed)) return { claimed, outcome: undefined }
    const outcome = await mailer.send(mail)
    if (outcome.is === 'throttled' && outcome.limit === 'rate') pace.slower()
    stop ??= stopping(outcome)
    return { claimed, outcome }
  })
  return { handed, ...(stop && { stop }) }
}

function stopping(outcome: Outcome): Stop | undefined {
  if (outcome.is === 'throttled' && outcome.limit === 'daily') {
    return { because: 'daily', reason: 'the daily limit is reached' }
  }
  if (outcome.is === 'refused' && outcome.next === 'stop')
    return { because: 'refused', reason: outcome.reason }
  if (outcome.is === 'refused' && outcome.next === 'wait')
    return { because: 'unreached', reason: outcome.reason }
  return undefined
}
