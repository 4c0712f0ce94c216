import * as z from 'zod/mini'
import { applyFeedback, type FeedbackDeps } from '../../../digest/deliver/feedback.ts'
import { feedbackOf } from './ses-feedback.ts'

/** Lambda wraps events in dead-letter queues: "destinations for asynchronous invocations" in its developer guide. */
const Wrapped = z.object({ requestPayload: z.unknown() })
const Event = z.object({ source: z.literal('aws.ses'), detail: z.unknown() })

/**
 * Records what an event of SES from a dead-letter queue says about a delivery. Recording it again changes nothing. Calls
 * of timers are ignored, since the next call does the same work.
 */
export async function redriveSesEvent(body: string, deps: FeedbackDeps): Promise<void> {
  const parsed: unknown = JSON.parse(body)
  const wrapped = Wrapped.safeParse(parsed)
  const payload =
    wrapped.success && wrapped.data.requestPayload !== undefined ? wrapped.data.requestPayload : parsed
  const event = Event.safeParse(payload)
  const feedback = event.success ? feedbackOf(event.data.detail) : undefined
  if (feedback) await applyFeedback(feedback, deps)
}
