import type { DeliveryCounts } from '../../domain/model/delivery.ts'
import type { Mailing } from '../../store/editions/mailings.ts'

/** The progress of a mailing, in emails. */
export interface Progress {
  total: number
  /** Sent, whatever became of them. */
  sent: number
  waiting: number
  /** Of those that wait: refused for now. */
  refused: number
  failed: number
  /** Left out or canceled: never sent. */
  leftOut: number
  /** Sent, failed, left out or canceled: nothing will be done about them. */
  done: number
}

const sentStates = ['accepted', 'delivered', 'bounced', 'complained', 'uncertain'] as const

/** Sums up the counts of a mailing. */
export function progressOf({ total, states, reasons }: DeliveryCounts): Progress {
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((a, b = 0) => a + b, 0)
  const waiting = sum([states.queued, states.claimed])
  return {
    total,
    sent: sum(sentStates.map((state) => states[state])),
    waiting,
    refused: sum(Object.values(reasons.queued ?? {})),
    failed: states.failed ?? 0,
    leftOut: sum([states.excluded, states.cancelled]),
    done: total - waiting,
  }
}

/**
 * Milliseconds that a mailing will take at its pace so far; `undefined` if it is not being sent, waits for the mail server,
 * or has sent nothing yet.
 */
export function remainingMs(
  { state, wait, startedAt, completedAt }: Mailing,
  { waiting, sent, failed }: Progress,
  at: Date,
): number | undefined {
  const elapsed = at.getTime() - Date.parse(startedAt)
  const settled = sent + failed
  // One that was complete once sends only to readers who confirmed since.
  if (state !== 'sending' || wait || completedAt !== undefined) return undefined
  if (waiting === 0 || settled === 0 || elapsed <= 0) return undefined
  return (elapsed * waiting) / settled
}
