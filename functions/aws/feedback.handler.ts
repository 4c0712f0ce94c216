import type { EventBridgeEvent } from 'aws-lambda'
import { applyFeedback, type FeedbackDeps } from '../digest/deliver/feedback.ts'
import { Deliveries } from '../store/editions/deliveries.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'
import { dynamoDb } from './clients.ts'
import { DynamoTable } from './dynamo-table.ts'
import { environment } from './environment.ts'
import { jsonJournal } from './json-journal.ts'
import { once } from './once.ts'
import { feedbackOf } from './ses-feedback.ts'

const deps = once((): FeedbackDeps => {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  return { deliveries: new Deliveries(table), subscribers: new Subscribers(table), clock }
})

/** Enters into the ledger what SES tells of a mail. */
export async function handler(event: EventBridgeEvent<string, unknown>): Promise<void> {
  const feedback = feedbackOf(event.detail)
  if (!feedback) return jsonJournal().warn('event ignored', { type: event['detail-type'], id: event.id })
  await applyFeedback(feedback, deps())
  const { is, edition, messageId } = feedback
  jsonJournal().info(`mail ${is}`, { edition, messageId })
}
