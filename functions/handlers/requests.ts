import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { configured } from '../adapters/aws/config/memoize-per-configuration.ts'
import { mailingHome } from '../adapters/aws/contexts.ts'
import { withMailer } from '../adapters/aws/ses/with-mailer.ts'
import { eachRecord } from '../adapters/aws/sqs/each-record.ts'
import { handle } from '../app/mailings/handle-requests.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'

const home = configured(mailingHome)

/** Does what readers asked for on a page. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return withMailer(await home(), (mailing) =>
    eachRecord<RequestMessage>(event, mailing.journal, (message) => handle(message, mailing)),
  )
}
