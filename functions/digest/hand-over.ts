import type { Clock } from '../ports/clock.ts'
import type { Mail, Mailer, Outcome } from '../ports/mailer.ts'
import type { Claimed } from './claim.ts'
import type { Pace } from './pace.ts'
import type { Handed } from './settle.ts'

/** A claim that grew older than this is given back unsent: its subscriber may have left meanwhile. */
export const HAND_OVER_MS = 30_000

export interface HandOverDeps {
  mailer: Mailer
  clock: Clock
  pace: Pace
  write: (claimed: Claimed) => Promise<Mail>
}

export type Stop = { because: 'daily' | 'refused'; reason: string }

/** Hands each over in turn; once the carrier says stop, the rest of them is not tried. */
export async function handOver(
  claims: readonly Claimed[],
  { mailer, clock, pace, write }: HandOverDeps,
): Promise<{ handed: Handed[]; stop?: Stop }> {
  let stop: Stop | undefined
  const deliver = async (claimed: Claimed): Promise<Outcome> => {
    const mail = await write(claimed).catch((error: Error) => error)
    // A mail that can't be written is its own recipient's failure and nobody else's.
    if (mail instanceof Error) return { is: 'refused', next: 'never', reason: mail.message }
    return mailer.send(mail)
  }
  const handed = await Promise.all(
    claims.map(async (claimed): Promise<Handed> => {
      if (stop) return { claimed, outcome: undefined }
      await pace.turn()
      const age = clock().getTime() - new Date(claimed.row.delivery.claimedAt ?? 0).getTime()
      if (stop || age > HAND_OVER_MS) return { claimed, outcome: undefined }
      const outcome = await deliver(claimed)
      if (outcome.is === 'throttled' && outcome.limit === 'rate') pace.slower()
      stop ??= stopping(outcome)
      return { claimed, outcome }
    }),
  )
  return { handed, ...(stop && { stop }) }
}

function stopping(outcome: Outcome): Stop | undefined {
  if (outcome.is === 'throttled' && outcome.limit === 'daily') {
    return { because: 'daily', reason: 'the daily limit is reached' }
  }
  if (outcome.is === 'refused' && outcome.next === 'stop')
    return { because: 'refused', reason: outcome.reason }
  return undefined
}
