import * as z from 'zod/mini'
import type { Feedback } from '../../../digest/deliver/feedback.ts'

/** The fields of an event that we use: "event data" in the developer guide of SES. */
const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    timestamp: z.optional(z.string()),
    tags: z.record(z.string(), z.array(z.string())),
  }),
  bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.string() })),
  complaint: z.optional(
    z.object({
      complaintFeedbackType: z.optional(z.nullable(z.string())),
      complaintSubType: z.optional(z.nullable(z.string())),
    }),
  ),
  reject: z.optional(z.object({ reason: z.string() })),
})

/** Reads what an event of SES says about an email of ours. Returns `undefined` for events that we do not use. */
export function feedbackOf(detail: unknown): Feedback | undefined {
  const read = SesEvent.safeParse(detail)
  if (!read.success) return undefined
  const { eventType, mail, bounce, complaint, reject } = read.data
  const subscriber = mail.tags.subscriber?.[0]
  if (subscriber === undefined) return undefined
  const edition = mail.tags.edition?.[0]
  const sentAt = new Date(mail.timestamp ?? Number.NaN)
  const about = {
    subscriber,
    messageId: mail.messageId,
    ...(edition !== undefined && { edition }),
    ...(!Number.isNaN(sentAt.getTime()) && { sentAt: sentAt.toISOString() }),
  }
  if (eventType === 'Send') return { ...about, kind: 'sent' }
  if (eventType === 'Delivery') return { ...about, kind: 'delivered' }
  if (eventType === 'Bounce' && bounce) return { ...about, ...bounced(bounce) }
  if (eventType === 'Reject')
    return { ...about, kind: 'rejected', reason: reject?.reason ?? 'rejected by SES' }
  if (eventType !== 'Complaint') return undefined
  // The address is on the account's suppression list because of an earlier complaint, so SES sent nothing.
  if (complaint?.complaintSubType === 'OnAccountSuppressionList') return { ...about, kind: 'suppressed' }
  return { ...about, kind: complaint?.complaintFeedbackType === 'not-spam' ? 'not-spam' : 'complained' }
}

function bounced({ bounceType, bounceSubType }: { bounceType: string; bounceSubType: string }) {
  if (/suppress/i.test(bounceSubType)) return { kind: 'suppressed' } as const
  const reason = `${bounceType}: ${bounceSubType}`
  const full = bounceSubType === 'MailboxFull'
  return { kind: 'bounced', permanent: bounceType === 'Permanent', ...(full && { full }), reason } as const
}
