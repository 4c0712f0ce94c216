import * as z from 'zod/mini'
import { applyFeedback, type FeedbackDeps } from '../../../digest/deliver/feedback.ts'
import { feedbackOf } from './ses-feedback.ts'

/** What Lambda puts aside is wrapped: "destinations for asynchronous invocations" in its developer guide. */
const Wrapped = z.object({ requestPayload: z.unknown() })
const Event = z.object({ source: z.literal('aws.ses'), detail: z.unknown() })

/**
 * Enters an event of SES that could not be entered into the ledger; a second time changes nothing. What runs every few
 * minutes needs no making up for.
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
