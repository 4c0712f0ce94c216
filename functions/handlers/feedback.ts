import type { EventBridgeEvent } from 'aws-lambda'
import { dynamoDb } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoize } from '../adapters/aws/config/memoize.ts'
import { DynamoTable } from '../adapters/aws/dynamodb/dynamo-table.ts'
import { jsonLogger } from '../adapters/aws/json-logger.ts'
import { feedbackOf } from '../adapters/aws/ses/ses-feedback.ts'
import { applyFeedback, type FeedbackDeps } from '../digest/deliver/feedback.ts'
import { Deliveries } from '../store/editions/deliveries.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'

const deps = memoize((): FeedbackDeps => {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  return { deliveries: new Deliveries(table), subscribers: new Subscribers(table), clock }
})

/** Records what SES reports about an email. */
export async function handler(event: EventBridgeEvent<string, unknown>): Promise<void> {
  const feedback = feedbackOf(event.detail)
  if (!feedback) return jsonLogger().warn('event ignored', { type: event['detail-type'], id: event.id })
  await applyFeedback(feedback, deps())
  const { kind, edition, messageId } = feedback
  jsonLogger().info(`mail ${kind}`, { edition, messageId })
}
