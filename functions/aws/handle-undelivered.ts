import * as z from 'zod/mini'
import { applyFeedback } from '../digest/feedback.ts'
import { dayOf } from '../pages/dates.ts'
import type { ComposingHome } from '../stages/home.ts'
import { takeScheduledTurn } from '../stages/turn.ts'
import { Deliveries } from '../store/deliveries.ts'
import { Subscribers } from '../store/subscribers.ts'
import { feedbackOf } from './ses-feedback.ts'

/** What Lambda puts aside is wrapped: "destinations for asynchronous invocations" in its developer guide. */
const Wrapped = z.object({ requestPayload: z.unknown() })
const Event = z.object({ source: z.literal('aws.ses'), detail: z.unknown() })
const Turn = z.object({ frequency: z.enum(['weekly', 'daily']), at: z.string() })

/**
 * Does what a scheduled run or an event of SES could not: takes the schedule's turn, or enters the event into the
 * ledger; both change nothing where they were done meanwhile. What runs every few minutes needs no making up for.
 */
export async function handleUndelivered(body: string, home: ComposingHome): Promise<void> {
  const parsed: unknown = JSON.parse(body)
  const wrapped = Wrapped.safeParse(parsed)
  const payload =
    wrapped.success && wrapped.data.requestPayload !== undefined ? wrapped.data.requestPayload : parsed
  const turn = Turn.safeParse(payload)
  if (turn.success) {
    const { frequency, at } = turn.data
    const { timeZone } = home.configuration.publication.schedule
    await takeScheduledTurn(home, frequency, dayOf(new Date(at), timeZone))
    return
  }
  const event = Event.safeParse(payload)
  const feedback = event.success ? feedbackOf(event.data.detail) : undefined
  if (!feedback) return
  const { subscribers: table, clock } = home
  await applyFeedback(feedback, {
    deliveries: new Deliveries(table),
    subscribers: new Subscribers(table),
    clock,
  })
}
