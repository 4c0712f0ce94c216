import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { handle } from '../app/mailings/handle-requests.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'
import { configured } from './configured.ts'
import { eachRecord } from './each-record.ts'
import { mailingHome } from './homes.ts'
import { withMailer } from './with-mailer.ts'

const home = configured(mailingHome)

/** Does what readers asked for on a page. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return withMailer(await home(), (mailing) =>
    eachRecord<RequestMessage>(event, mailing.journal, (message) => handle(message, mailing)),
  )
}
