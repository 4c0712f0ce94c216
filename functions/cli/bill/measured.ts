import type { EntryName } from '../../../infra/entries.ts'

/** Requests of one call of a function. Units of DynamoDB as it charges them: a read of up to 4 KB, a write of up to 1 KB. */
export interface RequestsPerEvent {
  reads: number
  writes: number
  s3Reads?: number
  s3Writes?: number
}

/** What a function asks of AWS where there is nothing to do, as the rehearsal of the deployed bundles counts it. */
export const idle = {
  poll: { reads: 3, writes: 0 },
  publish: { reads: 12, writes: 0, s3Reads: 3 },
  compose: { reads: 6, writes: 0 },
  send: { reads: 5, writes: 2, s3Reads: 0 },
  forget: { reads: 17, writes: 0 },
} as const satisfies Partial<Record<EntryName, RequestsPerEvent>>

/** What one mail of an edition asks for, and one event that SES tells of it, counted in the same way. */
export const mail = { reads: 3, writes: 5 } as const satisfies RequestsPerEvent
export const event = { reads: 2, writes: 2 } as const satisfies RequestsPerEvent

/** What one sign-up asks for until it is confirmed and welcomed, its mails included. */
export const signUp = { reads: 13, writes: 15 } as const satisfies RequestsPerEvent

/** What stands in the template. */
export const alarms = 12

/** What can only be assumed without an account: seconds that a call takes, by what it does. */
export const seconds = {
  poll: 0.3,
  publish: 0.2,
  compose: 0.1,
  send: 0.2,
  forget: 1,
  /** Up to five sources, most of which answer that nothing changed. */
  fetchBatch: 3,
  deskBatch: 0.5,
  publishing: 8,
  feedback: 0.05,
} as const

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html: pollers that wait 20 s each, all day. */
export const pollsOfAQueue = 650_000
