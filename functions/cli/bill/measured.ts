import type { EntryName } from '../../../infra/entries.ts'

/** Requests of one call of a function, in DynamoDB's units of billing: a read of up to 4 KB, a write of up to 1 KB. */
export interface RequestsPerEvent {
  reads: number
  writes: number
  s3Reads?: number
  s3Writes?: number
}

/** What each function requests when there is nothing to do, as counted in the rehearsal of the deployed bundles. */
export const idle = {
  poll: { reads: 4, writes: 0 },
  publish: { reads: 13, writes: 0, s3Reads: 3 },
  compose: { reads: 7, writes: 0 },
  send: { reads: 6, writes: 2, s3Reads: 0 },
  forget: { reads: 18, writes: 1 },
} as const satisfies Partial<Record<EntryName, RequestsPerEvent>>

/** What one email of an edition requests, counted in the same way. */
export const email = { reads: 3, writes: 5 } as const satisfies RequestsPerEvent
/** What one event that SES reports for it requests. */
export const event = { reads: 2, writes: 2 } as const satisfies RequestsPerEvent

/** What one sign-up requests until it is confirmed and welcomed, with its emails. */
export const signUp = { reads: 18, writes: 17 } as const satisfies RequestsPerEvent

/** How many routes the API has. Each has its own limit, which is higher for those through which readers sign up and leave. */
export const apiRoutes = { busy: 5, others: 18 }

/** How many metrics the alarms of the template compare. Each costs as much as an alarm with one. */
export const alarms = 24

/** Assumed seconds of a call, by what it does. They can't be measured without an account. */
export const seconds = {
  poll: 0.3,
  publish: 0.2,
  compose: 0.1,
  send: 0.2,
  forget: 1,
  /** One source, which most often has not changed. */
  fetch: 1.2,
  articleBatch: 0.5,
  publishing: 8,
  feedback: 0.05,
  /** A page of readers or editors, and a batch of the emails that readers request. */
  request: 0.1,
  requestBatch: 0.5,
} as const

/** Polls of one queue in a month, each of 20 s: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
export const pollsPerQueue = 650_000
