import fc from 'fast-check'
import { expect, it } from 'vitest'
import { feedbackOf } from '../../../functions/adapters/aws/ses/ses-feedback.ts'

const tags = { edition: ['2026-11-20'], subscriber: ['abc'], 'ses:configuration-set': ['digest'] }
const mail = { messageId: '0100', tags, destination: ['reader@example.net'] }
const about = { edition: '2026-11-20', subscriber: 'abc', messageId: '0100' }
const read = (eventType: string, more: object = {}) => feedbackOf({ eventType, mail, ...more })
const bounce = (bounceType: string, bounceSubType: string) =>
  read('Bounce', { bounce: { bounceType, bounceSubType } })

it('reads what happened to an email', () => {
  expect(read('Send')).toEqual({ ...about, kind: 'sent' })
  expect(read('Delivery')).toEqual({ ...about, kind: 'delivered' })
  expect(read('Reject', { reject: { reason: 'Bad content' } })).toEqual({
    ...about,
    kind: 'rejected',
    reason: 'Bad content',
  })
})

it('distinguishes an address that does not exist from a mailbox that is full', () => {
  expect(bounce('Permanent', 'General')).toMatchObject({
    kind: 'bounced',
    permanent: true,
    reason: 'Permanent: General',
  })
  expect(bounce('Transient', 'MailboxFull')).toMatchObject({ kind: 'bounced', permanent: false, full: true })
  // An out-of-office reply.
  expect(bounce('Transient', 'General')).not.toHaveProperty('full')
  expect(bounce('Undetermined', 'Undetermined')).toMatchObject({ kind: 'bounced', permanent: false })
})

it('says when the email was sent, and ignores a time that is not valid', () => {
  const at = (timestamp: string) => feedbackOf({ eventType: 'Send', mail: { ...mail, timestamp } })
  expect(at('2026-11-20T13:00:05.000Z')).toEqual({
    ...about,
    kind: 'sent',
    sentAt: '2026-11-20T13:00:05.000Z',
  })
  expect(at('soon')).toEqual({ ...about, kind: 'sent' })
})

it('treats an email to an address on a suppression list as not sent', () => {
  expect(bounce('Permanent', 'Suppressed')).toEqual({ ...about, kind: 'suppressed' })
  expect(bounce('Permanent', 'OnAccountSuppressionList')).toEqual({ ...about, kind: 'suppressed' })
  expect(read('Complaint', { complaint: { complaintSubType: 'OnAccountSuppressionList' } })).toEqual({
    ...about,
    kind: 'suppressed',
  })
})

it('distinguishes a complaint from its withdrawal', () => {
  expect(read('Complaint', { complaint: { complaintFeedbackType: 'abuse' } })).toEqual({
    ...about,
    kind: 'complained',
  })
  expect(read('Complaint', { complaint: {} })).toEqual({ ...about, kind: 'complained' })
  expect(read('Complaint', { complaint: { complaintFeedbackType: 'not-spam' } })).toEqual({
    ...about,
    kind: 'not-spam',
  })
})

it('reads an event about a confirmation, which belongs to no edition', () => {
  const { edition: _, ...confirmation } = tags
  expect(
    feedbackOf({ eventType: 'Delivery', mail: { ...mail, tags: { ...confirmation, kind: ['confirm'] } } }),
  ).toEqual({
    subscriber: 'abc',
    messageId: '0100',
    kind: 'delivered',
  })
})

it('ignores events that it does not know', () => {
  expect(read('DeliveryDelay')).toBeUndefined()
  expect(read('Bounce')).toBeUndefined()
  expect(feedbackOf({ eventType: 'Delivery', mail: { messageId: 'x', tags: {} } })).toBeUndefined()
  fc.assert(fc.property(fc.anything(), (detail) => feedbackOf(detail) === undefined))
})
