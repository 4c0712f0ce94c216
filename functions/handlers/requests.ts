import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { mailingContext } from '../adapters/aws/contexts.ts'
import { withMailer } from '../adapters/aws/ses/with-mailer.ts'
import { eachRecord } from '../adapters/aws/sqs/each-record.ts'
import { handleRequests } from '../app/mailings/handle-requests.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'

const context = memoizePerConfiguration(mailingContext)

/** Handles the requests of readers from pages. */
export async function handler(event: SQSEvent, call: Context): Promise<SQSBatchResponse> {
  return withMailer(await context(), (mailing) =>
    eachRecord<RequestMessage>(event, mailing.logger, (message) => handleRequests(message, mailing), call),
  )
}
